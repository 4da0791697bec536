using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;

namespace Onroll.Core.Casework;

/// <summary>A stored suspension or exclusion as the law reads it.</summary>
public static class StoredEvent
{
    /// <summary>The bare record: all there is when it came with a file.</summary>
    public static ExclusionEvent Of(Exclusion exclusion)
    {
        ArgumentNullException.ThrowIfNull(exclusion);
        return new ExclusionEvent
        {
            PolicySet = PolicySet.Find(exclusion.PolicySet),
            Category = exclusion.Category,
            Start = exclusion.StartsOn,
            StartsInAfternoon = exclusion.StartsInAfternoon,
            Sessions = exclusion.Category == ExclusionCategory.PermanentExclusion ? null : exclusion.Sessions ?? 1,
            MissesPublicExam = exclusion.MissesPublicExam,
            ExamDate = exclusion.ExamOn,
        };
    }

    /// <summary>The record with all that has happened about it since.</summary>
    public static ExclusionEvent Of(ExclusionCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var told = @case.Notices.Where(n => n.Kind == NoticeKind.GoverningBoardDecision && n.Recipient is NoticeRecipient.Parent or NoticeRecipient.Pupil && n.CountsAsGivenOn is not null)
            .MaxBy(n => n.CountsAsGivenOn);
        var sentAt = told is null ? (DateTime?)null : London.InLondon(told.SentAtUtc);
        var panel = @case.Panel;
        return Of(@case.Exclusion) with
        {
            DecidedAt = @case.Decision is { } decision ? London.InLondon(decision.DecidedAtUtc) : null,
            GoverningBoardTold = @case.GivenOn(NoticeKind.Exclusion, NoticeRecipient.GoverningBoard) ?? @case.Board?.ToldOn,
            RepresentationsReceived = @case.Board?.RepresentationsOn,
            GoverningBoardMeeting = @case.Board?.MeetsOn,
            GoverningBoardOutcome = Outcome(@case.Board?.Decision),
            DecisionNoticeGiven = sentAt is { } at ? DateOnly.FromDateTime(at) : null,
            DecisionNoticeTime = told?.Delivery == NoticeDelivery.Email && sentAt is { } then ? TimeOnly.FromDateTime(then) : null,
            DecisionNoticeMethod = Method(told?.Delivery),
            ReviewWaived = panel?.WaivedOn,
            DiscriminationClaimDecided = panel?.ClaimDecidedOn,
            ReviewApplied = panel?.AppliedOn,
            ReviewDirectionGiven = panel?.Decision is PanelDecision.RecommendReconsideration or PanelDecision.QuashAndDirect ? panel.DecisionGivenOn : null,
            ReviewEnded = panel?.Decision is PanelDecision.Upheld or PanelDecision.AppealReinstatementImpractical ? panel.DecisionGivenOn
                : @case.Reconsideration is { Decision: BoardDecision.Declined } again ? again.DecidedOn : null,
        };
    }

    internal static GoverningBoardOutcome? Outcome(BoardDecision? decision) => decision switch
    {
        BoardDecision.Declined => GoverningBoardOutcome.Declined,
        BoardDecision.ReinstateAtOnce => GoverningBoardOutcome.ReinstatedNow,
        BoardDecision.ReinstateOnDay => GoverningBoardOutcome.ReinstatedOnDate,
        BoardDecision.ReturnedJustified => GoverningBoardOutcome.ConsideredJustified,
        BoardDecision.ReturnedNotJustified => GoverningBoardOutcome.ConsideredNotJustified,
        _ => null,
    };

    private static NoticeMethod? Method(NoticeDelivery? delivery) => delivery switch
    {
        NoticeDelivery.Hand => NoticeMethod.Hand,
        NoticeDelivery.FirstClassPost => NoticeMethod.FirstClassPost,
        NoticeDelivery.Email => NoticeMethod.Email,
        _ => null,
    };
}
