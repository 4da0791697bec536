using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>A census code an exclusion was given, by what somebody recorded.</summary>
/// <param name="Code">Null when a correction took the code away.</param>
public sealed record CensusCodeGiven(string? Code, DateTime AtUtc, string ByName, string Reason);

public static class CensusHistoryQueries
{
    /// <summary>Every code the exclusion has been given, the newest first: a corrected decision leaves the code it gave in the history.</summary>
    public static async Task<IReadOnlyList<CensusCodeGiven>> CensusHistoryAsync(this OnrollDbContext db, ExclusionId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(a => a.Subject == "exclusions" && a.SubjectId == id.Value && a.After != null && a.After.Contains(nameof(Exclusion.ReviewOutcome)))
            .OrderByDescending(a => a.Sequence)
            .Select(a => new { a.After, a.AtUtc, a.ActorName, a.Reason })
            .ToListAsync(stop);
        return [.. entries.Select(a => new CensusCodeGiven(Code(a.After!), a.AtUtc, a.ActorName, a.Reason))];   // filtered just above
    }

    private static string? Code(string after) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(after)!.GetValueOrDefault(nameof(Exclusion.ReviewOutcome)) is { ValueKind: JsonValueKind.String } code ? code.GetString() : null;   // the log writes objects only
}
