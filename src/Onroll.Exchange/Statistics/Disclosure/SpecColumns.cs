using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Exchange.Statistics.Rates;

namespace Onroll.Exchange.Statistics.Disclosure;

/// <summary>Where the columns a specification names stand in a table.</summary>
internal sealed class SpecColumns
{
    private static readonly HashSet<string> ShareWords = ["share", "proportion"];

    private readonly TextTable _table;

    private SpecColumns(TextTable table, SuppressionSpec spec)
    {
        _table = table;
        Cells = [.. spec.Cells.Select(Column)];
        RowTotal = spec.RowTotal is null ? null : Column(spec.RowTotal);
        Keys = [.. spec.Keys.Select(Column)];
        Counts = RowTotal is { } total ? [.. Cells, total] : Cells;
        Rates = [.. Enumerable.Range(0, table.Headers.Count).Where(i => !Counts.Contains(i) && !Keys.Contains(i)).Select(RateAt).OfType<SpecRate>()];
    }

    public IReadOnlyList<int> Cells { get; }

    public int? RowTotal { get; }

    public IReadOnlyList<int> Keys { get; }

    /// <summary>The cells and their total.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>Rates that rest on one of the counts.</summary>
    public IReadOnlyList<SpecRate> Rates { get; }

    /// <exception cref="UnreadableFileException">The table has no column of a name, or one column is named twice.</exception>
    public static SpecColumns Find(TextTable table, SuppressionSpec spec)
    {
        var columns = new SpecColumns(table, spec);
        var twice = columns.Counts.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? columns
            : throw new UnreadableFileException($"The column {table.Headers[twice.Key]} is named twice among the cells and their total. Name each once.");
    }

    private int Column(string name) => _table.Find(name) ?? throw new UnreadableFileException(
        $"{_table.Name}, line 1: there is no column {name}. The columns are {string.Join(", ", _table.Headers)}.");

    // A rate named after a column that is none of the counts rests on others; one named after nothing may rest on any of them.
    private SpecRate? RateAt(int column)
    {
        var words = RateNames.Words(_table.Headers[column]);
        if (!RateNames.IsRate(words) && !words.Any(ShareWords.Contains))
        {
            return null;
        }

        var of = Array.FindAll(RateNames.WithoutRate(words), word => !ShareWords.Contains(word) && word is not ("of" or "in"));
        var own = Enumerable.Range(0, _table.Headers.Count).Where(other => other != column && IsSame(RateNames.Words(_table.Headers[other]), of)).ToList();
        var numerators = own.Where(Counts.Contains).ToList();
        return numerators.Count > 0
            ? new SpecRate(column, RowTotal is { } total ? [.. numerators, total] : numerators)
            : own.Count > 0 ? null : new SpecRate(column, Counts);
    }

    private static bool IsSame(string[] count, string[] of) => !RateNames.IsRate(count)
        && (count.SequenceEqual(of) || (RateNames.Exclusion(count) is { } measure && RateNames.Exclusion(of) == measure));
}

/// <param name="RestsOn">Columns of which none may be hidden where the rate is shown.</param>
internal sealed record SpecRate(int Column, IReadOnlyList<int> RestsOn);
