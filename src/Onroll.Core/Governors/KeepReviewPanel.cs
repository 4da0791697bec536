using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Governors;

/// <summary>The independent review, as far as it has come.</summary>
public sealed record PanelForm(
    DateOnly? WaivedOn, DateOnly? AppliedOn, string? AppliedBy, bool AsksForSenExpert, string? SenExpert, DateOnly? HearingOn, TimeOnly? HearingAt, string? Place,
    DateOnly? PapersSentOn, string? Clerk, PanelDecision? Decision, DateOnly? DecisionGivenOn, string? DecisionReasons, DateOnly? ReinstatedFrom = null)
{
    /// <summary>What a panel can decide about the case, under the law of its day (R-IRP-05).</summary>
    public static IReadOnlyList<PanelDecision> Open(ExclusionCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var may = ReviewOutcomes.Under(@case.Reading.PolicySet);
        return [.. Enum.GetValues<PanelDecision>().Where(decision => may.Contains(CensusStanding.AsRule(decision)))];
    }

    public IEnumerable<FieldError> Errors(ExclusionCase @case, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        (string Field, DateOnly? Day, string What)[] past = [(nameof(WaivedOn), WaivedOn, "The day they gave it up"), (nameof(AppliedOn), AppliedOn, "The day of the application"), (nameof(PapersSentOn), PapersSentOn, "The day the papers went out"), (nameof(DecisionGivenOn), DecisionGivenOn, "The day the decision was given")];
        foreach (var (field, _, what) in past.Where(one => one.Day > today))
        {
            yield return new(field, $"{what} must be today or in the past");
        }

        // R-IRP-01: late applications are not heard, and nobody can make them be.
        if (AppliedOn is { } applied && @case.Reading.Deadline(ExclusionDeadlineId.ReviewApplication)?.DueOn is { } last && applied > last)
        {
            yield return new(nameof(AppliedOn), $"The last day to apply was {BoardPack.Long(last)}. A later application cannot be heard");
        }

        if (AppliedOn is null && (HearingOn is not null || Decision is not null))
        {
            yield return new(nameof(AppliedOn), "Enter the day the review was asked for");
        }

        if (HearingOn < AppliedOn)
        {
            yield return new(nameof(HearingOn), "The hearing cannot be before the application");
        }

        foreach (var error in DecisionErrors(@case))
        {
            yield return error;
        }

        if (Decision is not null && DecisionGivenOn is null)
        {
            yield return new(nameof(DecisionGivenOn), ReviewOutcomes.IsAppeal(@case.Reading.PolicySet)
                ? "Enter the day the decision was given"
                : "Enter the day the governors were given the decision: their ten school days begin then");
        }
        else if (DecisionGivenOn < HearingOn)
        {
            yield return new(nameof(DecisionGivenOn), "The decision cannot be given before the hearing");
        }

        (string Field, string? Text, int Most)[] texts = [(nameof(AppliedBy), AppliedBy, ReviewPanel.NameMaxLength), (nameof(SenExpert), SenExpert, ReviewPanel.NameMaxLength), (nameof(Clerk), Clerk, ReviewPanel.NameMaxLength), (nameof(Place), Place, GoverningBoardReview.PlaceMaxLength), (nameof(DecisionReasons), DecisionReasons, ReviewPanel.TextMaxLength)];
        foreach (var (field, _, most) in texts.Where(one => one.Text?.Length > one.Most))
        {
            yield return new(field, $"Use {most} characters or fewer");
        }
    }

    private IEnumerable<FieldError> DecisionErrors(ExclusionCase @case)
    {
        if (Decision is { } decision && !Open(@case).Contains(decision))
        {
            yield return new(nameof(Decision), "The law of the day did not let a panel decide that. Choose one of those offered");
        }

        if (Decision == PanelDecision.AppealReinstated && (ReinstatedFrom is null || ReinstatedFrom < DecisionGivenOn))
        {
            yield return new(nameof(ReinstatedFrom), ReinstatedFrom is null ? "Enter the day from which the pupil is back" : "The pupil cannot be back before the decision");
        }
    }
}

/// <summary>Somebody to sit on the panel.</summary>
public sealed record MemberForm(string? Name, SitsAs? SitsAs, DateOnly? ServedFrom, DateOnly? ServedTo, DateOnly? TrainedOn, bool IsConnected)
{
    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > ReviewPanelMember.NameMaxLength)
        {
            yield return new(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "Enter the name" : $"Use {ReviewPanelMember.NameMaxLength} characters or fewer");
        }

        if (SitsAs is null)
        {
            yield return new(nameof(SitsAs), "Choose as what they sit");
        }

        if (ServedTo < ServedFrom)
        {
            yield return new(nameof(ServedTo), "The last day cannot be before the first");
        }

        if (TrainedOn > today)
        {
            yield return new(nameof(TrainedOn), "The training must be today or in the past");
        }
    }
}

/// <summary>Keeps the independent review of a permanent exclusion.</summary>
public sealed class KeepReviewPanel(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <param name="who">Who, and the version seen: 0 when there was none.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> SaveAsync(ExclusionCase @case, PanelForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        var x = @case.Exclusion;
        var panel = await db.ReviewPanels.SingleOrDefaultAsync(p => p.ExclusionId == x.ExclusionId, stop);
        if ((panel?.Version ?? 0) != who.SeenVersion)
        {
            return false;
        }

        if (panel is null)
        {
            panel = new ReviewPanel { AreaId = db.AreaId, ExclusionId = x.ExclusionId, PupilId = x.PupilId, OrganisationId = x.OrganisationId };
            db.ReviewPanels.Add(panel);
        }

        var exclusion = await db.Exclusions.SingleAsync(e => e.ExclusionId == x.ExclusionId, stop);
        exclusion.ReturnsOn = form.Decision == PanelDecision.AppealReinstated ? form.ReinstatedFrom
            : panel.Decision == PanelDecision.AppealReinstated ? null   // a decision put right takes back the return that the wrong one gave
            : exclusion.ReturnsOn;
        Write(form, panel);
        CensusStanding.Store(@case with { Exclusion = exclusion, Panel = panel }, db.Time.TodayInLondon());
        try
        {
            await db.SaveAsync(who.By, stop);
            return true;
        }
        catch (DbUpdateException) when (stop.IsCancellationRequested is false)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <param name="form">Already checked.</param>
    public async Task AddMemberAsync(ReviewPanel panel, MemberForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(form);
        db.ReviewPanelMembers.Add(new ReviewPanelMember
        {
            AreaId = db.AreaId,
            ReviewPanelMemberId = Guid.CreateVersion7(),
            ExclusionId = panel.ExclusionId,
            PupilId = panel.PupilId,
            Name = form.Name!.Trim(),   // checked, as is what follows
            SitsAs = form.SitsAs!.Value,
            ServedFrom = form.ServedFrom,
            ServedTo = form.ServedTo,
            TrainedOn = form.TrainedOn,
            IsConnected = form.IsConnected,
        });
        await db.SaveAsync(by, stop);
    }

    /// <returns>False when they are no longer on the list.</returns>
    public async Task<bool> RemoveMemberAsync(ReviewPanel panel, Guid memberId, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(panel);
        if (await db.ReviewPanelMembers.SingleOrDefaultAsync(m => m.ReviewPanelMemberId == memberId && m.ExclusionId == panel.ExclusionId, stop) is not { } member)
        {
            return false;
        }

        db.ReviewPanelMembers.Remove(member);
        await db.SaveAsync(by, stop);
        return true;
    }

    private static void Write(PanelForm form, ReviewPanel panel)
    {
        (panel.WaivedOn, panel.AppliedOn, panel.AppliedBy) = (form.WaivedOn, form.AppliedOn, form.AppliedBy);
        (panel.AsksForSenExpert, panel.SenExpert) = (form.AsksForSenExpert, form.SenExpert);
        (panel.HearingOn, panel.HearingAt, panel.Place) = (form.HearingOn, form.HearingAt, form.Place);
        (panel.PapersSentOn, panel.Clerk) = (form.PapersSentOn, form.Clerk);
        (panel.Decision, panel.DecisionGivenOn, panel.DecisionReasons) = (form.Decision, form.DecisionGivenOn, form.DecisionReasons);
    }
}
