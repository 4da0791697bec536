using Onroll.Core.Imports;
using Onroll.Exchange.Csv;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Exchange.Statistics.Disclosure;

/// <summary>Makes a release of a table: its counts as cells, its rows and columns as sums.</summary>
internal sealed class TableRelease
{
    private readonly TextTable _table;
    private readonly SpecColumns _columns;
    private readonly List<CountCell> _cells = [];
    private readonly List<AdditiveLine> _lines = [];
    private readonly bool _isPresentStandard;

    private TableRelease(TextTable table, SpecColumns columns)
    {
        (_table, _columns) = (table, columns);
        _isPresentStandard = table.Find("geographic_level") is not null;
    }

    /// <summary>The place in the release of a count, by row and by its place in <see cref="SpecColumns.Counts"/>.</summary>
    public static int CellAt(SpecColumns columns, int row, int count) => (row * columns.Counts.Count) + count;

    /// <exception cref="UnreadableFileException">A count is no number, or no row is the total that the specification speaks of.</exception>
    public static Release Of(TextTable table, SpecColumns columns, string? columnTotals)
    {
        var work = new TableRelease(table, columns);
        work._cells.AddRange(table.Rows.SelectMany(row => columns.Counts.Select(column => work.Read(row, column))));
        work.AddRows();
        if (columnTotals is not null)
        {
            work.AddColumns(columnTotals.Trim());
        }

        return new Release(work._cells, work._lines);
    }

    private CountCell Read(TextRow row, int column)
    {
        var printed = row[column].Trim();
        return Figures.Read(_table.Headers[column], printed, _isPresentStandard) switch
        {
            { Value: >= 0 and var count } => new CountCell(count),
            { Marker: BenchmarkMarker.Suppressed or BenchmarkMarker.Low } => new CountCell(null, WasHidden: true),
            { Value: null } => new CountCell(null),
            _ => throw new UnreadableFileException(
                $"{_table.Name}, line {row.Line}, {_table.Headers[column]}: \"{printed}\" is no count. Write a number, or a marker such as c or z."),
        };
    }

    private void AddRows()
    {
        if (_columns.RowTotal is null)
        {
            return;
        }

        var total = _columns.Cells.Count;
        var sizes = Enumerable.Range(0, total).Select(count => Enumerable.Range(0, _table.Rows.Count).Sum(row => Count(row, count))).ToList();
        for (var row = 0; row < _table.Rows.Count; row++)
        {
            var parts = Enumerable.Range(0, total).Select(count => new LinePart(CellAt(_columns, row, count), sizes[count])).ToList();
            _lines.Add(new AdditiveLine(CellAt(_columns, row, total), parts) { TotalIsGroup = true });
        }
    }

    // For each key that says "total": the rows that agree with the total row in every other key add up to it.
    private void AddColumns(string total)
    {
        var named = Enumerable.Range(0, _table.Headers.Count)
            .Where(column => !_columns.Counts.Contains(column) && _table.Rows.Any(row => IsTotal(row, column, total))).ToList();
        if (named.Count == 0)
        {
            throw new UnreadableFileException(
                $"{_table.Name}: no row says \"{total}\" in any column, so there is no row of totals. Correct columnTotals, or set it to null.");
        }

        var keys = _columns.Keys.Union(named).ToList();
        foreach (var key in named)
        {
            AddColumns(total, key, [.. keys.Where(other => other != key)]);
        }
    }

    private void AddColumns(string total, int key, List<int> others)
    {
        var rows = Enumerable.Range(0, _table.Rows.Count).ToList();
        var parts = rows.Where(row => !IsTotal(_table.Rows[row], key, total)).ToList();
        foreach (var row in rows.Except(parts))
        {
            // What the total row leaves empty it sums over.
            var shared = others.FindAll(other => _table.Rows[row][other].Trim().Length > 0);
            var own = parts.FindAll(part => shared.TrueForAll(other => _table.Rows[part][other].Trim() == _table.Rows[row][other].Trim()));
            for (var count = 0; count < _columns.Counts.Count && own.Count > 0; count++)
            {
                var column = own.Select(part => new LinePart(CellAt(_columns, part, count), Enumerable.Range(0, _columns.Counts.Count).Max(c => Count(part, c))));
                _lines.Add(new AdditiveLine(CellAt(_columns, row, count), [.. column]));
            }
        }
    }

    private static bool IsTotal(TextRow row, int column, string total) => row[column].Trim().Equals(total, StringComparison.OrdinalIgnoreCase);

    private decimal Count(int row, int count) => _cells[CellAt(_columns, row, count)].Count ?? 0;
}
