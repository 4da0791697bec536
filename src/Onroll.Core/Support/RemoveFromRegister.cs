using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>Takes a pupil off the register because a person says so. The entry and its history stay on record.</summary>
public sealed class RemoveFromRegister(OnrollDbContext db, TimeProvider time)
{
    /// <param name="seenVersion">The version of the entry the person decided on.</param>
    /// <returns>False when the entry has changed since, is gone, or is not the person's to keep; nothing was done.</returns>
    public async Task<bool> RunAsync(Viewer viewer, RegisterEntryId id, string reason, int seenVersion, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var entry = await db.RegisterEntries.KeptBy(db, viewer).SingleOrDefaultAsync(e => e.RegisterEntryId == id && e.RemovedOn == null, stop);
        if (entry is null || entry.Version != seenVersion)
        {
            return false;
        }

        var by = new ChangedBy(viewer.UserId, viewer.Name, reason.Trim());
        db.Remove(entry, by.Reason, time.TodayInLondon(), by);
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
