namespace Onroll.Exchange.Statistics;

/// <summary>A published table Onroll knows by its columns, whatever the file is called.</summary>
/// <param name="Name">How the record names the table.</param>
/// <param name="Marks">Columns that together tell it from every other table, in snake case.</param>
internal sealed record StatisticsTable(string Name, params string[] Marks)
{
    /// <summary>Columns whose words are the datum, not a breakdown.</summary>
    public IReadOnlyList<string> TextMeasures { get; init; } = [];

    /// <summary>Columns that break the table down although they hold numbers.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>The column that names the measure of each row. Null where each measure has its own column.</summary>
    public string? MeasureColumn { get; init; }

    /// <summary>What the rows are about where no column says so. Null where one must.</summary>
    public Core.Imports.BenchmarkLevel? Level { get; init; }

    /// <summary>The school type of every row. Null where a column says it, or for all schools.</summary>
    public string? SchoolType { get; init; }

    /// <summary>False for lists that belong to no time.</summary>
    public bool HasPeriod { get; init; } = true;

    /// <summary>A four-digit year is the one in which the academic year ends.</summary>
    public bool YearIsEndYear { get; init; }
}
