using Onroll.Core.Imports;
using Onroll.Exchange.Csv;

namespace Onroll.Exchange.Statistics;

/// <summary>Reads published statistics of the Department for Education, whatever the year's column names and markers (R-FMT-06).</summary>
public static class StatisticsFiles
{
    private static readonly FileShape AnyShape = new(ImportKind.Benchmarks, "statistics", [], []);

    /// <summary>Whether a header row is that of a statistics table.</summary>
    public static bool Recognises(IReadOnlyList<string> headers) => StatisticsTables.LooksLikeStatistics(headers);

    /// <summary>Opens a table. The whole file is looked at once to tell its breakdowns from its measures.</summary>
    /// <param name="description">The table's own description of its columns (<c>.meta.csv</c>). Null when it came without one.</param>
    /// <exception cref="UnreadableFileException">It says no time or no level, or not one row of it can be read.</exception>
    public static ImportSource<BenchmarkRow> Open(ImportFile file, ImportFile? description = null)
    {
        var csv = CsvFile.Open(file);
        var all = AnyShape.Match(csv.Headers);
        var survey = new ColumnSurvey(csv.Headers.Count);
        foreach (var record in csv.Rows(all))
        {
            survey.Add(record.Fields);
        }

        var table = StatisticsTables.Recognise(file.Name, csv.Headers);
        var columns = StatisticsColumns.Sort(table, csv.Headers, survey, Declared(description));
        RefuseIncomplete(file.Name, table, columns);
        var reader = new StatisticsRows(table, columns, file.Name);
        RefuseHopeless(csv, all, reader);
        return new ImportSource<BenchmarkRow>(file.Name, survey.RowCount, [], csv.Rows(all).Select(reader.Read));
    }

    private static void RefuseIncomplete(string file, StatisticsTable table, StatisticsColumns columns)
    {
        if (table.HasPeriod && columns.Period is null)
        {
            throw new UnreadableFileException($"{file}, line 1: there is no column time_period (or year), so nobody can tell when the figures are from.");
        }

        if (table.Level is null && columns.Level is null)
        {
            throw new UnreadableFileException($"{file}, line 1: there is no column geographic_level (or level), so nobody can tell where the figures are from.");
        }

        if (columns.Measures.Count + columns.Texts.Count == 0)
        {
            throw new UnreadableFileException($"{file}: there is no column of figures.");
        }
    }

    /// <summary>A file not one row of which can be read is not a table with bad rows but the wrong file.</summary>
    private static void RefuseHopeless(CsvFile csv, ColumnMatch all, StatisticsRows reader)
    {
        Reject? first = null;
        foreach (var outcome in csv.Rows(all).Select(reader.Read))
        {
            if (outcome.IsRow)
            {
                return;
            }

            first ??= outcome.Reject;
        }

        throw new UnreadableFileException(first is null
            ? $"{csv.Name} has a header and no rows."
            : $"{csv.Name}: no row can be read. Line {first.Line}, {first.Field} \"{first.Value}\": {first.Problem}");
    }

    private static Dictionary<string, string> Declared(ImportFile? description)
    {
        if (description is null)
        {
            return [];
        }

        var csv = CsvFile.Open(description);
        var shape = new FileShape(ImportKind.Benchmarks, "column descriptions", [new("col_name"), new("col_type")], [["col_name"], ["col_type"]]);
        var columns = shape.Match(csv.Headers);
        return !columns.IsComplete ? [] : csv.Rows(columns)
            .Select(r => (Name: HeaderNames.ToSnakeCase(r.Get("col_name") ?? ""), Type: r.Get("col_type") ?? ""))
            .DistinctBy(c => c.Name)
            .ToDictionary(c => c.Name, c => c.Type);
    }
}
