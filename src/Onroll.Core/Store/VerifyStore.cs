using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Audit;

namespace Onroll.Core.Store;

/// <summary>What <see cref="VerifyStore"/> proves, one thing after another.</summary>
public enum StoreCheck
{
    /// <summary>The database file itself. SQLite only: a server looks after its own.</summary>
    File = 1,

    /// <summary>Whatever names another row names one that exists.</summary>
    References,

    /// <summary>Every row belongs to an area that exists.</summary>
    Areas,

    /// <summary>The audit log is as it was written.</summary>
    AuditLog,

    /// <summary>Registers can be read, and have no attendance on days the school was closed.</summary>
    Attendance,
}

/// <summary>Something that is not as it must be. Told with ids, never names.</summary>
/// <param name="Where">The table, and the row as far as it has one.</param>
public sealed record StoreFault(StoreCheck Check, string Where, string Problem);

/// <param name="Faults">Empty when the record is whole. Not more than <see cref="VerifyStore.MostFaultsOfAKind"/> of each check.</param>
public sealed record StoreReport(int Areas, long AuditEntries, long AttendanceYears, IReadOnlyList<StoreFault> Faults)
{
    public bool IsWhole => Faults.Count == 0;
}

/// <summary>Proves that the record is whole, without changing it.</summary>
public static class VerifyStore
{
    public const int MostFaultsOfAKind = 1000;

    /// <param name="services">Of a host with a store; each area is looked at in a scope of its own.</param>
    public static async Task<StoreReport> RunAsync(IServiceProvider services, CancellationToken stop)
    {
        List<AreaId> areas, logs;
        var faults = new List<StoreFault>();
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
            areas = await db.Areas.IgnoreQueryFilters().Select(area => area.AreaId).OrderBy(id => id).ToListAsync(stop);
            logs = await db.AuditHeads.Select(head => head.AreaId).Union(db.AuditEntries.IgnoreQueryFilters().Select(entry => entry.AreaId)).ToListAsync(stop);
            await using var moment = await StoreCommands.BeginMomentAsync(db, null, stop);
            faults.AddRange(await VerifyTables.RunAsync(db, moment, stop));
        }

        long entries = 0, years = 0;
        foreach (var area in areas.Union(logs))
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(area);
            var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
            await using var moment = await StoreCommands.BeginMomentAsync(db, null, stop);   // a log that grows meanwhile is no fault
            var log = await VerifyAuditChain.RunAsync(db, stop);
            faults.AddRange(log.Take(MostFaultsOfAKind).Select(link => new StoreFault(StoreCheck.AuditLog, $"area {link.AreaId}, entry {link.Sequence}", link.Problem)));
            faults.AddRange(await VerifyAttendance.RunAsync(db, stop));
            entries += await db.AuditEntries.LongCountAsync(stop);
            years += await db.AttendanceYears.LongCountAsync(stop);
        }

        // Making an area is itself an entry, so a log that is gone altogether is noticed too.
        faults.AddRange(areas.Except(logs).Select(area => new StoreFault(StoreCheck.AuditLog, $"area {area}", "The area has no audit log at all.")));
        return new StoreReport(areas.Count, entries, years, faults);
    }
}
