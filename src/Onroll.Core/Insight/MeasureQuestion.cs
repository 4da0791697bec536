using Onroll.Core.Store;

namespace Onroll.Core.Insight;

/// <summary>What a measure is broken down by.</summary>
public enum MeasureBreakdown
{
    None = 1,
    School,
    Sex,
    Ethnicity,
    Sen,
    Fsm,
    NcYear,
    Reason,
    Term,
}

/// <summary>The published figures a measure is put beside.</summary>
public enum CompareWith
{
    None = 1,
    England,
    LocalAuthority,
}

/// <summary>What is asked of the measures: for when, broken down by what, of which schools, beside what.</summary>
/// <param name="Today">The day it is asked, after which nothing has happened.</param>
public sealed record MeasureQuestion(MeasurePeriod Period, DateOnly Today)
{
    public MeasureBreakdown By { get; init; } = MeasureBreakdown.None;

    /// <summary>Null for every school and pupil referral unit of the area.</summary>
    public IReadOnlyCollection<OrganisationId>? Schools { get; init; }

    public CompareWith Beside { get; init; } = CompareWith.None;
}

/// <summary>A measure answered.</summary>
public sealed record MeasureAnswer(Measure Measure, MeasurePeriod Period, IReadOnlyList<MeasureRow> Rows);

/// <summary>One group's answer. Rates are in full precision and, for shares and events, in per cent.</summary>
/// <param name="Group">The code: a URN, M, K, 9, 202526T1; "all" for everybody, "unknown" for those whose code nobody recorded.</param>
/// <param name="Name">The group in words.</param>
/// <param name="Value">Null when there is nothing to divide by.</param>
/// <param name="Low">The lower 95% limit. Null where the measure has none.</param>
/// <param name="Benchmark">The published figure. Null when none was asked for or there is none.</param>
/// <param name="Note">What one must know to read the row. Null when nothing.</param>
public sealed record MeasureRow(
    string Group, string Name, decimal Numerator, decimal Denominator, double? Value, double? Low, double? High, PublishedFigure? Benchmark, string? Note)
{
    /// <summary>The school of the row. Null unless broken down by school.</summary>
    public OrganisationId? School { get; init; }
}

/// <summary>A published figure as it was printed.</summary>
/// <param name="Value">Null where a marker stands in its place.</param>
/// <param name="Marker">The marker as printed. Null where there is a value.</param>
/// <param name="Of">What it is of: "England, state-funded secondary".</param>
/// <param name="Period">The academic year, as 202324.</param>
public sealed record PublishedFigure(decimal? Value, string? Marker, string Of, string Period)
{
    /// <summary>The table it was published in. Empty where that does not matter.</summary>
    public string Table { get; init; } = "";

    /// <summary>Hidden by the publisher, which is not the same as not there.</summary>
    public bool IsSuppressed => Marker is "x" or "c" or "*";
}
