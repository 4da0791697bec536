using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>A meeting in the calendar.</summary>
public sealed record MeetingRow(Guid MeetingId, string Panel, DateOnly On, TimeOnly StartsAt, string? Place, string? Chair, MeetingState State, int Items, int Decided);

/// <summary>An item of an agenda as its reader may see it.</summary>
/// <param name="Pupil">The name. Null where the reader may not know it.</param>
public sealed record ItemRow(AgendaItem Item, string? Pupil, string? Form, string School)
{
    /// <summary>"LB": how others than the pupil being heard are called on a wall.</summary>
    public string Initials => Pupil is null ? "" : string.Concat(Pupil.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[..1]));
}

/// <summary>A meeting with everything its reader may see of it.</summary>
/// <param name="Hidden">How many items there are that the reader may not see.</param>
public sealed record MeetingDetail(
    MeetingAccess Access, PanelType Type, IReadOnlyList<ItemRow> Items, int Hidden, IReadOnlyList<MeetingSeat> Seats, IReadOnlyList<ItemConflict> Conflicts, MeetingSeat? Chair, string? ChairName)
{
    public PanelMeeting Meeting => Access.Meeting;

    public QuorumCount Quorum => QuorumCount.Of([.. Seats.Select(AsRule)], Type.Asked());

    public ItemRow? Current => Items.FirstOrDefault(row => row.Item.AgendaItemId == Meeting.CurrentItemId);

    /// <summary>How many votes there are on an item.</summary>
    public int VotesOn(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Guid[] parties = item.ReceiverId is { } receiver ? [item.OrganisationId.Value, receiver.Value] : [item.OrganisationId.Value];
        return VoteCount.Available(Seats.Select(AsRule), parties, seat => Conflicts.Any(c => c.AgendaItemId == item.AgendaItemId && Seats.Any(s => s.AppointmentId == c.AppointmentId && s.Name == seat.Name)));
    }

    private Seat AsRule(MeetingSeat seat) => new(seat.Name, seat.RoleId, seat.OrganisationId.Value, Type.Role(seat.RoleId).Votes, seat.Presence);
}

public static class MeetingQueries
{
    /// <summary>Meetings around today, those to come first.</summary>
    public static async Task<IReadOnlyList<MeetingRow>> MeetingRowsAsync(this OnrollDbContext db, Viewer viewer, (DateOnly From, DateOnly To) between, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.PanelMeetings.VisibleTo(db, viewer)
            .Where(m => m.On >= between.From && m.On <= between.To && m.State != MeetingState.Cancelled)
            .Select(m => new
            {
                Meeting = m,
                Panel = db.PanelSeries.Where(s => s.PanelSeriesId == m.PanelSeriesId).Select(s => s.Name).First(),
                Items = db.AgendaItems.Count(i => i.PanelMeetingId == m.PanelMeetingId),
                Decided = db.AgendaItems.Count(i => i.PanelMeetingId == m.PanelMeetingId && i.DecidedAtUtc != null),
                Chair = db.SeriesMembers.Where(s => s.SeriesMemberId == m.ChairId)
                    .Join(db.Appointments, s => s.AppointmentId, a => a.AppointmentId, (s, a) => a.UserId).Join(db.Users, id => id, u => u.Id, (id, u) => u.Name).FirstOrDefault(),
            })
            .OrderBy(m => m.Meeting.On).AsNoTracking().ToListAsync(stop);
        return [.. rows.Select(r => new MeetingRow(
            r.Meeting.PanelMeetingId, r.Panel, r.Meeting.On, r.Meeting.StartsAt, r.Meeting.Place, r.Chair, r.Meeting.State, r.Items, r.Decided))];
    }

    /// <returns>Null when there is no such meeting or it is not theirs to open.</returns>
    public static async Task<MeetingDetail?> MeetingDetailAsync(this OnrollDbContext db, Viewer viewer, Guid meetingId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (await db.MeetingAccessAsync(viewer, meetingId, stop) is not { } access)
        {
            return null;
        }

        var type = await db.PanelTypeAsync(access.Series.PartnershipId, access.Series.PanelTypeId, access.Meeting.On, stop);
        var items = await db.AgendaItems.VisibleTo(db, access, viewer).OrderBy(i => i.Number).ToListAsync(stop);
        var seats = await db.MeetingSeats.AsNoTracking().Where(s => s.PanelMeetingId == meetingId).OrderBy(s => s.Name).ToListAsync(stop);
        var conflicts = await db.ItemConflicts.AsNoTracking().Where(c => db.AgendaItems.Any(i => i.AgendaItemId == c.AgendaItemId && i.PanelMeetingId == meetingId)).ToListAsync(stop);
        var all = await db.AgendaItems.CountAsync(i => i.PanelMeetingId == meetingId, stop);
        var chair = seats.FirstOrDefault(s => s.SeriesMemberId == access.Meeting.ChairId);
        var chairName = chair?.Name ?? await db.SeriesMembers.Where(s => s.SeriesMemberId == access.Meeting.ChairId)
            .Join(db.Appointments, s => s.AppointmentId, a => a.AppointmentId, (s, a) => a.UserId).Join(db.Users, id => id, u => u.Id, (id, u) => u.Name).FirstOrDefaultAsync(stop);
        return new MeetingDetail(access, type, await RowsAsync(db, items, viewer, stop), all - items.Count, seats, conflicts, chair, chairName);
    }

    private static async Task<IReadOnlyList<ItemRow>> RowsAsync(OnrollDbContext db, List<AgendaItem> items, Viewer viewer, CancellationToken stop)
    {
        List<PupilId> pupils = [.. items.Select(i => i.PupilId).Distinct()];
        List<OrganisationId> schools = [.. items.Select(i => i.OrganisationId).Distinct()];
        var open = await db.SectionsOfAsync(viewer, pupils, stop);
        var names = await db.Pupils.Where(p => pupils.Contains(p.PupilId))
            .ToDictionaryAsync(p => p.PupilId, p => (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname), stop);
        var places = await db.PlacesAsync(pupils, viewer.Today, stop);
        var named = await db.Organisations.Where(o => schools.Contains(o.OrganisationId)).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        return [.. items.Select(i => new ItemRow(i, open.ContainsKey(i.PupilId) ? names[i.PupilId] : null, places[i.PupilId].FirstOrDefault()?.Form, named[i.OrganisationId]))];
    }
}
