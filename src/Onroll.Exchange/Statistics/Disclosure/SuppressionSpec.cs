namespace Onroll.Exchange.Statistics.Disclosure;

/// <summary>Which numbers of a table add up to which.</summary>
/// <param name="Cells">Columns of counts that add up to <paramref name="RowTotal"/> in each row.</param>
/// <param name="RowTotal">Column of their total. Null when the table prints none.</param>
/// <param name="ColumnTotals">What a row says in one of its keys, or in the column that names its group, when it is the total of the others. Null when there are no such rows.</param>
/// <param name="Keys">Columns that say which row it is.</param>
public sealed record SuppressionSpec(IReadOnlyList<string> Cells, string? RowTotal, string? ColumnTotals, IReadOnlyList<string> Keys);
