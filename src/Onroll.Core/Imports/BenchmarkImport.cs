using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Insight;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Takes published statistics into the record, a figure at a time. Published data: it belongs to no area and is noted, not audited row by row.</summary>
internal sealed class BenchmarkImport(OnrollDbContext db, ImportRequest request)
{
    private const int RowsBetweenSaves = 5_000;

    private readonly Dictionary<long, Figure> _known = [];
    private readonly HashSet<string> _tables = [];

    public async Task<ImportResult> RunAsync(ImportSource<BenchmarkRow> source, CancellationToken stop)
    {
        var tally = new ImportTally(request);
        await using var rehearsal = request.IsRehearsal ? await db.Database.BeginTransactionAsync(stop) : null;
        foreach (var batch in source.Rows.Chunk(RowsBetweenSaves))
        {
            await TakeAsync(source.FileName, batch, tally, stop);
        }

        return tally.Result();
    }

    private async Task TakeAsync(string file, ReadOutcome<BenchmarkRow>[] batch, ImportTally tally, CancellationToken stop)
    {
        var (added, changed, results) = (new List<Benchmark>(), new List<Benchmark>(), new List<RowResult>(batch.Length));
        foreach (var outcome in batch)
        {
            if (outcome.IsRow)
            {
                await LearnAsync(outcome.Row.Table, stop);
                results.Add(Apply(outcome.Row, outcome.Line, added, changed));
            }
        }

        await SaveAsync(added, changed, stop);
        var taken = results.GetEnumerator();
        foreach (var outcome in batch)
        {
            Count(file, outcome, outcome.IsRow && taken.MoveNext() ? taken.Current : default, tally);
        }

        await ImportProgress.ReportAsync(db, request, tally, stop);
    }

    private static void Count(string file, ReadOutcome<BenchmarkRow> outcome, RowResult result, ImportTally tally)
    {
        if (!outcome.IsRow)
        {
            tally.Reject(outcome.Reject);
        }
        else if (result.Refusal is { } refusal)
        {
            tally.Reject(new Reject(file, outcome.Line, refusal.Field, refusal.Value, refusal.Problem));
        }
        else
        {
            tally.Count(result.Change);
        }
    }

    private async Task LearnAsync(string table, CancellationToken stop)
    {
        if (!_tables.Add(table))
        {
            return;
        }

        var figures = db.Benchmarks.Where(b => b.Table == table).Select(b => new { b.BenchmarkId, b.Value, b.Marker }).AsAsyncEnumerable();
        await foreach (var figure in figures.WithCancellation(stop))
        {
            _known[figure.BenchmarkId] = new Figure(figure.Value, figure.Marker, Line: 0);
        }
    }

    private RowResult Apply(BenchmarkRow row, int line, List<Benchmark> added, List<Benchmark> changed)
    {
        var figures = row.Values.Select(value => ToBenchmark(row, value)).ToList();
        foreach (var figure in figures)
        {
            if (_known.TryGetValue(figure.BenchmarkId, out var known) && known.Line > 0 && known.Line != line && !known.Says(figure))
            {
                return new Refusal(figure.Measure, figure.Marker ?? $"{figure.Value}", $"Line {known.Line} prints another figure for the same place, time and group. Keep one of them.");
            }
        }

        var (isAdded, isChanged) = (false, false);
        foreach (var figure in figures)
        {
            var isKnown = _known.TryGetValue(figure.BenchmarkId, out var known);
            _known[figure.BenchmarkId] = new Figure(figure.Value, figure.Marker, line);
            if (!isKnown)
            {
                added.Add(figure);
                isAdded = true;
            }
            else if (!known.Says(figure))
            {
                changed.Add(figure);
                isChanged = true;
            }
        }

        return isAdded ? RowChange.Added : isChanged ? RowChange.Changed : RowChange.Unchanged;
    }

    private async Task SaveAsync(List<Benchmark> added, List<Benchmark> changed, CancellationToken stop)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        await new BulkWriter(db).InsertAsync(added, stop);
        foreach (var figure in changed)
        {
            db.Benchmarks.Attach(figure);
            db.Entry(figure).Property(b => b.Value).IsModified = true;
            db.Entry(figure).Property(b => b.Marker).IsModified = true;
        }

        await db.SaveAsync(request.By, stop);
        db.ChangeTracker.Clear();
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }
    }

    private static Benchmark ToBenchmark(BenchmarkRow row, BenchmarkValue value)
    {
        var period = PeriodOf(row.Period);
        var key = KeyOf([row.Table, period, row.Area.Level.ToString(), row.Area.Code ?? row.Area.Name ?? "", row.SchoolType ?? "", row.GroupKey, value.Measure]);
        var groups = row.Groups.Where(g => !g.Value.Equals("Total", StringComparison.OrdinalIgnoreCase)).ToList();
        return new Benchmark
        {
            BenchmarkId = BinaryPrimitives.ReadInt64BigEndian(key) & long.MaxValue,
            Key = Convert.ToHexStringLower(key),
            Table = row.Table,
            Period = period,
            Level = LevelOf(row.Area.Level),
            AreaCode = row.Area.OnsCode ?? row.Area.Code,
            LaCode = row.Area.Level == BenchmarkLevel.LocalAuthority ? row.Area.Code : null,
            AreaName = row.Area.Name ?? "",
            Region = row.Area.Region,
            SchoolType = row.SchoolType,
            Breakdown = groups.Count == 0 ? null : string.Join(" / ", groups.Select(g => g.Key)),
            Group = groups.Count == 0 ? null : string.Join(" / ", groups.Select(g => g.Value)),
            Measure = value.Measure,
            Value = value.Value,
            Marker = value.Value is null ? value.Printed : null,
        };
    }

    /// <summary>A whole academic year is its six-digit key; a part of one says which part.</summary>
    private static string PeriodOf(BenchmarkPeriod period) => period switch
    {
        { AcademicYear: null } => period.Printed,
        { Part: "Academic year" or "Six half terms" } => $"{period.AcademicYear}",
        _ => $"{period.AcademicYear} {period.Part}",
    };

    private static string LevelOf(BenchmarkLevel level) => level switch
    {
        BenchmarkLevel.National => "National",
        BenchmarkLevel.Region => "Regional",
        BenchmarkLevel.LocalAuthority => "Local authority",
        BenchmarkLevel.School => "School",
        _ => "Other",
    };

    private static byte[] KeyOf(string[] parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts)));

    /// <summary>A figure as the record has it, or as line <paramref name="Line"/> of the file has just said; 0 for the record.</summary>
    private readonly record struct Figure(decimal? Value, string? Marker, int Line)
    {
        public bool Says(Benchmark other) => Value == other.Value && Marker == other.Marker;
    }
}
