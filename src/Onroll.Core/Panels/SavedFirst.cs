using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>Saving where several people write at once.</summary>
internal static class SavedFirst
{
    /// <returns>False when somebody else saved the same row first, or made it first; nothing was saved and nothing is tracked.</returns>
    public static async Task<bool> SavedFirstAsync(this OnrollDbContext db, ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateException)   // a version that has moved on, or a second row where the store allows one
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
