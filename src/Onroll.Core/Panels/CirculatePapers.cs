using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>Opens the papers of a meeting, before the day, to those entitled to each item and to nobody else.</summary>
/// <remarks>P-ASH-08, T-HOT-04. The access is a share like any other: named readers, a scope, and an end.</remarks>
public sealed class CirculatePapers(OnrollDbContext db, TimeProvider time)
{
    /// <summary>Days after the meeting on which members may still look something up.</summary>
    public const int DaysAfter = 14;

    /// <returns>How many items went to whom: items without readers are none.</returns>
    public async Task<int> RunAsync(MeetingAccess access, PanelType type, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(type);
        var meeting = access.Meeting;
        var seats = await SeatsAsync(meeting, stop);
        var items = await db.AgendaItems.AsNoTracking().Where(i => i.PanelMeetingId == meeting.PanelMeetingId && !db.Shares.Any(s => s.ForId == i.AgendaItemId && s.EndedAtUtc == null)).OrderBy(i => i.Number).ThenBy(i => i.AgendaItemId).ToListAsync(stop);
        var conflicts = await db.ItemConflicts.Where(c => db.AgendaItems.Any(i => i.AgendaItemId == c.AgendaItemId && i.PanelMeetingId == meeting.PanelMeetingId)).ToListAsync(stop);
        var places = await PlacesOfAsync(seats, stop);
        foreach (var item in items)
        {
            var readers = seats.Where(seat => type.Invites(seat.RoleId, item.PartId) && !conflicts.Exists(c => c.AgendaItemId == item.AgendaItemId && c.AppointmentId == seat.AppointmentId));
            foreach (var group in readers.GroupBy(seat => places[seat.AppointmentId]))
            {
                Share(item, meeting, access.Series.Name, (group.Key, [.. group.Select(seat => seat.AppointmentId).Distinct()]));
            }
        }

        if (meeting.State == MeetingState.Planned)
        {
            (meeting.State, meeting.CirculatedAtUtc) = (MeetingState.Circulated, time.UtcNowStored());
        }

        await db.SaveAsync(by, stop);
        return items.Count;
    }

    /// <summary>A member has a personal interest in an item: they stop seeing it.</summary>
    /// <returns>False when it is declared already, or there is no such item.</returns>
    public async Task<bool> DeclareConflictAsync(MeetingAccess access, Guid itemId, (AppointmentId Who, string Reason) interest, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        var item = await db.AgendaItems.AsNoTracking().SingleOrDefaultAsync(i => i.AgendaItemId == itemId && i.PanelMeetingId == access.Meeting.PanelMeetingId, stop);
        if (item is null || await db.ItemConflicts.AnyAsync(c => c.AgendaItemId == itemId && c.AppointmentId == interest.Who, stop))
        {
            return false;
        }

        db.ItemConflicts.Add(new ItemConflict
        {
            AreaId = db.AreaId, ItemConflictId = db.NewId(), AgendaItemId = itemId, PupilId = item.PupilId, AppointmentId = interest.Who, Reason = interest.Reason,
        });
        db.ShareReaders.RemoveRange(await db.ShareReaders.Where(r => r.AppointmentId == interest.Who && db.Shares.Any(s => s.ShareId == r.ShareId && s.ForId == itemId)).ToListAsync(stop));
        return await db.SavedFirstAsync(by, stop);
    }

    // The members on the day; who joined since the last time gets a seat, who left before the day loses it.
    private async Task<IReadOnlyList<MeetingSeat>> SeatsAsync(PanelMeeting meeting, CancellationToken stop)
    {
        var seats = await db.MeetingSeats.Where(s => s.PanelMeetingId == meeting.PanelMeetingId).OrderBy(s => s.MeetingSeatId).ToListAsync(stop);
        var members = await db.SeriesMembers.AsNoTracking()
            .Where(m => m.PanelSeriesId == meeting.PanelSeriesId && m.StartsOn <= meeting.On && (m.EndsOn == null || m.EndsOn >= meeting.On))
            .Join(db.Appointments, m => m.AppointmentId, a => a.AppointmentId, (m, a) => new { Member = m, a.UserId })
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { m.Member, u.Name })
            .OrderBy(m => m.Member.SeriesMemberId)
            .ToListAsync(stop);
        foreach (var gone in seats.Where(s => s.Presence == Presence.Expected && !members.Exists(m => m.Member.SeriesMemberId == s.SeriesMemberId)).ToList())
        {
            db.MeetingSeats.Remove(gone);
            seats.Remove(gone);
        }

        foreach (var added in members.Where(m => !seats.Exists(s => s.SeriesMemberId == m.Member.SeriesMemberId)))
        {
            var seat = new MeetingSeat
            {
                AreaId = db.AreaId, MeetingSeatId = db.NewId(), PanelMeetingId = meeting.PanelMeetingId, SeriesMemberId = added.Member.SeriesMemberId, AppointmentId = added.Member.AppointmentId,
                OrganisationId = added.Member.OrganisationId, RoleId = added.Member.RoleId, Name = added.Name, Presence = Presence.Expected,
            };
            db.MeetingSeats.Add(seat);
            seats.Add(seat);
        }

        return seats;
    }

    private Task<Dictionary<AppointmentId, OrganisationId>> PlacesOfAsync(IReadOnlyList<MeetingSeat> seats, CancellationToken stop)
    {
        var ids = seats.Select(s => s.AppointmentId).Distinct().ToList();
        return db.Appointments.Where(a => ids.Contains(a.AppointmentId)).ToDictionaryAsync(a => a.AppointmentId, a => a.OrganisationId, stop);
    }

    private void Share(AgendaItem item, PanelMeeting meeting, string panel, (OrganisationId With, IReadOnlyList<AppointmentId> Readers) to)
    {
        var sections = item.Sections & RecordSections.Ordinary;   // health and safeguarding are never in a panel's papers
        var share = ShareRecord.Add(db, item.PupilId, new ShareDetails(
            to.With, SharePurpose.PanelAgenda, item.LawfulBasis, SpecialCategory.ConditionFor(sections), sections,
            time.TodayInLondon(), meeting.On.AddDays(DaysAfter), $"To be heard by the {panel}")
        {
            Audience = ShareAudience.Named, ForId = item.AgendaItemId,
        });
        db.ShareReaders.AddRange(to.Readers.Select(reader => new ShareReader
        {
            AreaId = db.AreaId, ShareReaderId = db.NewId(), ShareId = share.ShareId, PupilId = item.PupilId, AppointmentId = reader,
        }));
    }
}
