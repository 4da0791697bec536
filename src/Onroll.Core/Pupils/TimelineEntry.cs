using Onroll.Core.Access;

namespace Onroll.Core.Pupils;

/// <summary>What kind of thing a timeline entry is; also the filter's choices.</summary>
public enum TimelineKind
{
    Suspensions = 1,
    Incidents,
    Support,
    Voice,
    Actions,
    Schools,
    Sharing,
    Moves,
    Corrections,
    Family,
    PartTime,
    Meetings,
}

/// <summary>One thing that happened, told in a line or two.</summary>
/// <param name="On">The day it happened, which need not be the day it was recorded.</param>
/// <param name="Id">Puts things of one day in the order they were recorded, and names the entry in an address.</param>
/// <param name="By">Who, in soft words after the title. Null when not recorded.</param>
/// <param name="Detail">A second line. Null when there is none.</param>
public sealed record TimelineEntry(TimelineKind Kind, DateOnly On, Guid Id, string Title, string? By, string? Detail);

/// <summary>A page of a timeline, with how many there are of each kind the viewer may see.</summary>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, IReadOnlyDictionary<TimelineKind, int> Counts)
{
    public int All => Counts.Values.Sum();

    /// <summary>How many lie behind a filter. Null asks for all.</summary>
    public int CountOf(TimelineKind? kind) => kind is { } one ? Counts.GetValueOrDefault(one) : All;

    /// <summary>The part of the record each kind belongs to: a kind whose part is closed is absent, not empty.</summary>
    public static RecordSections SectionOf(TimelineKind kind) => kind switch
    {
        TimelineKind.Suspensions => RecordSections.Exclusions,
        TimelineKind.Incidents => RecordSections.Behaviour,
        TimelineKind.Support or TimelineKind.Actions or TimelineKind.Moves or TimelineKind.Meetings => RecordSections.Support,
        TimelineKind.Voice => RecordSections.Voice,
        TimelineKind.Family => RecordSections.Family,
        TimelineKind.PartTime => RecordSections.Attendance,
        _ => RecordSections.Identity,
    };
}
