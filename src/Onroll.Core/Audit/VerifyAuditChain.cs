using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Audit;

/// <summary>A place where an area's audit log is not as it was written.</summary>
public sealed record BrokenLink(AreaId AreaId, long Sequence, string Problem);

/// <summary>Proves an area's audit log link by link, and names every entry that was changed, removed or moved.</summary>
public static class VerifyAuditChain
{
    /// <returns>Empty when the log is whole.</returns>
    public static async Task<IReadOnlyList<BrokenLink>> RunAsync(OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var broken = new List<BrokenLink>();
        var (expected, hash) = (1L, AuditChain.Start);
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            broken.AddRange(Problems(entry, expected, hash));
            (expected, hash) = (entry.Sequence + 1, entry.Hash);
        }

        broken.AddRange(await ProblemsAtTheEndAsync(db, expected - 1, hash, stop));
        return broken;
    }

    private static IEnumerable<BrokenLink> Problems(AuditEntry entry, long expected, string hashBefore)
    {
        for (var missing = expected; missing < entry.Sequence; missing++)
        {
            yield return new BrokenLink(entry.AreaId, missing, "The entry is missing.");
        }

        if (AuditChain.HashOf(entry) != entry.Hash)
        {
            yield return new BrokenLink(entry.AreaId, entry.Sequence, "The entry has been changed or moved.");
        }

        if (expected == entry.Sequence && entry.PreviousHash != hashBefore)
        {
            yield return new BrokenLink(entry.AreaId, entry.Sequence, "The entry does not follow the one before it.");
        }
    }

    private static async Task<IEnumerable<BrokenLink>> ProblemsAtTheEndAsync(OnrollDbContext db, long last, string hash, CancellationToken stop)
    {
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(h => h.AreaId == db.AreaId, stop);
        if (head is null)
        {
            return last == 0 ? [] : [new BrokenLink(db.AreaId, last, "The end of the log is not recorded.")];
        }

        if (head.Sequence > last)
        {
            return Enumerable.Range(1, (int)(head.Sequence - last)).Select(n => new BrokenLink(db.AreaId, last + n, "The entry is missing from the end."));
        }

        return head.Hash == hash ? [] : [new BrokenLink(db.AreaId, last, "The log does not end as it was recorded.")];
    }
}
