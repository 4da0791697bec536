using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>A return meeting, as somebody writes it down.</summary>
/// <param name="WasHeld">False when it was offered and nobody came, or the school did not hold it. Coming back never depends on it.</param>
public sealed record ReturnForm(bool? WasHeld, DateOnly? HeldOn, bool ParentCame, bool PupilCame, string? Plan, DateOnly? ReviewOn)
{
    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (WasHeld is null)
        {
            yield return new(nameof(WasHeld), "Say whether the meeting was held");
        }

        if (WasHeld is true && HeldOn is null)
        {
            yield return new(nameof(HeldOn), "Enter the day of the meeting");
        }
        else if (HeldOn > today)
        {
            yield return new(nameof(HeldOn), "The day of the meeting must be today or in the past");
        }

        if (Plan?.Length > ReintegrationMeeting.TextMaxLength)
        {
            yield return new(nameof(Plan), $"Use {ReintegrationMeeting.TextMaxLength} characters or fewer");
        }

        if (ReviewOn <= today)
        {
            yield return new(nameof(ReviewOn), "The day to look again must be in the future");
        }
    }
}

/// <summary>How it went after the pupil came back: facts, no judgement.</summary>
/// <param name="SchoolDays">School days since the return, up to today or the next suspension.</param>
/// <param name="SuspendedAgainOn">Null while there was no further suspension.</param>
public sealed record SinceReturn(DateOnly BackOn, int SchoolDays, int Incidents, DateOnly? SuspendedAgainOn);

/// <summary>Keeps the meeting with which a pupil is welcomed back.</summary>
public sealed class KeepReturn(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <param name="who">Who, and the version seen: 0 when none was recorded as the form was shown.</param>
    /// <returns>False when somebody else recorded or changed it first.</returns>
    public async Task<bool> RunAsync(ExclusionCase @case, DateOnly backOn, ReturnForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        var x = @case.Exclusion;
        var meeting = await db.ReintegrationMeetings.SingleOrDefaultAsync(m => m.ExclusionId == x.ExclusionId, stop);
        if ((meeting?.Version ?? 0) != who.SeenVersion)
        {
            return false;
        }

        if (meeting is null)
        {
            meeting = new ReintegrationMeeting
            {
                AreaId = db.AreaId,
                ReintegrationMeetingId = Guid.CreateVersion7(),
                ExclusionId = x.ExclusionId,
                PupilId = x.PupilId,
                OrganisationId = x.OrganisationId,
                BackOn = backOn,
            };
            db.ReintegrationMeetings.Add(meeting);
        }

        meeting.HeldOn = form.WasHeld is true ? form.HeldOn : null;
        meeting.ParentCame = form.WasHeld is true && form.ParentCame;
        meeting.PupilCame = form.WasHeld is true && form.PupilCame;
        meeting.Plan = form.Plan;
        meeting.ReviewOn = form.ReviewOn;
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

public static class ReturnQueries
{
    /// <summary>What has happened since the pupil came back. Null while they are not back.</summary>
    public static async Task<SinceReturn?> SinceReturnAsync(this OnrollDbContext db, ExclusionCase @case, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Out.BackOn is not { } back || back > today)
        {
            return null;
        }

        var x = @case.Exclusion;
        var again = @case.Law.History.Where(other => other.ExclusionId != x.ExclusionId && !other.IsCancelled && other.StartsOn >= back && other.StartsOn <= today)
            .Select(other => (DateOnly?)other.StartsOn).Min();
        var until = again ?? today;
        var incidents = await db.Incidents.CountAsync(i => i.PupilId == x.PupilId && i.OccurredOn >= back && i.OccurredOn <= until, stop);
        return new SinceReturn(back, @case.Calendar.CountSchoolDays(back, until) ?? 0, incidents, again);
    }
}
