using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Takes a file's rows into the record a batch at a time, each batch in a transaction of its own.</summary>
/// <remarks>Killed at any moment, it leaves whole batches; run again, it finds them unchanged.</remarks>
/// <typeparam name="T">The kind of row.</typeparam>
internal abstract class RowImport<T>(OnrollDbContext db, ImportRequest request)
    where T : class
{
    private const int BatchSize = 500;
    private const int Attempts = 3;

    private readonly Dictionary<string, (int Line, T Row)> _seen = [];

    protected OnrollDbContext Db => db;

    protected ImportRequest Request => request;

    public async Task<ImportResult> RunAsync(ImportSource<T> source, CancellationToken stop)
    {
        var tally = new ImportTally(request);
        await using var rehearsal = request.IsRehearsal ? await db.Database.BeginTransactionAsync(stop) : null;
        await StartAsync(stop);
        foreach (var batch in source.Rows.Chunk(BatchSize))
        {
            await TakeAsync(source.FileName, batch, tally, stop);
        }

        await FinishAsync(stop);
        return tally.Result();
    }

    /// <summary>Reads what every batch needs, at the start and again when somebody else's change came between.</summary>
    protected virtual Task StartAsync(CancellationToken stop) => Task.CompletedTask;

    protected virtual Task FinishAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Reads what the rows of one batch need, tracked.</summary>
    protected abstract Task PrepareAsync(IReadOnlyList<T> rows, CancellationToken stop);

    /// <summary>Applies one row to what was read.</summary>
    /// <param name="remark">For what a person should look at although the row is taken.</param>
    protected abstract RowResult Apply(T row, Action<string> remark);

    /// <summary>What makes two rows of a file be about the same thing. Null when rows cannot clash.</summary>
    protected abstract string? KeyOf(T row);

    /// <summary>Whether two rows about the same thing say the same.</summary>
    protected virtual bool Says(T row, T same) => row.Equals(same);

    private async Task TakeAsync(string file, ReadOutcome<T>[] batch, ImportTally tally, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var results = await ApplyAsync(batch, stop);
                foreach (var report in results)
                {
                    report(file, tally);
                }

                await ImportProgress.ReportAsync(db, request, tally, stop);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody changed one of the records meanwhile: read them again and apply the rows to what they are now.
                db.ChangeTracker.Clear();
                await StartAsync(stop);
            }
        }
    }

    private async Task<List<Action<string, ImportTally>>> ApplyAsync(ReadOutcome<T>[] batch, CancellationToken stop)
    {
        var reports = new List<Action<string, ImportTally>>(batch.Length);
        await PrepareAsync([.. batch.Where(o => o.IsRow).Select(o => o.Row!)], stop);   // rows, as just asked
        foreach (var outcome in batch)
        {
            reports.Add(outcome.IsRow ? Take(outcome.Line, outcome.Row, reports) : (_, tally) => tally.Reject(outcome.Reject));
        }

        await db.SaveAsync(request.By, stop);
        db.ChangeTracker.Clear();
        return reports;
    }

    private Action<string, ImportTally> Take(int line, T row, List<Action<string, ImportTally>> reports)
    {
        if (KeyOf(row) is { } key)
        {
            if (_seen.TryGetValue(key, out var earlier) && earlier.Line != line)
            {
                return Says(row, earlier.Row)
                    ? (_, tally) => tally.Count(RowChange.Unchanged)
                    : (file, tally) => tally.Reject(new Reject(file, line, null, null, $"Line {earlier.Line} is about the same and says something else. Keep one of them."));
            }

            _seen[key] = (line, row);
        }

        var result = Apply(row, text => reports.Add((file, tally) => tally.Remark(new Reject(file, line, null, null, text))));
        return result.Refusal is { } refusal
            ? (file, tally) => tally.Reject(new Reject(file, line, refusal.Field, refusal.Value, refusal.Problem))
            : (_, tally) => tally.Count(result.Change);
    }
}
