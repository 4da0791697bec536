using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>What panels have to do with somebody's own pupils, and what they ask of somebody's own service.</summary>
public static class OwnItemQueries
{
    /// <summary>Items about pupils of the viewer's own roll, once they are on an agenda that was sent out; the newest first.</summary>
    public static async Task<IReadOnlyList<(AgendaItem Item, string Pupil, DateOnly On)>> OwnItemsAsync(this OnrollDbContext db, Viewer viewer, int most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var pupils = db.Pupils.VisibleTo(db, viewer);
        var rows = await (
            from item in db.AgendaItems.AsNoTracking()
            join meeting in db.PanelMeetings on item.PanelMeetingId equals meeting.PanelMeetingId
            where viewer.RollOrganisations.Contains(item.OrganisationId) && meeting.State != MeetingState.Planned && meeting.State != MeetingState.Cancelled
                && pupils.Any(p => p.PupilId == item.PupilId)
            orderby meeting.On descending, item.Number
            select new { item, meeting.On, Pupil = db.Pupils.Where(p => p.PupilId == item.PupilId).Select(p => (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname)).First() })
            .Take(most).ToListAsync(stop);
        return [.. rows.Select(r => (r.item, r.Pupil, r.On))];
    }

    /// <summary>A pupil's own items, newest first, with the meetings they were on.</summary>
    public static async Task<IReadOnlyList<(AgendaItem Item, PanelMeeting Meeting, string Panel)>> ItemsOfPupilAsync(this OnrollDbContext db, PupilId pupil, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await (
            from item in db.AgendaItems.AsNoTracking()
            where item.PupilId == pupil
            join meeting in db.PanelMeetings.AsNoTracking() on item.PanelMeetingId equals meeting.PanelMeetingId
            join series in db.PanelSeries on meeting.PanelSeriesId equals series.PanelSeriesId
            where meeting.State != MeetingState.Planned && meeting.State != MeetingState.Cancelled
            orderby meeting.On descending
            select new { item, meeting, series.Name }).ToListAsync(stop);
        return [.. rows.Select(r => (r.item, r.meeting, r.Name))];
    }

    /// <summary>Questions to the viewer's organisation that are not answered, the longest waiting first.</summary>
    public static async Task<IReadOnlyList<(AgencyAdvice Advice, string Pupil)>> AdviceAskedAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var pupils = db.Pupils.VisibleTo(db, viewer);
        var rows = await db.AgencyAdvice.AsNoTracking()
            .Where(a => a.OrganisationId == viewer.OrganisationId && a.GivenAtUtc == null && pupils.Any(p => p.PupilId == a.PupilId)
                && db.Referrals.Any(r => r.ReferralId == a.ReferralId && r.State != ReferralState.Withdrawn && r.State != ReferralState.Decided))
            .OrderBy(a => a.AskedOn)
            .Select(a => new { a, Pupil = db.Pupils.Where(p => p.PupilId == a.PupilId).Select(p => (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname)).First() })
            .ToListAsync(stop);
        return [.. rows.Select(r => (r.a, r.Pupil))];
    }
}
