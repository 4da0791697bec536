using Onroll.Rules.Exclusions;

namespace Onroll.Core.Imports;

/// <summary>Something that happened at school.</summary>
public sealed record IncidentRow(PupilKey Pupil, DateOnly Date, string Type)
{
    /// <summary>Null when the file does not name one: then the school is where the pupil is on roll.</summary>
    public SchoolKey? School { get; init; }

    public TimeOnly? Time { get; init; }

    public string? Location { get; init; }

    public string? Severity { get; init; }

    public string? Description { get; init; }

    public string? ActionTaken { get; init; }
}

/// <summary>A suspension, lunchtime suspension or permanent exclusion.</summary>
public sealed record SuspensionRow(PupilKey Pupil, ExclusionCategory Category, DateOnly StartDate)
{
    /// <summary>Null when the file does not name one: then the school is where the pupil is on roll.</summary>
    public SchoolKey? School { get; init; }

    public bool StartsInAfternoon { get; init; }

    /// <summary>Half school days, or lunchtimes. Null for a permanent exclusion.</summary>
    public int? Sessions { get; init; }

    /// <summary>One to three codes, first reason first. Empty only when the source cannot say.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public bool IsCancelled { get; init; }

    public string? ReviewOutcome { get; init; }
}
