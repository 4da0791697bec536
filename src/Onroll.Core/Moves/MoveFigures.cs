using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Moves;

/// <summary>Successes of so many moves.</summary>
/// <param name="Name">The school. Null for all together.</param>
public sealed record MoveRate(string? Name, int Successes, int Failures, int Undecided, int LeftOut)
{
    public int Decided => Successes + Failures;

    /// <summary>The level of criterion 3.1. Null while nothing is decided.</summary>
    public int? Level => MoveSuccess.LevelOf(Successes, Decided);
}

/// <summary>How managed moves turned out: those of the cohort that had time to show it, and all that are decided.</summary>
/// <param name="Cohort">The academic year of the moves that a rating counts.</param>
/// <param name="All">Every decided move, whenever it began: provisional, and biased towards failure.</param>
/// <param name="External">Moves from outside the partnership, shown apart and in no count (P-ASH-09).</param>
public sealed record MoveFigures(AcademicYear Cohort, MoveRate Rating, MoveRate All, IReadOnlyList<MoveRate> ByReceiving, IReadOnlyList<MoveRate> ByHome, int External);

/// <summary>A managed move between schools of the partnership, and how it turned out.</summary>
public sealed record JudgedMove(PupilId PupilId, OrganisationId ReceivingId, DateOnly StartedOn, MoveResult Result);

public static class MoveFigureQueries
{
    /// <summary>The managed moves to some schools that began, as they stand on a day. Those from outside the partnership are in no count (P-ASH-09).</summary>
    public static async Task<IReadOnlyList<JudgedMove>> JudgedMovesAsync(this OnrollDbContext db, IReadOnlyCollection<OrganisationId> receiving, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. from one in await db.JudgedMovesAsync(today, stop)
                   where !one.Move.IsExternal && one.Move.StartedOn is not null && receiving.Contains(one.Move.HostId)
                   select new JudgedMove(one.Move.PupilId, one.Move.HostId, one.Move.StartedOn!.Value, one.Result)];   // just asked
    }

    /// <remarks>G-431 and P-ROT-09. Counts only: no pupil is named.</remarks>
    public static async Task<MoveFigures> MoveFiguresAsync(this OnrollDbContext db, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var judged = await db.JudgedMovesAsync(today, stop);
        var own = judged.Where(m => !m.Move.IsExternal).ToList();
        var schools = await db.Organisations.AsNoTracking().Select(o => new { o.OrganisationId, o.Name }).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        var cohort = MoveSuccess.CohortOn(today);
        return new MoveFigures(
            cohort,
            Rate(null, own.Where(m => m.Move.StartedOn is { } on && cohort.Contains(on))),
            Rate(null, own),
            [.. own.GroupBy(m => m.Move.HostId).Select(of => Rate(schools[of.Key], of)).OrderBy(rate => rate.Name, StringComparer.Ordinal)],
            [.. own.GroupBy(m => m.Move.HomeId).Select(of => Rate(schools[of.Key], of)).OrderBy(rate => rate.Name, StringComparer.Ordinal)],
            judged.Count - own.Count);
    }

    /// <summary>How one move turned out on a day, by the rolls.</summary>
    public static async Task<MoveResult> ResultAsync(this OnrollDbContext db, Move move, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(move);
        var spells = await db.Enrolments.Where(e => e.PupilId == move.PupilId && e.OrganisationId == move.HostId).Select(e => new Spell(e.PupilId, e.OrganisationId, e.EntryDate, e.LeavingDate)).ToListAsync(stop);
        return MoveSuccess.Judge(HistoryOf(move, spells), today);
    }

    private static async Task<List<(Move Move, MoveResult Result)>> JudgedMovesAsync(this OnrollDbContext db, DateOnly today, CancellationToken stop)
    {
        var moves = await db.Moves.AsNoTracking().Where(m => m.Basis == MoveBasis.ManagedMove).OrderBy(m => m.MoveId).ToListAsync(stop);
        var pupils = moves.Select(m => m.PupilId).Distinct().ToList();
        var spells = (await db.Enrolments.Where(e => pupils.Contains(e.PupilId)).Select(e => new Spell(e.PupilId, e.OrganisationId, e.EntryDate, e.LeavingDate)).ToListAsync(stop))
            .ToLookup(e => (e.PupilId, e.OrganisationId));
        return [.. moves.Select(m => (m, MoveSuccess.Judge(HistoryOf(m, spells[(m.PupilId, m.HostId)]), today)))];
    }

    // The roll itself says whether the pupil stayed: nobody has to come back and tick a box.
    private static MoveHistory HistoryOf(Move move, IEnumerable<Spell> spells) => new(move.StartedOn, move.FinalisedOn)
    {
        EndedWithoutTransferOn = move.FinalisedOn is null ? move.EndedOn ?? move.ClosedOn : null,
        LeftReceivingOn = move.FinalisedOn is { } final && spells.Where(e => e.EntryDate <= final && (e.LeavingDate is null || e.LeavingDate >= final)).ToList() is { Count: > 0 } at && at.TrueForAll(e => e.LeavingDate is not null)
            ? at.Max(e => e.LeavingDate)
            : null,
        LeftOut = move.LeftOut,
    };

    private static MoveRate Rate(string? name, IEnumerable<(Move Move, MoveResult Result)> moves)
    {
        var results = moves.Select(m => m.Result).ToList();
        return new MoveRate(name, results.Count(r => r is MoveResult.Success), results.Count(r => r is MoveResult.Failure), results.Count(r => r is MoveResult.Undecided), results.Count(r => r is MoveResult.LeftOut));
    }

    private sealed record Spell(PupilId PupilId, OrganisationId OrganisationId, DateOnly EntryDate, DateOnly? LeavingDate);
}
