using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;

namespace Onroll.Core.Casework;

/// <summary>Why a suspension or exclusion cannot be cancelled, in words for the head (R-SUS-06).</summary>
public static class Cancelling
{
    /// <returns>Null when the head may cancel it.</returns>
    public static string? Obstacle(ExclusionCase @case, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var set = PolicySet.Find(@case.Exclusion.PolicySet) ?? PolicySet.On(@case.Exclusion.StartsOn);
        return @case switch
        {
            { Exclusion.IsCancelled: true } => "It has been cancelled already.",
            _ when !set.HeadMayCancel => "The law of its first day does not let a head cancel it. Ask the governing board to reinstate the pupil.",
            { Board.StartedAtUtc: { } started } when started <= nowUtc => "The governing board’s meeting has begun, so it is for the board to decide now.",
            { Board.Decision: not null } => "The governing board has decided already.",
            _ when @case.Reading.HalfDaysThisYear > set.SuspensionHalfDaysPerYear => $"The pupil has been suspended for more than {set.SuspensionHalfDaysPerYear / 2} days this school year. Ask the governing board to reinstate the pupil.",
            _ => null,
        };
    }

    /// <summary>The half days served before the pupil is back on a morning.</summary>
    public static int Served(ExclusionCase @case, DateOnly backOn)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var x = @case.Exclusion;
        var days = @case.Calendar.OpenDaysBetween(x.StartsOn, backOn.AddDays(-1)).ToArray();
        if (x.Category == ExclusionCategory.LunchtimeSuspension)
        {
            return Math.Min(days.Length, x.Sessions ?? 0);
        }

        var sessions = days.Sum(day => (day == x.StartsOn && x.StartsInAfternoon ? 0 : 1) + (@case.Calendar.IsHeld(day, Rules.Calendar.Session.Afternoon) ? 1 : 0));
        return Math.Min(sessions, x.Sessions ?? sessions);
    }
}

/// <summary>What a head writes to cancel.</summary>
public sealed record CancelForm(string? Reason, DateOnly? ReturnsOn)
{
    public IEnumerable<FieldError> Errors(ExclusionCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (Reason is null)
        {
            yield return new(nameof(Reason), "Enter why you are cancelling it");
        }
        else if (Reason.Length > Exclusion.ReasonMaxLength)
        {
            yield return new(nameof(Reason), $"Use {Exclusion.ReasonMaxLength} characters or fewer");
        }

        if (ReturnsOn is not { } back)
        {
            yield return new(nameof(ReturnsOn), "Enter the day the pupil is back in school");
        }
        else if (back < @case.Exclusion.StartsOn)
        {
            yield return new(nameof(ReturnsOn), "The day the pupil is back must be the first day of the suspension or later");
        }
        else if (@case.Calendar.Covers(back) && !@case.Calendar.IsSchoolDay(back))
        {
            yield return new(nameof(ReturnsOn), "Choose a day the school is open");
        }
    }
}

/// <summary>What a head writes to put a record right, or to let the pupil back early.</summary>
public sealed record CorrectCaseForm(int? Sessions, IReadOnlyList<string> Reasons, string? Why)
{
    /// <summary>An error may be corrected; the time out may only become shorter by it (R-SUS-05).</summary>
    public IEnumerable<FieldError> Errors(ExclusionCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var x = @case.Exclusion;
        if (x.Category != ExclusionCategory.PermanentExclusion)
        {
            if (Sessions is null or < 1)
            {
                yield return new(nameof(Sessions), "Enter how long it is");
            }
            else if (Sessions > x.Sessions)
            {
                yield return new(nameof(Sessions), $"It cannot be longer than {ExclusionWords.Days(x.Sessions ?? 0)}: a suspension is never lengthened. If there is new evidence, give a new one with its own notice");
            }
        }

        foreach (var problem in Rules.Codes.ExclusionReasons.Check([.. Reasons], x.StartsOn))
        {
            yield return new(nameof(Reasons), problem switch
            {
                Rules.Codes.ExclusionReasonProblem.NoneGiven => "Choose the main reason",
                Rules.Codes.ExclusionReasonProblem.Duplicate => "Choose each reason once",
                _ => "Choose up to three reasons from the list of that day",
            });
        }

        if (Why is null)
        {
            yield return new(nameof(Why), "Enter what was wrong, or why the pupil is back early");
        }
        else if (Why.Length > Exclusion.ReasonMaxLength)
        {
            yield return new(nameof(Why), $"Use {Exclusion.ReasonMaxLength} characters or fewer");
        }
    }
}

/// <summary>Cancels, corrects and shortens. Each is the head's to do, or the acting head's.</summary>
public sealed class ChangeExclusion(OnrollDbContext db, TimeProvider time)
{
    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> CancelAsync(ExclusionCase @case, CancelForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        return await ChangeAsync(@case, who, x =>
        {
            x.IsCancelled = true;
            x.CancelledOn = time.TodayInLondon();
            x.CancelledReason = form.Reason;
            x.ReturnsOn = form.ReturnsOn;
            x.ServedSessions = Cancelling.Served(@case, form.ReturnsOn!.Value);   // checked
            CensusStanding.Store(@case with { Exclusion = x }, time.TodayInLondon());
        }, stop);
    }

    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> CorrectAsync(ExclusionCase @case, CorrectCaseForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        return await ChangeAsync(@case, who, x =>
        {
            if (x.Category != ExclusionCategory.PermanentExclusion && form.Sessions != x.Sessions)
            {
                x.SessionsFirstGiven ??= x.Sessions;
                x.Sessions = form.Sessions;
            }

            (x.Reason1, x.Reason2, x.Reason3) = (form.Reasons.ElementAtOrDefault(0), form.Reasons.ElementAtOrDefault(1), form.Reasons.ElementAtOrDefault(2));
            x.CorrectedOn = time.TodayInLondon();
            x.CorrectedReason = form.Why;
        }, stop);
    }

    private async Task<bool> ChangeAsync(ExclusionCase @case, (ChangedBy By, int SeenVersion) who, Action<Exclusion> change, CancellationToken stop)
    {
        var stored = await db.Exclusions.SingleAsync(x => x.ExclusionId == @case.Exclusion.ExclusionId, stop);
        if (stored.Version != who.SeenVersion)
        {
            return false;
        }

        change(stored);
        try
        {
            await db.SaveAsync(who.By, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
