namespace Onroll.Core.Imports;

/// <summary>The kind of area a published figure is about.</summary>
public enum BenchmarkLevel
{
    National = 1,
    Region,
    LocalAuthority,
    School,

    /// <summary>A district, ward, constituency, trust or other area Onroll does not compare with.</summary>
    Other,
}

/// <summary>Why a published table shows no number. A marker is never a nought.</summary>
public enum BenchmarkMarker
{
    /// <summary>Hidden because the number is small or because the publisher holds it back.</summary>
    Suppressed = 1,

    /// <summary>The measure has no meaning for this row: a rate of no pupils, a code not in use.</summary>
    NotApplicable,

    /// <summary>Not collected, not supplied or not known.</summary>
    NotAvailable,

    /// <summary>Rounds to nought but is not nought.</summary>
    Low,

    /// <summary>Published with a warning that it is unreliable.</summary>
    Unreliable,
}

/// <summary>A time as the statistics name it.</summary>
/// <param name="Printed">As printed: "201617", "2015/16", "2016".</param>
/// <param name="AcademicYear">The six-digit key, 2016/17 being 201617. Null when the period is not an academic year or part of one.</param>
/// <param name="Part">"Academic year", "Autumn and spring term", "Six half terms", "Calendar year" …</param>
public sealed record BenchmarkPeriod(string Printed, int? AcademicYear, string Part);

/// <summary>The area a row is about.</summary>
/// <param name="Code">The three-digit local authority number, the URN of a school, or the statistical code of a region or country. Null when the row has no area and must be joined to none.</param>
/// <param name="OnsCode">The nine-character statistical code. Null when the table gives none.</param>
/// <param name="Name">As printed. Never join on it: names differ from table to table.</param>
public sealed record BenchmarkArea(BenchmarkLevel Level, string? Code, string? OnsCode, string? Name)
{
    /// <summary>The region a local authority lies in, as this table names it. Null above that level, and where the table does not say.</summary>
    public string? Region { get; init; }
}

/// <summary>One published figure.</summary>
/// <param name="Measure">The column's name in lower case with underscores, or the measure the row names.</param>
/// <param name="Value">Null where a marker or words stand in its place.</param>
/// <param name="Marker">Null where there is a number, or words that are themselves the datum.</param>
/// <param name="Printed">As printed.</param>
public sealed record BenchmarkValue(string Measure, decimal? Value, BenchmarkMarker? Marker, string Printed);

/// <summary>One row of a published table: a time, an area and a group with all the figures printed for them.</summary>
/// <param name="Table">Which table, the same whatever the file is called.</param>
/// <param name="SchoolType">Total, State-funded primary, State-funded secondary, Special, Pupil referral unit … Null when the table does not split by it.</param>
/// <param name="Groups">The other breakdowns, such as ("characteristic", "Gender_male"); empty for everyone.</param>
public sealed record BenchmarkRow(
    string Table, BenchmarkPeriod Period, BenchmarkArea Area, string? SchoolType,
    IReadOnlyList<KeyValuePair<string, string>> Groups, IReadOnlyList<BenchmarkValue> Values)
{
    /// <summary>The groups as one text, the same for the same groups.</summary>
    public string GroupKey => string.Join("; ", Groups.Select(g => $"{g.Key}={g.Value}"));
}
