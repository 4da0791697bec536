using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using RemoteReason = Onroll.Core.Exclusions.RemoteReason;

namespace Onroll.Core.Governors;

/// <summary>The meeting as it is arranged, and what the family wrote.</summary>
public sealed record ArrangeForm(
    DateOnly? RepresentationsOn, string? Representations, DateOnly? MeetsOn, TimeOnly? MeetsAt, string? Place, RemoteReason? Remote, DateOnly? PapersSentOn)
{
    public IEnumerable<FieldError> Errors(ExclusionCase @case, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (RepresentationsOn > today)
        {
            yield return new(nameof(RepresentationsOn), "The day the family’s words came must be today or in the past");
        }

        if (Representations?.Length > GoverningBoardReview.TextMaxLength)
        {
            yield return new(nameof(Representations), $"Use {GoverningBoardReview.TextMaxLength} characters or fewer");
        }
        else if (!string.IsNullOrWhiteSpace(Representations) && RepresentationsOn is null)
        {
            yield return new(nameof(RepresentationsOn), "Enter the day the family’s words came");
        }

        if (MeetsOn < @case.Exclusion.StartsOn)
        {
            yield return new(nameof(MeetsOn), "The meeting must be on or after the first day of the suspension or exclusion");
        }
        else if (MeetsOn is null && (MeetsAt is not null || !string.IsNullOrWhiteSpace(Place)))
        {
            yield return new(nameof(MeetsOn), "Enter the day of the meeting");
        }

        if (Place?.Length > GoverningBoardReview.PlaceMaxLength)
        {
            yield return new(nameof(Place), $"Use {GoverningBoardReview.PlaceMaxLength} characters or fewer");
        }

        if (Remote is not null && @case.Reading.PolicySet.InForceFrom < BoardMeeting.RemoteAccessFrom)
        {
            yield return new(nameof(Remote), "The law of its first day knows no meeting by remote access. Hold it in person");
        }

        if (PapersSentOn > today)
        {
            yield return new(nameof(PapersSentOn), "The day the papers went out must be today or in the past");
        }
    }
}

/// <summary>What the board decided.</summary>
/// <param name="ReturnDeclinedOn">The day the family declined the return. Null when they did not.</param>
public sealed record DecideForm(BoardDecision? Decision, DateOnly? DecidedOn, DateOnly? ReinstateOn, string? Reasons, bool NotesOnRecord, DateOnly? ReturnDeclinedOn = null)
{
    public IEnumerable<FieldError> Errors(ExclusionCase @case, GoverningBoardReview? review, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (Decision is not { } decision || !BoardRules.Choices(@case, today).Contains(decision))
        {
            yield return new(nameof(Decision), Decision is null ? "Choose what the governors decided" : "The law does not let the governors decide that here");
        }

        if (DecidedOn is not { } day)
        {
            yield return new(nameof(DecidedOn), "Enter the day they decided");
        }
        else if (day > today || day < @case.Exclusion.StartsOn)
        {
            yield return new(nameof(DecidedOn), day > today ? "The day they decided must be today or in the past" : "They cannot have decided before it began");
        }
        else if (review?.IsReconsideration == true && @case.Panel?.DecisionGivenOn is { } given && day < given)
        {
            yield return new(nameof(DecidedOn), "They cannot have thought again before the panel’s decision was given");
        }

        if (Decision == BoardDecision.ReinstateOnDay && ReinstateOn is null)
        {
            yield return new(nameof(ReinstateOn), "Enter the day the pupil comes back");
        }
        else if (Decision == BoardDecision.ReinstateOnDay && ReinstateOn < DecidedOn)
        {
            yield return new(nameof(ReinstateOn), "The day the pupil comes back cannot be before the decision");
        }

        if (ReturnDeclinedOn is { } declined)
        {
            if (Decision?.Reinstates() is not true)
            {
                yield return new(nameof(ReturnDeclinedOn), "Leave this empty: the governors did not decide that the pupil comes back");
            }
            else if (declined > today || declined < DecidedOn)
            {
                yield return new(nameof(ReturnDeclinedOn), declined > today ? "The day the family declined must be today or in the past" : "The family cannot have declined before the decision");
            }
        }

        if (string.IsNullOrWhiteSpace(Reasons))
        {
            yield return new(nameof(Reasons), "Enter the governors’ reasons: they stand in the letter to the family");
        }
        else if (Reasons.Length > GoverningBoardReview.TextMaxLength)
        {
            yield return new(nameof(Reasons), $"Use {GoverningBoardReview.TextMaxLength} characters or fewer");
        }
    }
}

/// <summary>Keeps what the governing board does about a case.</summary>
public sealed class KeepBoardReview(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <param name="who">Who, and the version seen: 0 when there was none.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public Task<bool> ArrangeAsync(ExclusionCase @case, ArrangeForm form, (ChangedBy By, int SeenVersion, bool IsReconsideration) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        return ChangeAsync(@case, who, review =>
        {
            (review.RepresentationsOn, review.Representations) = (form.RepresentationsOn, Tidy(form.Representations));
            (review.MeetsOn, review.MeetsAt, review.Place) = (form.MeetsOn, form.MeetsAt, Tidy(form.Place));
            (review.Remote, review.PapersSentOn) = (form.Remote, form.PapersSentOn);
        }, stop);
    }

    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public Task<bool> DecideAsync(ExclusionCase @case, DecideForm form, (ChangedBy By, int SeenVersion, bool IsReconsideration) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        return ChangeAsync(@case, who, review =>
        {
            (review.Decision, review.DecidedOn, review.DecisionReasons) = (form.Decision, form.DecidedOn, Tidy(form.Reasons));
            review.ReinstateOn = form.Decision == BoardDecision.ReinstateOnDay ? form.ReinstateOn : null;
            review.ReturnDeclinedOn = form.ReturnDeclinedOn;
            review.NotesOnRecord = form.NotesOnRecord;
            review.StartedAtUtc ??= London.StartOfDayUtc(form.DecidedOn!.Value);   // checked: who has decided has met
        }, stop, exclusion => exclusion.ReturnsOn = form switch
        {
            _ when !who.IsReconsideration && @case.Reconsideration?.Decision is not null => exclusion.ReturnsOn,   // it rests on the later decision
            { ReturnDeclinedOn: not null } => null,
            { Decision: BoardDecision.ReinstateAtOnce } => BoardRules.NextSchoolDay(@case, form.DecidedOn!.Value),   // checked
            { Decision: BoardDecision.ReinstateOnDay } => form.ReinstateOn,
            { Decision: BoardDecision.Declined } => null,   // a decision put right takes back the return that the wrong one gave
            _ => exclusion.ReturnsOn,
        });
    }

    private async Task<bool> ChangeAsync(
        ExclusionCase @case, (ChangedBy By, int SeenVersion, bool IsReconsideration) who, Action<GoverningBoardReview> change, CancellationToken stop, Action<Exclusion>? also = null)
    {
        var x = @case.Exclusion;
        var review = await db.GoverningBoardReviews.SingleOrDefaultAsync(r => r.ExclusionId == x.ExclusionId && r.IsReconsideration == who.IsReconsideration, stop);
        if ((review?.Version ?? 0) != who.SeenVersion)
        {
            return false;
        }

        if (review is null)
        {
            review = new GoverningBoardReview
            {
                AreaId = db.AreaId, GoverningBoardReviewId = Guid.CreateVersion7(), ExclusionId = x.ExclusionId, PupilId = x.PupilId, OrganisationId = x.OrganisationId, IsReconsideration = who.IsReconsideration,
            };
            db.GoverningBoardReviews.Add(review);
        }

        change(review);
        var exclusion = await db.Exclusions.SingleAsync(e => e.ExclusionId == x.ExclusionId, stop);
        also?.Invoke(exclusion);
        var changed = @case with { Exclusion = exclusion };
        CensusStanding.Store(who.IsReconsideration ? changed with { Reconsideration = review } : changed with { Board = review }, db.Time.TodayInLondon());
        try
        {
            await db.SaveAsync(who.By, stop);
            return true;
        }
        catch (DbUpdateException) when (stop.IsCancellationRequested is false)
        {
            // Somebody saved at the same moment: the version, or the one row a case may have, lets only the first in.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
