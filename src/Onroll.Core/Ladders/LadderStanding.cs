using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>Where a pupil stands, with everything that opens and blocks.</summary>
/// <param name="Moves">Ways on from here, each with every gate that is not met.</param>
/// <param name="History">Newest first.</param>
/// <param name="Evidence">What somebody has said is there, newest first.</param>
public sealed record LadderStanding(
    LadderPlace Place, PackInUse Pack, Ladder Ladder, LadderStep Step,
    IReadOnlyList<LadderMove> Moves, IReadOnlyList<LadderChange> History, IReadOnlyList<LadderEvidence> Evidence)
{
    /// <summary>Steps below this one: a pupil can go back to any of them, with a reason.</summary>
    public IReadOnlyList<LadderStep> Below => [.. Ladder.Steps.Take(Ladder.PlaceOf(Step.Id)).Where(step => Moves.All(move => move.Step.Id != step.Id))];

    /// <summary>Whether what runs in this step can be said to be completed.</summary>
    public bool CanFinish => Step.Lasts is not null && Place.FinishedOn is null && Place.ClosedOn is null;

    /// <summary>Whether the step can be made longer.</summary>
    public bool CanExtend => Step.Lasts?.ExtendableBy is > 0 && Place.FinishedOn is null && Place.ClosedOn is null;

    public bool IsOverstaying(DateOnly today) => Place.ClosedOn is null && Place.FinishedOn is null && Place.EndsOn < today;
}

/// <summary>Where pupils stand.</summary>
public static class LadderStandings
{
    /// <summary>The open case of a pupil, or the last that closed. Null when there is none the person may see.</summary>
    public static async Task<LadderStanding?> LadderStandingAsync(this OnrollDbContext db, Viewer viewer, PupilId pupil, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var place = await db.LadderPlaces.AsNoTracking().VisibleTo(db, viewer).Where(p => p.PupilId == pupil)
            .OrderBy(p => p.ClosedOn != null).ThenByDescending(p => p.BeganOn)
            .FirstOrDefaultAsync(stop);
        return place is null ? null : await db.StandingOfAsync(place, viewer.Today, stop);
    }

    internal static async Task<LadderStanding> StandingOfAsync(this OnrollDbContext db, LadderPlace place, DateOnly today, CancellationToken stop)
    {
        var pack = await db.PackOfVersionAsync(place.PackVersionId, stop);
        var ladder = pack.Pack.Ladders.First(l => l.Id == place.LadderId);   // a version never changes
        var step = ladder.Step(place.StepId)!;   // likewise
        var moves = place.ClosedOn is null ? LadderMove.From(ladder, step, await new GateFacts(db).OfAsync(GateCase.Of(place, pack), today, stop)) : [];
        var history = await db.LadderChanges.AsNoTracking().Where(c => c.LadderPlaceId == place.LadderPlaceId).OrderByDescending(c => c.On).ThenByDescending(c => c.LadderChangeId).ToListAsync(stop);
        var evidence = await db.LadderEvidence.AsNoTracking().Where(e => e.LadderPlaceId == place.LadderPlaceId).OrderByDescending(e => e.On).ToListAsync(stop);
        return new LadderStanding(place, pack, ladder, step, moves, history, evidence);
    }
}
