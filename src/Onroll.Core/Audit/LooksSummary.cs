using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Audit;

/// <summary>How much one person has looked at pupils' records. It names no pupil.</summary>
/// <param name="Refused">Looks that were refused.</param>
public sealed record PersonLooks(string Name, int Looks, int Pupils, int Refused, DateTime LastAtUtc);

public static class LooksSummary
{
    /// <summary>The people who have looked most since an instant, those who were refused first.</summary>
    public static async Task<IReadOnlyList<PersonLooks>> LooksSinceAsync(this OnrollDbContext db, DateTime sinceUtc, int most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var people = await db.ViewEntries
            .Where(v => v.AtUtc >= sinceUtc)
            .GroupBy(v => new { v.UserId, v.UserName })
            .Select(who => new
            {
                who.Key.UserName,
                Looks = who.Count(),
                Pupils = who.Select(v => v.PupilId).Distinct().Count(),
                Refused = who.Count(v => v.Route == null),
                Last = who.Max(v => v.AtUtc),
            })
            .OrderByDescending(who => who.Refused).ThenByDescending(who => who.Looks)
            .Take(most)
            .ToListAsync(stop);
        return [.. people.Select(p => new PersonLooks(p.UserName, p.Looks, p.Pupils, p.Refused, p.Last))];
    }
}
