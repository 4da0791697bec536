using Microsoft.EntityFrameworkCore;

namespace Onroll.Core.Store;

/// <summary>Tells the database what its tables hold, so that it chooses the right index.</summary>
/// <remarks>
/// SQLite never does this by itself, and without it groups the letters of every name to find one misspelt pupil.
/// PostgreSQL does it in time, but not before the first person looks.
/// </remarks>
public static class QueryPlans
{
    /// <summary>Fewer new rows than this change no choice.</summary>
    public const int ManyRows = 1000;

    public static Task RefreshPlansAsync(this OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlRawAsync("ANALYZE", stop);
    }
}
