using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>Somebody who waits to be heard and is on no agenda yet.</summary>
/// <param name="ReferralId">Null for a review and for what was carried over without one.</param>
/// <param name="EarlierItemId">The item it comes back from. Null for a new referral.</param>
public sealed record Waiting(
    PupilId PupilId, OrganisationId School, AgendaItemKind Kind, Guid? ReferralId, Guid? EarlierItemId, string Asks, bool IsUrgent, DateOnly Since,
    RecordSections Sections, LawfulBasis Basis);

/// <summary>A pupil somebody puts on the agenda by hand: an arrival, or a case the school brings.</summary>
public sealed record ItemForm(PupilId? Pupil, AgendaItemKind? Kind, string? Asks, LawfulBasis? Basis)
{
    public IEnumerable<FieldError> Errors()
    {
        if (Pupil is null)
        {
            yield return new(nameof(Pupil), "Choose a pupil");
        }

        if (Kind is not { } kind || !Enum.IsDefined(kind))
        {
            yield return new(nameof(Kind), "Choose what it is about");
        }

        if (string.IsNullOrWhiteSpace(Asks) || Asks.Length > AgendaItem.WishMaxLength)
        {
            yield return new(nameof(Asks), string.IsNullOrWhiteSpace(Asks) ? "Enter what the panel is asked" : $"Use {AgendaItem.WishMaxLength} characters or fewer");
        }

        if (Basis is not { } basis || !Enum.IsDefined(basis))
        {
            yield return new(nameof(Basis), "Choose the lawful basis: nobody is heard without one");
        }
    }
}

/// <summary>Makes the agenda of a meeting from what waits: referrals, reviews that come up, what was carried over.</summary>
public sealed class BuildAgenda(OnrollDbContext db)
{
    /// <summary>Puts everything that waits onto the agenda, as far as there is time.</summary>
    /// <returns>What was added, and why the rest waits. Null when all fits.</returns>
    public async Task<(int Added, string? CarriedBecause)> FillAsync(MeetingAccess access, PanelType type, Viewer viewer, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(type);
        var (meeting, series) = (access.Meeting, access.Series);
        var there = await db.AgendaItems.Where(i => i.PanelMeetingId == meeting.PanelMeetingId).ToListAsync(stop);
        var waiting = (await WaitingAsync(access, viewer, stop)).ToDictionary(_ => db.NewId());
        var entries = waiting.Select(w => new AgendaEntry(w.Key, type.PartFor(w.Value.Kind).Id, w.Value.IsUrgent, w.Value.Since));
        var standing = there.Select(i => new AgendaEntry(i.AgendaItemId, i.PartId, IsUrgent: true, i.Since));   // what is on the agenda stays on it
        var plan = AgendaPlan.Of([.. entries, .. standing], [.. type.Agenda.Select(part => part.Id)], meeting.Minutes, series.MinutesForEach);
        var added = plan.Planned.Where(p => waiting.ContainsKey(p.Entry.Id)).ToList();
        foreach (var planned in added)
        {
            db.AgendaItems.Add(Item(planned.Entry.Id, meeting, waiting[planned.Entry.Id], planned.Entry.Part));
        }

        await NumberAsync(type, meeting.PanelMeetingId, stop);
        await db.SaveAsync(by, stop);
        return (added.Count, plan.CarriedBecause);
    }

    /// <summary>Puts one pupil onto the agenda by hand.</summary>
    /// <param name="what">Already checked; the pupil is one the person may see, and what they see is the most that is shown.</param>
    public async Task AddAsync(MeetingAccess access, PanelType type, (ItemForm Form, OrganisationId School, RecordSections Open) what, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(type);
        var (form, school, open) = what;
        var waiting = new Waiting(form.Pupil!.Value, school, form.Kind!.Value, null, null, form.Asks!.Trim(), false, access.Meeting.On, open & RecordSections.Ordinary, form.Basis!.Value);   // checked
        db.AgendaItems.Add(Item(db.NewId(), access.Meeting, waiting, type.PartFor(waiting.Kind).Id));
        await NumberAsync(type, access.Meeting.PanelMeetingId, stop);
        await db.SaveAsync(by, stop);
    }

    /// <summary>Takes an item off. Who was shown it by the papers stops seeing it.</summary>
    /// <returns>False when it is no longer there, or was decided.</returns>
    public async Task<bool> RemoveAsync(MeetingAccess access, PanelType type, Guid itemId, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        var item = await db.AgendaItems.SingleOrDefaultAsync(i => i.AgendaItemId == itemId && i.PanelMeetingId == access.Meeting.PanelMeetingId && i.DecidedAtUtc == null, stop);
        if (item is null)
        {
            return false;
        }

        foreach (var share in await db.Shares.Where(s => s.ForId == itemId && s.EndedAtUtc == null).ToListAsync(stop))
        {
            (share.EndedAtUtc, share.EndedReason) = (db.Time.UtcNowStored(), "Taken off the agenda");
        }

        db.ItemConflicts.RemoveRange(await db.ItemConflicts.Where(c => c.AgendaItemId == itemId).ToListAsync(stop));
        db.AgendaItems.Remove(item);
        await NumberAsync(type, access.Meeting.PanelMeetingId, stop);
        await db.SaveAsync(by, stop);
        return true;
    }

    /// <summary>What waits for the panel and is on no agenda of a meeting to come.</summary>
    /// <remarks>Only pupils whom the person who builds the agenda may see.</remarks>
    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MeetingAccess access, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(access);
        var (meeting, series) = (access.Meeting, access.Series);
        var coming = db.AgendaItems.Where(i => db.PanelMeetings.Any(m => m.PanelMeetingId == i.PanelMeetingId
            && (m.State == MeetingState.Planned || m.State == MeetingState.Circulated || m.State == MeetingState.Running)));
        var referrals = await db.Referrals.AsNoTracking()
            .Where(r => r.PartnershipId == series.PartnershipId && r.PanelTypeId == series.PanelTypeId && r.State == ReferralState.Submitted && !coming.Any(i => i.ReferralId == r.ReferralId))
            .OrderBy(r => r.SubmittedAtUtc).ThenBy(r => r.ReferralId)
            .ToListAsync(stop);
        var earlier = await db.AgendaItems.AsNoTracking()
            .Where(i => db.PanelMeetings.Any(m => m.PanelMeetingId == i.PanelMeetingId && m.PanelSeriesId == series.PanelSeriesId && m.On < meeting.On && (m.State == MeetingState.Held || m.State == MeetingState.Approved))
                && ((i.DecidedAtUtc != null && i.ReviewOn != null && i.ReviewOn <= meeting.On) || (i.CarriedBecause != null && i.ReferralId == null))
                && !db.AgendaItems.Any(later => later.PupilId == i.PupilId && later.AgendaItemId != i.AgendaItemId
                    && db.PanelMeetings.Any(m => m.PanelMeetingId == later.PanelMeetingId && m.PanelSeriesId == series.PanelSeriesId && m.State != MeetingState.Cancelled && (m.On > i.ReviewOn || m.On >= meeting.On))))
            .OrderBy(i => i.ReviewOn).ThenBy(i => i.AgendaItemId)
            .ToListAsync(stop);
        List<Waiting> all =
        [
            .. referrals.Select(r => new Waiting(
                r.PupilId, r.OrganisationId, AgendaItemKind.Referrals, r.ReferralId, null, r.Asks ?? "To be heard", r.IsUrgent,
                DateOnly.FromDateTime(London.InLondon(r.SubmittedAtUtc ?? r.BegunAtUtc)), r.Sections, r.LawfulBasis ?? LawfulBasis.PublicTask)),
            .. earlier.Select(i => new Waiting(
                i.PupilId, i.OrganisationId, i.IsDecided ? AgendaItemKind.Reviews : i.Kind, null, i.AgendaItemId, i.IsDecided ? $"Review: {i.DecisionName}" : i.Asks, false, i.ReviewOn ?? i.Since,
                i.Sections, i.LawfulBasis)),
        ];
        var seen = await db.SectionsOfAsync(viewer, [.. all.Select(w => w.PupilId)], stop);
        return [.. all.Where(w => seen.ContainsKey(w.PupilId)).DistinctBy(w => w.PupilId).OrderBy(w => w.Since)];
    }

    private AgendaItem Item(Guid id, PanelMeeting meeting, Waiting waiting, string part) => new()
    {
        AreaId = db.AreaId, AgendaItemId = id, PanelMeetingId = meeting.PanelMeetingId, PupilId = waiting.PupilId, OrganisationId = waiting.School, Kind = waiting.Kind,
        PartId = part, Number = int.MaxValue, ReferralId = waiting.ReferralId, Asks = waiting.Asks, IsUrgent = waiting.IsUrgent, Since = waiting.Since,
        Sections = waiting.Sections | RecordSections.Identity, LawfulBasis = waiting.Basis,
    };

    // Parts in their order; within a part urgent first, then as they came.
    private async Task NumberAsync(PanelType type, Guid meetingId, CancellationToken stop)
    {
        await db.AgendaItems.Where(i => i.PanelMeetingId == meetingId).LoadAsync(stop);
        var items = db.AgendaItems.Local.Where(i => i.PanelMeetingId == meetingId && db.Entry(i).State != EntityState.Deleted).ToDictionary(i => i.AgendaItemId);
        var plan = AgendaPlan.Of([.. items.Values.Select(i => new AgendaEntry(i.AgendaItemId, i.PartId, i.IsUrgent, i.Since))], [.. type.Agenda.Select(part => part.Id)], null, 1);
        foreach (var planned in plan.Planned)
        {
            items[planned.Entry.Id].Number = planned.Number;
        }
    }
}
