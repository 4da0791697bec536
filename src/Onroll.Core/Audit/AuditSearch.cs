using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Audit;

public static class AuditSearch
{
    /// <summary>The first entry written at or after an instant; one past the end when there is none.</summary>
    /// <remarks>Entries are numbered in order of time, so twenty looks by number find it among a million without an index on time.</remarks>
    public static async Task<long> FirstSequenceSinceAsync(this OnrollDbContext db, DateTime sinceUtc, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (low, high) = (1L, (await db.AuditHeads.Where(h => h.AreaId == db.AreaId).Select(h => (long?)h.Sequence).SingleOrDefaultAsync(stop) ?? 0) + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);

            // An entry that is missing (somebody tampered) must not hide those after it.
            var at = await db.AuditEntries.Where(a => a.Sequence >= middle).OrderBy(a => a.Sequence).Select(a => (DateTime?)a.AtUtc).FirstOrDefaultAsync(stop);
            if (at is null || at >= sinceUtc)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
