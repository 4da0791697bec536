using Microsoft.EntityFrameworkCore;
using Onroll.Core.Moves;
using Onroll.Core.Placements;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>Moves, their meetings, placements and what was written about them, as the timeline tells them.</summary>
internal static class TimelineMoves
{
    public static TimelineSource Moves(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Moves,
        db.Moves.AsNoTracking().Where(m => m.PupilId == pupil).OrderByDescending(m => m.FinalisedOn ?? m.EndedOn ?? m.StartedOn ?? m.ProposedOn).ThenByDescending(m => m.MoveId)
            .Join(db.Organisations, m => m.HostId, o => o.OrganisationId, (m, o) => new { Move = m, Host = o.Name }),
        row => new TimelineEntry(
            TimelineKind.Moves, row.Move.FinalisedOn ?? row.Move.EndedOn ?? row.Move.StartedOn ?? row.Move.ProposedOn, row.Move.MoveId.Value,
            $"{row.Move.TypeName} to {row.Host}: {MoveWords.Of(row.Move.State).ToLowerInvariant()}", null,
            TimelineQueries.Sentence(row.Move.Purpose, row.Move.EndingReason)));

    public static TimelineSource Meetings(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Moves,
        db.MoveMeetings.AsNoTracking().Where(m => m.PupilId == pupil && m.HeldOn != null).OrderByDescending(m => m.HeldOn).ThenByDescending(m => m.MoveMeetingId),
        m => new TimelineEntry(TimelineKind.Moves, m.HeldOn!.Value, m.MoveMeetingId, MoveWords.Of(m.Kind), null, m.Notes));   // asked for just above

    public static TimelineSource Placements(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Moves,
        db.Placements.AsNoTracking().Where(p => p.PupilId == pupil).OrderByDescending(p => p.EndedOn ?? p.AskedOn).ThenByDescending(p => p.PlacementId)
            .Join(db.OfferedProvisions, p => p.ProvisionId, o => o.ProvisionId, (p, o) => new { Placement = p, o.Name }),
        row => new TimelineEntry(
            TimelineKind.Moves, row.Placement.EndedOn ?? row.Placement.AskedOn, row.Placement.PlacementId.Value,
            $"Place at {row.Name}: {PlacementWords.Of(row.Placement.State).ToLowerInvariant()}", null, TimelineQueries.Sentence(row.Placement.Reason, row.Placement.EndedReason)));

    public static TimelineSource Notes(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Moves,
        db.PlacementNotes.AsNoTracking().Where(n => n.PupilId == pupil).OrderByDescending(n => n.On).ThenByDescending(n => n.PlacementNoteId),
        n => new TimelineEntry(TimelineKind.Moves, n.On, n.PlacementNoteId, PlacementWords.Of(n.Kind), $"by {n.ByName}", n.Text));
}
