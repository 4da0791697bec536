using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Tells whoever watches how far an import is.</summary>
internal static class ImportProgress
{
    public static async Task ReportAsync(OnrollDbContext db, ImportRequest request, ImportTally tally, CancellationToken stop)
    {
        request.OnProgress?.Invoke(tally.Read);
        if (request.Run is not { } id)
        {
            return;
        }

        await db.ImportRuns.Where(run => run.ImportRunId == id).ExecuteUpdateAsync(
            run => run
                .SetProperty(r => r.Read, tally.Read)
                .SetProperty(r => r.Added, tally.Added)
                .SetProperty(r => r.Changed, tally.Changed)
                .SetProperty(r => r.Unchanged, tally.Unchanged)
                .SetProperty(r => r.Rejected, tally.Rejected),
            stop);
    }
}
