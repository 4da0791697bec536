using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>What the registers of an area rest on. When it is another one than at the last refresh, it is time for the next.</summary>
/// <param name="Day">Windows of days move every day.</param>
/// <param name="LastImportUtc">When the newest import finished. Null when there was none.</param>
/// <param name="RuleSets">How many versions of rules there are; they are only ever added.</param>
public sealed record RegisterFreshness(DateOnly Day, DateTime? LastImportUtc, int RuleSets);

public static class RegisterFreshnessQueries
{
    public static async Task<RegisterFreshness> RegisterFreshnessAsync(this OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new RegisterFreshness(
            db.Time.TodayInLondon(),
            await db.ImportRuns.MaxAsync(run => run.FinishedAtUtc, stop),
            await db.RegisterRuleSets.CountAsync(stop));
    }
}
