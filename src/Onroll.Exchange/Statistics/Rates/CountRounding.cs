using Onroll.Exchange.Csv;

namespace Onroll.Exchange.Statistics.Rates;

/// <summary>Which counts of a table are rounded. The Department rounds those of England and its regions, not those of areas below.</summary>
/// <remarks>R-SDC-01 (national figures rounded); the data's own notes. Published rates come from the exact counts.</remarks>
internal sealed class CountRounding
{
    /// <summary>So many counts that are all multiples of 10 are no accident.</summary>
    private const int FewestToSeeTens = 20;

    private readonly int? _level;
    private readonly TextTable _table;
    private readonly Dictionary<int, int> _unitOfColumn = [];

    public CountRounding(TextTable table) => (_table, _level) = (table, table.Find("geographic_level") ?? table.Find("level"));

    /// <summary>1, 5 or 10: the multiples to which the count in this cell is rounded.</summary>
    public int UnitOf(TextRow row, int column)
    {
        if (!IsAboveAreas(row))
        {
            return 1;
        }

        if (!_unitOfColumn.TryGetValue(column, out var unit))
        {
            _unitOfColumn[column] = unit = UnitOf(column);
        }

        return unit;
    }

    private bool IsAboveAreas(TextRow row) => _level is { } level
        && row[level].Trim().ToUpperInvariant() is "NATIONAL" or "REGION" or "REGIONAL" or "COUNTRY" or "ENGLAND";

    private int UnitOf(int column)
    {
        var counts = _table.Rows.Where(IsAboveAreas)
            .Select(row => Figures.TryNumber(row[column].Trim(), out var count) ? count : 0)
            .Where(count => count != 0)
            .ToList();
        return counts.Count == 0 || counts.Exists(count => count % 5 != 0) ? 1 : counts.Count >= FewestToSeeTens && counts.TrueForAll(count => count % 10 == 0) ? 10 : 5;
    }
}
