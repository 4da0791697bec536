using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Keeps what people need to know about imports: how far, what came of it, which rows to mend.</summary>
public sealed class ImportRuns(OnrollDbContext db)
{
    /// <summary>Rows to mend that are kept; a file with more is the wrong file.</summary>
    public const int MostFindings = 10_000;

    /// <summary>What to say of a run that did not come to its end.</summary>
    public const string BrokenOffMessage = "The import broke off. What it had taken until then is kept; import the same file again.";

    /// <summary>Notes a file that is here.</summary>
    public async Task<ImportRun> AddAsync(string fileName, ChangedBy by, ImportState state, CancellationToken stop)
    {
        var run = new ImportRun
        {
            AreaId = db.AreaId,
            ImportRunId = ImportRunId.New(),
            FileName = fileName.Length <= ImportRun.FileNameMaxLength ? fileName : fileName[^ImportRun.FileNameMaxLength..],
            State = state,
            StartedAtUtc = db.Time.UtcNowStored(),
            StartedBy = by.UserId,
            StartedByName = by.Name,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(stop);
        return run;
    }

    /// <summary>Notes that a run has begun.</summary>
    public Task StartAsync(ImportRunId id, ImportKind kind, OrganisationId? school, CancellationToken stop)
    {
        var now = db.Time.UtcNowStored();
        return db.ImportRuns.Where(run => run.ImportRunId == id).ExecuteUpdateAsync(
            run => run
                .SetProperty(r => r.State, ImportState.Running)
                .SetProperty(r => r.Kind, kind)
                .SetProperty(r => r.OrganisationId, school)
                .SetProperty(r => r.StartedAtUtc, now),
            stop);
    }

    /// <summary>Notes how many rows the file has, once it has been looked through.</summary>
    public Task SetRowCountAsync(ImportRunId id, int rows, CancellationToken stop) =>
        db.ImportRuns.Where(run => run.ImportRunId == id).ExecuteUpdateAsync(run => run.SetProperty(r => r.RowCount, rows), stop);

    /// <summary>Notes how a run ended, with the rows to mend or to look at.</summary>
    public async Task EndAsync(ImportRunId id, ImportState state, string? message, IReadOnlyCollection<(bool IsReject, Reject Row)> findings, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await using var own = await db.Database.BeginTransactionAsync(stop);
        var number = 0;
        await new BulkWriter(db).InsertAsync(findings.Select(finding => new ImportFinding
        {
            AreaId = db.AreaId,
            ImportRunId = id,
            Number = ++number,
            IsReject = finding.IsReject,
            Line = finding.Row.Line,
            Field = finding.Row.Field,
            Value = finding.Row.Value,
            Problem = finding.Row.Problem,
        }), stop);
        var now = db.Time.UtcNowStored();
        var said = message is { Length: > ImportRun.MessageMaxLength } ? message[..ImportRun.MessageMaxLength] : message;
        await db.ImportRuns.Where(run => run.ImportRunId == id).ExecuteUpdateAsync(
            run => run.SetProperty(r => r.State, state).SetProperty(r => r.FinishedAtUtc, now).SetProperty(r => r.Message, said), stop);
        await own.CommitAsync(stop);
    }

    /// <summary>After a file that changed much, the database learns what it now holds.</summary>
    public Task RefreshPlansAsync(ImportResult result, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Added + result.Changed >= QueryPlans.ManyRows ? db.RefreshPlansAsync(stop) : Task.CompletedTask;
    }

    /// <summary>Marks what was running when the process ended. Across all areas: nobody is asking, the program is starting.</summary>
    public Task<int> MarkBrokenOffAsync(CancellationToken stop)
    {
        var now = db.Time.UtcNowStored();
        return db.ImportRuns.IgnoreQueryFilters().Where(run => run.State == ImportState.Running).ExecuteUpdateAsync(
            run => run.SetProperty(r => r.State, ImportState.BrokenOff).SetProperty(r => r.FinishedAtUtc, now).SetProperty(r => r.Message, BrokenOffMessage), stop);
    }

    /// <summary>Forgets a file nobody wants to import.</summary>
    public Task<int> RemoveWaitingAsync(ImportRunId id, CancellationToken stop) =>
        db.ImportRuns.Where(run => run.ImportRunId == id && run.State == ImportState.Waiting).ExecuteDeleteAsync(stop);

    /// <summary>What people have said unknown headers of a kind mean.</summary>
    public Task<Dictionary<string, string>> HeaderMapAsync(ImportKind kind, CancellationToken stop) =>
        db.HeaderMappings.Where(m => m.Kind == kind).ToDictionaryAsync(m => m.Header, m => m.Column, stop);

    /// <summary>Remembers what a person says an unknown header means.</summary>
    public async Task RememberAsync(ImportKind kind, IReadOnlyDictionary<string, string> map, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(map);
        var known = await db.HeaderMappings.Where(m => m.Kind == kind).ToDictionaryAsync(m => m.Header, stop);
        foreach (var (header, column) in map)
        {
            if (known.TryGetValue(header, out var mapping))
            {
                mapping.Column = column;
            }
            else
            {
                db.HeaderMappings.Add(new HeaderMapping { AreaId = db.AreaId, Kind = kind, Header = header, Column = column });
            }
        }

        await db.SaveChangesAsync(stop);
    }
}
