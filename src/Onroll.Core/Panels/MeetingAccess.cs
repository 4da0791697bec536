using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>What somebody is at a meeting.</summary>
/// <param name="Runs">Prepares it and keeps the minutes.</param>
/// <param name="Member">Their seat in the series. Null when they have none.</param>
public sealed record MeetingAccess(PanelMeeting Meeting, PanelSeries Series, bool Runs, SeriesMember? Member);

/// <summary>Who may open a meeting, and which of its items.</summary>
public static class MeetingAccessQueries
{
    /// <summary>The meetings of the panels somebody runs or belongs to.</summary>
    public static IQueryable<PanelMeeting> VisibleTo(this IQueryable<PanelMeeting> meetings, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var (runs, office, appointment, today) = (viewer.May(Permission.RunPanels), viewer.OrganisationId, viewer.AppointmentId, viewer.Today);
        var sees = viewer.May(Permission.SeePanels);
        return meetings.Where(m => sees
            && ((runs && db.Partnerships.Any(p => p.PartnershipId == m.PartnershipId && p.OfficeId == office))
                || db.SeriesMembers.Any(s => s.PanelSeriesId == m.PanelSeriesId && s.AppointmentId == appointment && s.StartsOn <= today && (s.EndsOn == null || s.EndsOn >= today))));
    }

    /// <returns>Null when there is no such meeting or it is not theirs to open.</returns>
    public static async Task<MeetingAccess?> MeetingAccessAsync(this OnrollDbContext db, Viewer viewer, Guid meetingId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var meeting = await db.PanelMeetings.VisibleTo(db, viewer).SingleOrDefaultAsync(m => m.PanelMeetingId == meetingId, stop);
        if (meeting is null)
        {
            return null;
        }

        var series = await db.PanelSeries.AsNoTracking().SingleAsync(s => s.PanelSeriesId == meeting.PanelSeriesId, stop);
        var runs = viewer.May(Permission.RunPanels) && await db.Partnerships.AnyAsync(p => p.PartnershipId == meeting.PartnershipId && p.OfficeId == viewer.OrganisationId, stop);
        var member = await db.SeriesMembers.AsNoTracking().FirstOrDefaultAsync(
            s => s.PanelSeriesId == series.PanelSeriesId && s.AppointmentId == viewer.AppointmentId && s.StartsOn <= viewer.Today && (s.EndsOn == null || s.EndsOn >= viewer.Today), stop);
        return new MeetingAccess(meeting, series, runs, member);
    }

    /// <summary>The items somebody may see: what was circulated to them by name, and for who runs the panel what the pupil's record lets them see.</summary>
    /// <remarks>Nobody sees an item in which they have declared an interest.</remarks>
    public static IQueryable<AgendaItem> VisibleTo(this IQueryable<AgendaItem> items, OnrollDbContext db, MeetingAccess access, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(viewer);
        var (pupils, shares) = (db.Pupils.VisibleTo(db, viewer), db.Shares.OpenTo(db, viewer));
        var (meeting, runs, appointment) = (access.Meeting.PanelMeetingId, access.Runs, viewer.AppointmentId);
        return items.Where(i => i.PanelMeetingId == meeting
            && !db.ItemConflicts.Any(c => c.AgendaItemId == i.AgendaItemId && c.AppointmentId == appointment)
            && ((runs && pupils.Any(p => p.PupilId == i.PupilId)) || shares.Any(s => s.ForId == i.AgendaItemId)));
    }
}
