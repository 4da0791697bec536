using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>How a permanent exclusion stands for the school census.</summary>
/// <remarks>
/// R-IRP-08. It follows from the decisions recorded and is chosen by nobody. It is worked out for the day asked about, because days
/// alone change it: the family's time to ask for a review runs out, the pupil who was reinstated comes back.
/// </remarks>
/// <param name="Code">One of the fourteen codes; of a record that came with a file, whatever the file gave.</param>
/// <param name="ReviewedBy">"GB" or "IRP". Null while nobody has decided, and when it was withdrawn.</param>
/// <param name="ReturnOffered">Null while it is open, and when it was withdrawn.</param>
/// <param name="Why">What it follows from, in a sentence.</param>
public sealed record CensusStanding(string Code, string? ReviewedBy, bool? ReturnOffered, string Why)
{
    /// <returns>Null for a suspension: only a permanent exclusion has such a code.</returns>
    public static CensusStanding? Of(ExclusionCase @case, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (!@case.IsPermanent)
        {
            return null;
        }

        if (@case is { Decision: null, Exclusion: { CancelledOn: null, ReviewOutcome: { } filed } } && !HasReview(@case))
        {
            return new CensusStanding(filed, null, null, "It came with a file, which does not say why.");
        }

        var state = State(@case, today);
        var outcome = CensusOutcome.Of(state);
        return new CensusStanding(outcome.Code, outcome.ReviewerCode, outcome.ReturnOffered, Sentence(@case, state));
    }

    /// <summary>Writes the code of a case that has just been changed onto its record, where measures and returns read it.</summary>
    /// <param name="changed">With the tracked record in it.</param>
    internal static void Store(ExclusionCase changed, DateOnly today) =>
        changed.Exclusion.ReviewOutcome = Of(changed.ReadAgain(), today)?.Code ?? changed.Exclusion.ReviewOutcome;

    private static bool HasReview(ExclusionCase @case) => @case.Board?.Decision is not null || @case.Panel is { AppliedOn: not null } or { WaivedOn: not null };

    private static CensusState State(ExclusionCase @case, DateOnly today) => new()
    {
        IsCancelled = @case.Exclusion.IsCancelled,
        IsBeingConsidered = @case.Board?.RepresentationsOn is not null,
        Board = StoredEvent.Outcome(@case.Board?.Decision) ?? (HasReview(@case) ? GoverningBoardOutcome.Declined : null),   // there is a review only of what was declined
        ParentDeclinedReturn = @case.Board?.ReturnDeclinedOn is not null,
        IsBack = @case.Exclusion.ReturnsOn <= today,
        ReviewRequested = @case.Panel?.AppliedOn is not null,
        ReviewWindowOpen = @case.Panel?.WaivedOn is null && !(LastDayToAsk(@case) < today),
        Panel = @case.Panel?.Decision is { } decided ? AsRule(decided) : null,
        ReinstatedAfterPanel = @case.Reconsideration?.Decision switch { null => null, var again => again.Value.Reinstates() },
    };

    /// <summary>A panel's decision as the law names it.</summary>
    internal static ReviewOutcome AsRule(PanelDecision decision) => decision switch
    {
        PanelDecision.Upheld => ReviewOutcome.Upheld,
        PanelDecision.RecommendReconsideration => ReviewOutcome.RecommendReconsider,
        PanelDecision.QuashAndDirect => ReviewOutcome.QuashAndDirect,
        PanelDecision.AppealReinstated => ReviewOutcome.AppealReinstated,
        PanelDecision.AppealReinstatementImpractical => ReviewOutcome.AppealReinstatementImpractical,
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };

    private static DateOnly? LastDayToAsk(ExclusionCase @case) => @case.Reading.Deadline(ExclusionDeadlineId.ReviewApplication)?.DueOn;

    private static string Sentence(ExclusionCase @case, CensusState state)
    {
        var (x, board) = (@case.Exclusion, @case.Board);
        return state switch
        {
            { IsCancelled: true } => x.CancelledOn is { } on ? $"The head withdrew it on {Day(on)}." : "The file says that it was withdrawn.",
            { Board: null, IsBeingConsidered: true } => $"The family’s words came on {Day(board!.RepresentationsOn!.Value)}, and the governors have not decided yet.",   // being considered because they came
            { Board: null } => "The governors have not decided yet.",
            { Board: GoverningBoardOutcome.ReinstatedNow or GoverningBoardOutcome.ReinstatedOnDate } => Reinstated(board!, x, state),   // it was the board's decision
            { Panel: not null } => Reviewed(@case, state),
            _ => Declined(board) + Asked(@case, state),
        };
    }

    private static string Reinstated(GoverningBoardReview board, Exclusion x, CensusState state) => $"The governors decided on {Day(board.DecidedOn!.Value)} that the pupil comes back"   // a decision has a day
        + state switch
        {
            { ParentDeclinedReturn: true } => $", and the family declined it on {Day(board.ReturnDeclinedOn!.Value)}.",   // as the state says
            { IsBack: true } => $", and the pupil has been back since {Day(x.ReturnsOn!.Value)}.",
            _ => x.ReturnsOn is { } back ? $", from {Day(back)}." : ".",
        };

    private static string Declined(GoverningBoardReview? board) =>
        board?.DecidedOn is { } on ? $"The governors declined on {Day(on)}" : "The governors declined";

    private static string Asked(ExclusionCase @case, CensusState state) => state switch
    {
        { ReviewRequested: true } => $", and an independent review was asked for on {Day(@case.Panel!.AppliedOn!.Value)}. The panel has not decided yet.",   // as the state says
        { ReviewWindowOpen: true } => LastDayToAsk(@case) is { } last
            ? $". The family may ask for a review until {Day(last)}."
            : ". The family’s time to ask for a review begins when the governors’ letter counts as given.",
        _ => @case.Panel?.WaivedOn is { } waived
            ? $", and the family said in writing on {Day(waived)} that they will not ask for a review."
            : $", and nobody had asked for a review by the last day, {Day(LastDayToAsk(@case)!.Value)}.",   // the window closes by that day or by waiver
    };

    private static string Reviewed(ExclusionCase @case, CensusState state)
    {
        var given = @case.Panel?.DecisionGivenOn is { } on ? $" on {Day(on)}" : "";
        var panel = state.Panel switch
        {
            ReviewOutcome.Upheld when ReviewOutcomes.IsAppeal(@case.Reading.PolicySet) => $"The appeal panel dismissed the appeal{given}",
            ReviewOutcome.Upheld => $"The review panel upheld it{given}",
            ReviewOutcome.AppealReinstated => $"The appeal panel decided{given} that the pupil comes back{(@case.Exclusion.ReturnsOn is { } back ? $", from {Day(back)}" : "")}",
            ReviewOutcome.AppealReinstatementImpractical => $"The appeal panel found{given} that coming back was impractical, though it would otherwise have been right",
            ReviewOutcome.QuashAndDirect => $"The review panel quashed the governors’ decision{given} and told them to think again",
            _ => $"The review panel asked the governors{given} to think again",
        };
        return panel + (state.Panel, state.ReinstatedAfterPanel) switch
        {
            (ReviewOutcome.Upheld or ReviewOutcome.AppealReinstated or ReviewOutcome.AppealReinstatementImpractical, _) => ".",
            (_, null) => ". They have not decided yet.",
            (_, var isReinstated) => $". On {Day(@case.Reconsideration!.DecidedOn!.Value)} they {(isReinstated.Value ? "reinstated the pupil" : "declined again")}.",   // decided, as the state says
        };
    }

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day:d MMMM yyyy}");
}
