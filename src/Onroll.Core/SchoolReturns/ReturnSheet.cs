using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.SchoolReturns;

/// <summary>How far one school has come with a round.</summary>
/// <param name="Newest">Null while nothing is written.</param>
/// <param name="InForce">The accepted edition that counts. Null while there is none.</param>
public sealed record SchoolStanding(Organisation School, ReturnEdition? Newest, ReturnEdition? InForce)
{
    /// <summary>Whether the school has done its part.</summary>
    public bool IsIn => Newest is { State: ReturnState.Submitted or ReturnState.Accepted };

    /// <summary>What was in doubt when it was submitted, with the reasons.</summary>
    public IReadOnlyList<DoubtAnswer> Doubts => Newest is { State: ReturnState.Submitted or ReturnState.Accepted } edition ? edition.ReadAnswers() : [];
}

public static class ReturnSheetQueries
{
    /// <summary>Every school asked, in name order, and how far it has come; of rounds the reader was given.</summary>
    public static async Task<ILookup<Guid, SchoolStanding>> StandingsAsync(this OnrollDbContext db, IReadOnlyCollection<RoundForReader> rounds, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rounds);
        var ids = rounds.Select(one => one.Round.ReturnRoundId).ToList();
        var editions = (await db.ReturnEditions.AsNoTracking().Where(e => ids.Contains(e.ReturnRoundId)).OrderByDescending(e => e.Number).ToListAsync(stop))
            .ToLookup(e => (e.ReturnRoundId, e.OrganisationId));
        return (
            from one in rounds
            from school in one.Schools
            let own = editions[(one.Round.ReturnRoundId, school.OrganisationId)].ToList()
            select (one.Round.ReturnRoundId, Standing: new SchoolStanding(school, own.Count > 0 ? own[0] : null, own.Find(e => e.State == ReturnState.Accepted))))
            .ToLookup(one => one.ReturnRoundId, one => one.Standing);
    }
}
