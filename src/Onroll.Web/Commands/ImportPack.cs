using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Imports;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Web.Imports;

namespace Onroll.Web.Commands;

/// <summary><c>onroll import pack</c>: a partnership's way of working from a file, in force from today.</summary>
internal static class ImportPack
{
    /// <summary>The word for it among the kinds of import.</summary>
    public const string Kind = "pack";

    /// <returns>What the import prints; a pack that cannot be used counts as rejected, with every reason.</returns>
    /// <exception cref="InputRefusedException">There is no such partnership, or several and none was named.</exception>
    public static async Task<ImportReport> RunAsync(IServiceProvider services, IReadOnlyList<string> files, string? code, bool isRehearsal, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var report = new ImportReport(Kind);
        var (area, partnership) = await FindAsync(services, code, stop);
        foreach (var path in files)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(area);
            report.Add(await ImportAsync(scope.ServiceProvider, partnership, path, isRehearsal, stop));
        }

        report.Seconds = clock.Elapsed.TotalSeconds;
        return report;
    }

    private static async Task<ImportResult> ImportAsync(IServiceProvider services, PartnershipId partnership, string path, bool isRehearsal, CancellationToken stop)
    {
        var (db, time, name) = (services.GetRequiredService<OnrollDbContext>(), services.GetRequiredService<TimeProvider>(), Path.GetFileName(path));
        var text = await File.ReadAllTextAsync(path, stop);
        var newest = (await db.PackVersionsAsync(partnership, stop)).FirstOrDefault();
        var reading = PackText.Read(text, name);
        if (!reading.CanBeActivated)
        {
            return Result(rejects: [.. reading.All.Select(error => new Reject(error.File, error.Line, error.Field.Length == 0 ? null : error.Field, null, error.Message))]);
        }

        if (isRehearsal)
        {
            return newest?.Text == text ? Result(unchanged: 1) : Result(added: newest is null ? 1 : 0, changed: newest is null ? 0 : 1);
        }

        var by = ChangedBy.Onroll($"Imported {name} from the command line");
        return await new ActivatePack(db, time).RunAsync(partnership, (text, name), time.TodayInLondon(), newest?.Number, by, stop) switch
        {
            PackActivated.Done { Number: 1 } => Result(added: 1),
            PackActivated.Done => Result(changed: 1),
            PackActivated.Unchanged => Result(unchanged: 1),
            _ => throw new InputRefusedException($"Somebody else activated a pack while {name} was read. Run the import again."),
        };
    }

    private static async Task<(AreaId Area, PartnershipId Partnership)> FindAsync(IServiceProvider services, string? code, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();

        // Which area a partnership is in is asked before any area is chosen.
        var found = await db.Partnerships.IgnoreQueryFilters().Where(p => code == null || p.Code == code).Select(p => new { p.AreaId, p.PartnershipId }).Take(2).ToListAsync(stop);
        return (found, code) switch
        {
            ([var one], _) => (one.AreaId, one.PartnershipId),
            (_, { } named) => throw new InputRefusedException($"There is no partnership {named}. Check the code given with --partnership."),
            ([], _) => throw new InputRefusedException("There is no partnership yet. Set one up first: start Onroll with serve and follow Set up."),
            _ => throw new InputRefusedException("There are several partnerships. Say which one is meant with --partnership CODE."),
        };
    }

    private static ImportResult Result(int added = 0, int changed = 0, int unchanged = 0, IReadOnlyList<Reject>? rejects = null) =>
        new(Read: 1, added, changed, unchanged, Rejected: rejects is null ? 0 : 1, rejects ?? [], []);
}
