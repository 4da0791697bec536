using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.FairAccess;

/// <summary>A child's case with everything that belongs to it.</summary>
/// <param name="Decisions">The newest first; also those that no longer stand.</param>
/// <param name="Schools">Names by id.</param>
/// <param name="Protocol">The one that applies. Null when none covers the child.</param>
public sealed record FairAccessFile(
    FairAccessRow Row, IReadOnlyList<FairAccessDecision> Decisions, IReadOnlyList<FairAccessDistance> Distances, IReadOnlyDictionary<OrganisationId, string> Schools, FairAccessProtocol? Protocol)
{
    public FairAccessCase Case => Row.Case;

    public FairAccessDecision? Decision => Row.Decision;

    public string? NameOf(OrganisationId? school) => school is { } id ? Schools.GetValueOrDefault(id) : null;

    public IEnumerable<string> NamesOf(IEnumerable<Guid> schools) => schools.Select(id => Schools.GetValueOrDefault(new OrganisationId(id))).OfType<string>();

    public static IReadOnlyList<RoundConsidered> ConsideredOf(FairAccessDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return JsonSerializer.Deserialize<List<RoundConsidered>>(decision.Considered) ?? [];
    }

    public static IReadOnlyList<string> WhyOf(FairAccessDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return JsonSerializer.Deserialize<List<string>>(decision.Why) ?? [];
    }
}

public static class FairAccessFileQueries
{
    /// <returns>Null when there is none the person sees.</returns>
    public static async Task<FairAccessFile?> FairAccessFileAsync(this OnrollDbContext db, Viewer viewer, Guid caseId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var @case = await db.FairAccessCases.AsNoTracking().SeenBy(db, viewer).SingleOrDefaultAsync(c => c.FairAccessCaseId == caseId, stop);
        if (@case is null)
        {
            return null;
        }

        var row = (await db.RowsAsync([@case], viewer.Today, stop))[0];
        return new FairAccessFile(
            row,
            await db.FairAccessDecisions.AsNoTracking().Where(d => d.FairAccessCaseId == caseId).OrderByDescending(d => d.DecidedAtUtc).ThenBy(d => d.FairAccessDecisionId).ToListAsync(stop),
            await db.FairAccessDistances.AsNoTracking().Where(d => d.FairAccessCaseId == caseId).OrderBy(d => d.Metres).ThenBy(d => d.OrganisationId).ToListAsync(stop),
            await db.Organisations.AsNoTracking().Select(o => new { o.OrganisationId, o.Name }).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop),
            (await db.ProtocolsAsync(@case.PartnershipId, viewer.Today, stop)).For(@case));
    }

    /// <summary>The latest proposal under a protocol. Null when none was worked out.</summary>
    public static Task<FairAccessRound?> LatestRoundAsync(this OnrollDbContext db, PartnershipId partnership, string protocolId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.FairAccessRounds.AsNoTracking().Where(r => r.PartnershipId == partnership && r.ProtocolId == protocolId)
            .OrderByDescending(r => r.WorkedOutAtUtc).ThenByDescending(r => r.FairAccessRoundId).FirstOrDefaultAsync(stop);
    }
}
