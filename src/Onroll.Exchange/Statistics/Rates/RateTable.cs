using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Rules.Insight;

namespace Onroll.Exchange.Statistics.Rates;

/// <summary>A statistics table with every rate that its counts allow, in the Department's method, names and precision.</summary>
/// <remarks>R-STA-01, 02, 04 to 06. See docs/rates.md for what cannot be reproduced and why.</remarks>
public sealed class RateTable
{
    private readonly TextTable _table;
    private readonly List<AddedColumn> _added = [];

    private RateTable(TextTable table) => _table = table;

    /// <summary>Every rate of every row, row by row.</summary>
    public IReadOnlyList<RateCell> Rates { get; private set; } = [];

    /// <summary>What stands where a count should and is neither one nor a marker: such a row has no rate of it.</summary>
    public IReadOnlyList<WrongCount> WrongCounts { get; private set; } = [];

    public int RowCount => _table.Rows.Count;

    /// <summary>Reads a table and works its rates out.</summary>
    /// <exception cref="UnreadableFileException">It is no CSV text, or a row has more or fewer cells than the header.</exception>
    public static RateTable Open(ImportFile file)
    {
        var result = new RateTable(TextTable.Open(file));
        var columns = RatePlan.Of(result._table);
        var styles = new RateStyles(result._table, columns);
        var rounding = new CountRounding(result._table);
        var marker = NotApplicable(result._table);
        var cells = columns.Select(column => new RateWork(result._table, column, styles.Of(column), rounding, marker).Run()).ToList();
        for (var c = 0; c < columns.Count; c++)
        {
            result.Put(columns[c], cells[c]);
        }

        result.Rates = [.. Enumerable.Range(0, result.RowCount).SelectMany(row => cells.Select(column => column[row]))];
        result.WrongCounts = WrongIn(result._table, columns);
        return result;
    }

    private static IReadOnlyList<WrongCount> WrongIn(TextTable table, IReadOnlyList<RateColumn> columns)
    {
        var counts = columns.SelectMany(column => new[] { column.Numerator, column.Denominator }).Distinct().Order().ToList();
        return
        [
            .. from row in table.Rows
               from column in counts
               let text = row[column].Trim()
               where !Figures.IsMarker(text) && !Figures.TryCount(text, out _)
               select new WrongCount(row.Line, table.Headers[column], text),
        ];
    }

    /// <summary>Writes the same rows in the same order, cells other than rates as they were.</summary>
    public void Write(TextWriter writer) => _table.Write(writer, _added);

    private void Put(RateColumn column, RateCell[] cells)
    {
        if (column.Index is not { } index)
        {
            _added.Add(new AddedColumn(column.After, column.Name, Array.ConvertAll(cells, cell => cell.Printed)));
            return;
        }

        for (var row = 0; row < cells.Length; row++)
        {
            if (cells[row].Outcome is RateOutcome.Computed or RateOutcome.Corrected or RateOutcome.Marked)
            {
                _table.Rows[row][index] = cells[row].Printed;
            }
        }
    }

    // Tables of the present standard say z where there is nobody to have a rate, older ones a full stop.
    private static string NotApplicable(TextTable table)
    {
        var isPresent = table.Rows.Any(row => row.Cells.Contains("z"));
        var isOlder = table.Rows.Any(row => row.Cells.Contains("."));
        return isPresent || (!isOlder && table.Find("geographic_level") is not null) ? "z" : ".";
    }
}

/// <summary>What became of one rate.</summary>
public enum RateOutcome
{
    /// <summary>The table printed it and the counts give the same.</summary>
    Reproduced = 1,

    /// <summary>The table printed it from exact counts, and it is one that its rounded counts allow.</summary>
    WithinRounding,

    /// <summary>The table had none; it was worked out.</summary>
    Computed,

    /// <summary>The table printed another one than its counts give; the right one was put in its place.</summary>
    Corrected,

    /// <summary>A count is a marker or there is nobody on roll: the rate has the marker.</summary>
    Marked,

    /// <summary>What the table printed was left: a marker, or a rate whose counts it does not print.</summary>
    Kept,
}

/// <summary>One rate of one row.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Column">Its column.</param>
/// <param name="Rate">The counts. Null when one of them is no number.</param>
/// <param name="Printed">As it stands in the result.</param>
/// <param name="Published">As it stood in the file. Null when the file has no such column.</param>
public sealed record RateCell(int Line, string Column, Rate? Rate, RateOutcome Outcome, string Printed, string? Published)
{
    /// <summary>Whether a number is there and held back.</summary>
    public bool IsSuppressed => Figures.Read(Column, Printed, xIsNotAvailable: false)?.Marker == BenchmarkMarker.Suppressed;
}

/// <summary>A cell that should hold a count and does not.</summary>
public sealed record WrongCount(int Line, string Column, string Text);
