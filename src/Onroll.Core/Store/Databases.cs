using Microsoft.EntityFrameworkCore;

namespace Onroll.Core.Store;

/// <summary>The record in one SQLite file.</summary>
public sealed class SqliteOnrollDbContext(DbContextOptions<SqliteOnrollDbContext> options, CurrentArea area, TimeProvider time)
    : OnrollDbContext(options, area, time)
{
    // A transaction here begins by taking the file's only write lock, so there is nobody to hold back.
    protected override Task LockAuditAsync(CancellationToken stop) => Task.CompletedTask;
}

/// <summary>The record in PostgreSQL.</summary>
public sealed class PostgresOnrollDbContext(DbContextOptions<PostgresOnrollDbContext> options, CurrentArea area, TimeProvider time)
    : OnrollDbContext(options, area, time)
{
    // An advisory lock works before the area has its first entry, when there is no row to lock yet.
    protected override Task LockAuditAsync(CancellationToken stop) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey()})", stop);

    private long LockKey() => BitConverter.ToInt64(AreaId.Value.ToByteArray(), 8);
}
