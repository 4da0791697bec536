using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>Carries a meeting from its beginning to its end: who is here, what is being heard, when it is over.</summary>
public sealed class RunMeeting(OnrollDbContext db, TimeProvider time)
{
    /// <summary>Begins with the first item that is still to be heard.</summary>
    /// <returns>False when it cannot begin: it is running or over, or its papers were never sent out.</returns>
    public async Task<bool> StartAsync(MeetingAccess access, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        var meeting = access.Meeting;
        if (meeting.State != MeetingState.Circulated)
        {
            return false;
        }

        var first = await Open(meeting).OrderBy(i => i.Number).Select(i => (Guid?)i.AgendaItemId).FirstOrDefaultAsync(stop);
        (meeting.State, meeting.OpenedAtUtc, meeting.CurrentItemId, meeting.CurrentSinceUtc) = (MeetingState.Running, time.UtcNowStored(), first, time.UtcNowStored());
        return await db.SavedFirstAsync(by, stop);
    }

    /// <summary>Goes to an item; the time spent on the one before is kept.</summary>
    /// <returns>False when the meeting does not run or has no such item.</returns>
    public async Task<bool> GoToAsync(MeetingAccess access, Guid itemId, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        var meeting = access.Meeting;
        if (meeting.State != MeetingState.Running || !await db.AgendaItems.AnyAsync(i => i.AgendaItemId == itemId && i.PanelMeetingId == meeting.PanelMeetingId, stop))
        {
            return false;
        }

        if (meeting.CurrentItemId != itemId)
        {
            await LeaveAsync(meeting, stop);
            (meeting.CurrentItemId, meeting.CurrentSinceUtc) = (itemId, time.UtcNowStored());
        }

        return await db.SavedFirstAsync(by, stop);
    }

    /// <summary>Marks how a seat is filled.</summary>
    /// <returns>False when there is no such seat.</returns>
    public async Task<bool> AttendAsync(MeetingAccess access, Guid seatId, (Presence Presence, string? Substitute) how, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        var seat = await db.MeetingSeats.SingleOrDefaultAsync(s => s.MeetingSeatId == seatId && s.PanelMeetingId == access.Meeting.PanelMeetingId, stop);
        if (seat is null)
        {
            return false;
        }

        seat.Presence = how.Presence;
        seat.SubstituteName = how.Presence is Presence.Represented or Presence.RepresentedWithoutPowers ? how.Substitute : null;
        return await db.SavedFirstAsync(by, stop);
    }

    /// <summary>Ends the meeting. What was not heard is carried over, with the reason.</summary>
    /// <returns>False when it does not run.</returns>
    public async Task<bool> CloseAsync(MeetingAccess access, string? notes, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        var meeting = access.Meeting;
        if (meeting.State != MeetingState.Running)
        {
            return false;
        }

        await LeaveAsync(meeting, stop);
        foreach (var item in await Open(meeting).ToListAsync(stop))
        {
            item.CarriedBecause = "There was no time";
        }

        foreach (var seat in await db.MeetingSeats.Where(s => s.PanelMeetingId == meeting.PanelMeetingId && s.Presence == Presence.Expected).ToListAsync(stop))
        {
            seat.Presence = Presence.Absent;
        }

        (meeting.State, meeting.ClosedAtUtc, meeting.CurrentItemId, meeting.CurrentSinceUtc) = (MeetingState.Held, time.UtcNowStored(), null, null);
        meeting.Notes = string.IsNullOrWhiteSpace(notes) ? meeting.Notes : notes.Trim();
        return await db.SavedFirstAsync(by, stop);
    }

    /// <summary>The minutes stand as they are.</summary>
    /// <returns>False when the meeting is not over, or they were approved before.</returns>
    public async Task<bool> ApproveMinutesAsync(MeetingAccess access, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(by);
        var meeting = access.Meeting;
        if (meeting.State != MeetingState.Held)
        {
            return false;
        }

        (meeting.State, meeting.MinutesApprovedOn, meeting.MinutesApprovedByName) = (MeetingState.Approved, time.TodayInLondon(), by.Name);
        return await db.SavedFirstAsync(by, stop);
    }

    private IQueryable<AgendaItem> Open(PanelMeeting meeting) =>
        db.AgendaItems.Where(i => i.PanelMeetingId == meeting.PanelMeetingId && i.DecidedAtUtc == null && i.CarriedBecause == null);

    private async Task LeaveAsync(PanelMeeting meeting, CancellationToken stop)
    {
        if (meeting.CurrentItemId is { } current && meeting.CurrentSinceUtc is { } since && await db.AgendaItems.SingleOrDefaultAsync(i => i.AgendaItemId == current, stop) is { } item)
        {
            item.Seconds += (int)(time.UtcNowStored() - since).TotalSeconds;
        }
    }
}
