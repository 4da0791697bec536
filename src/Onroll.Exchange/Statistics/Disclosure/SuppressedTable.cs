using System.Globalization;
using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Exchange.Statistics.Disclosure;

/// <summary>A table of counts made safe for an audience.</summary>
/// <remarks>R-SDC-01, R-SDC-02.</remarks>
public sealed class SuppressedTable
{
    private readonly TextTable _table;

    private SuppressedTable(TextTable table) => _table = table;

    public int RowCount => _table.Rows.Count;

    /// <summary>Counts hidden because they are small, those that came in hidden among them.</summary>
    public int SmallCount { get; private set; }

    /// <summary>Counts hidden so that no other can be worked out.</summary>
    public int ProtectingCount { get; private set; }

    /// <summary>Rates hidden because a count they rest on is.</summary>
    public int RateCount { get; private set; }

    /// <summary>Sums that the table prints otherwise than its parts add up, as rounded counts do. They are treated as sums all the same.</summary>
    public int UnevenLines { get; private set; }

    /// <exception cref="UnreadableFileException">The file is no table, or does not fit the specification.</exception>
    public static SuppressedTable Open(ImportFile file, SuppressionSpec spec, DisclosureRule rule)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(rule);
        var result = new SuppressedTable(TextTable.Open(file));
        var columns = SpecColumns.Find(result._table, spec);
        var release = TableRelease.Of(result._table, columns, spec.ColumnTotals);
        result.UnevenLines = release.Lines.Count(line => IsUneven(release, line));
        if (rule.RoundsToFive)
        {
            result.Round(release, columns);
        }
        else
        {
            result.Hide(Suppression.Apply(release, rule), columns, rule);
        }

        return result;
    }

    /// <summary>Writes the same rows in the same order, each hidden cell as <c>c</c>.</summary>
    public void Write(TextWriter writer) => _table.Write(writer, []);

    private static bool IsUneven(Release release, AdditiveLine line) => release.Cells[line.Total].Count is { } total
        && line.Parts.All(part => release.Cells[part.Cell].Count is not null)
        && line.Parts.Sum(part => release.Cells[part.Cell].Count!.Value) != total;

    private void Hide(IReadOnlyList<CellView> views, SpecColumns columns, DisclosureRule rule)
    {
        if (rule.HidesUpTo == 0)
        {
            return;
        }

        for (var row = 0; row < _table.Rows.Count; row++)
        {
            var hidden = columns.Counts.Where((_, count) => views[TableRelease.CellAt(columns, row, count)] != CellView.Shown).ToList();
            hidden.ForEach(column => _table.Rows[row][column] = DisclosureRule.Marker);
            foreach (var rate in columns.Rates.Where(rate => rate.RestsOn.Any(hidden.Contains) && Tells(_table.Rows[row][rate.Column])))
            {
                _table.Rows[row][rate.Column] = DisclosureRule.Marker;
                RateCount++;
            }
        }

        SmallCount = views.Count(view => view == CellView.Small);
        ProtectingCount = views.Count(view => view == CellView.Protecting);
    }

    // A rate, or a marker that tells this hidden count from one that is hidden only to protect it.
    private static bool Tells(string printed) => Figures.Read("", printed, xIsNotAvailable: false) is { Value: not null } or { Marker: BenchmarkMarker.Suppressed };

    private void Round(Release release, SpecColumns columns)
    {
        for (var row = 0; row < _table.Rows.Count; row++)
        {
            for (var count = 0; count < columns.Counts.Count; count++)
            {
                if (release.Cells[TableRelease.CellAt(columns, row, count)].Count is { } exact)
                {
                    _table.Rows[row][columns.Counts[count]] = Rounding.ToFive(exact).ToString("0", CultureInfo.InvariantCulture);
                }
            }
        }
    }
}
