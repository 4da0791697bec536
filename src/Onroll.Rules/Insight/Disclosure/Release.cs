namespace Onroll.Rules.Insight.Disclosure;

/// <summary>Everything shown together: the counts of all tables of one page or release, and how they add up.</summary>
/// <remarks>A count that stands in two tables is one cell here, in the lines of both (R-SDC-02).</remarks>
/// <param name="Cells">The counts. Lines name them by their place in this list.</param>
/// <param name="Lines">Every sum a reader could do.</param>
public sealed record Release(IReadOnlyList<CountCell> Cells, IReadOnlyList<AdditiveLine> Lines)
{
    /// <summary>One table with a total at the end of each row and a row of totals.</summary>
    /// <param name="rows">The counts without totals, row by row, all of one length.</param>
    /// <returns>Cells row by row, each row with its total, the row of totals last.</returns>
    public static Release OfTable(IReadOnlyList<IReadOnlyList<decimal>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = rows.Count == 0 ? 0 : rows[0].Count;
        var columnTotals = Enumerable.Range(0, columns).Select(c => rows.Sum(row => row[c])).ToList();
        var all = rows.Append(columnTotals).Select(row => row.Append(row.Sum()).ToList()).ToList();
        var width = columns + 1;
        var across = all.Select((_, r) =>
        {
            var parts = Enumerable.Range(0, columns).Select(c => new LinePart((r * width) + c, columnTotals[c]));
            return new AdditiveLine((r * width) + columns, [.. parts]) { TotalIsGroup = true };
        });
        var down = Enumerable.Range(0, width).Select(c => new AdditiveLine(
            (rows.Count * width) + c,
            [.. Enumerable.Range(0, rows.Count).Select(r => new LinePart((r * width) + c, all[r][columns]))]));
        return new Release([.. all.SelectMany(row => row).Select(count => new CountCell(count))], [.. across, .. down]);
    }
}

/// <summary>One count.</summary>
/// <param name="Count">Null where the source prints none.</param>
/// <param name="WasHidden">The source hides it already. Its value may then be null, and it counts as hidden.</param>
public readonly record struct CountCell(decimal? Count, bool WasHidden = false)
{
    /// <summary>An earlier release shows it already: to hide it now would hide it from nobody.</summary>
    public bool IsPublished { get; init; }

    /// <summary>It stands in no table, and may be nought. It is protected where it is small, as it could be worked out from those that do.</summary>
    public bool IsUnseen { get; init; }
}

/// <summary>Counts that add up to another.</summary>
/// <param name="Total">Place of the total in <see cref="Release.Cells"/>.</param>
/// <param name="Parts">The counts that make it.</param>
public sealed record AdditiveLine(int Total, IReadOnlyList<LinePart> Parts)
{
    /// <summary>Whether the total counts a group of pupils and the parts say what happened to them, so that a part as large as the total says it of everybody.</summary>
    public bool TotalIsGroup { get; init; }
}

/// <summary>A count in a line.</summary>
/// <param name="Cell">Its place in <see cref="Release.Cells"/>.</param>
/// <param name="GroupSize">How large the group is that it belongs to: of two equal counts that of the larger group is hidden.</param>
public readonly record struct LinePart(int Cell, decimal GroupSize = 0);

/// <summary>Why a cell is shown or not.</summary>
public enum CellView
{
    /// <summary>Shown.</summary>
    Shown,

    /// <summary>Hidden because it is small, or because it was hidden already.</summary>
    Small,

    /// <summary>Hidden so that no other can be worked out.</summary>
    Protecting,
}
