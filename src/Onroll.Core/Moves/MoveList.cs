using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Moves;

/// <summary>A move in a list.</summary>
public sealed record MoveInList(Move Move, string Pupil, string? Form, string Home, string Host, DateOnly? NextReviewOn);

public static class MoveListQueries
{
    /// <summary>The moves of the pupils a person may see: no other decision is made here.</summary>
    public static IQueryable<Move> MovesSeenBy(this OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var pupils = db.Pupils.VisibleTo(db, viewer).Select(p => p.PupilId);
        return db.Moves.AsNoTracking().Where(m => pupils.Contains(m.PupilId));
    }

    /// <summary>Those that are not over first, the soonest first; then the others, the newest first.</summary>
    public static async Task<IReadOnlyList<MoveInList>> MoveListAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var moves = await db.MovesSeenBy(viewer).OrderByDescending(m => m.StartsOn).ThenBy(m => m.MoveId).ToListAsync(stop);
        var open = await db.SectionsOfAsync(viewer, [.. moves.Select(m => m.PupilId).Distinct()], stop);
        return [.. (await db.ListAsync([.. moves.Where(m => open.GetValueOrDefault(m.PupilId).HasFlag(RecordSections.Support))], viewer.Today, stop))
            .OrderBy(m => m.Move.State is MoveState.Settled or MoveState.Closed or MoveState.Withdrawn)
            .ThenBy(m => m.Move.State is MoveState.Settled or MoveState.Closed or MoveState.Withdrawn ? -m.Move.StartsOn.DayNumber : m.Move.StartsOn.DayNumber)];
    }

    /// <summary>The moves of one pupil, the newest first. Whoever asks has opened the record.</summary>
    public static async Task<IReadOnlyList<MoveInList>> MovesOfAsync(this OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.ListAsync(await db.Moves.AsNoTracking().Where(m => m.PupilId == pupilId).OrderByDescending(m => m.StartsOn).ToListAsync(stop), today, stop);
    }

    private static async Task<IReadOnlyList<MoveInList>> ListAsync(this OnrollDbContext db, List<Move> moves, DateOnly today, CancellationToken stop)
    {
        var (pupils, ids) = (moves.Select(m => m.PupilId).Distinct().ToList(), moves.Select(m => m.MoveId).ToList());
        var schools = await db.Organisations.AsNoTracking().Select(o => new { o.OrganisationId, o.Name }).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        var names = await db.Pupils.AsNoTracking().Where(p => pupils.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync(pupils, today, stop);
        var reviews = await db.MoveMeetings.Where(m => ids.Contains(m.MoveId) && m.HeldOn == null && (m.Kind == MoveMeetingKind.Review || m.Kind == MoveMeetingKind.RequestedReview))
            .GroupBy(m => m.MoveId).Select(of => new { of.Key, DueOn = of.Min(m => m.DueOn) }).ToDictionaryAsync(of => of.Key, of => of.DueOn, stop);
        return
        [
            .. moves.Select(m => new MoveInList(
                m, names[m.PupilId], places[m.PupilId].FirstOrDefault()?.Form, schools[m.HomeId], schools[m.HostId],
                m.State == MoveState.Running && reviews.TryGetValue(m.MoveId, out var due) ? due : null)),
        ];
    }
}
