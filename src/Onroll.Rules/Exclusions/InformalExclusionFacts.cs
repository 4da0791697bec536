using Onroll.Rules.Attendance;

namespace Onroll.Rules.Exclusions;

/// <summary>Something that can look like sending a pupil home without recording a suspension.</summary>
public enum InformalExclusionSignal
{
    /// <summary>Away in the afternoon after a serious incident that day.</summary>
    AfternoonAfterIncident = 1,

    /// <summary>Words such as "collected" or "cool off" in the record of an incident.</summary>
    Wording,

    /// <summary>Mornings attended and afternoons away, again and again.</summary>
    RepeatedAfternoons,

    /// <summary>A part-time timetable that has gone on longer than it should before it is looked at again.</summary>
    LongPartTimeTimetable,

    /// <summary>Education off site with no provider, or none that reports attendance.</summary>
    OffSiteWithoutProvider,

    /// <summary>Code X for a child of compulsory school age.</summary>
    NotTimetabledAtCompulsoryAge,

    /// <summary>Code C2 on days for which no part-time timetable is recorded.</summary>
    PartTimeWithoutRecord,
}

/// <summary>A question for the head to answer: never an accusation.</summary>
/// <param name="Signal">What raised it.</param>
/// <param name="From">The first day it is about.</param>
/// <param name="To">The last.</param>
/// <param name="Question">In words.</param>
public sealed record InformalExclusionQuestion(InformalExclusionSignal Signal, DateOnly From, DateOnly To, string Question);

/// <summary>An incident as far as this looks at it.</summary>
/// <param name="On">The day.</param>
/// <param name="At">London time. Null when not recorded.</param>
/// <param name="Severity">From 1. Null when not recorded.</param>
/// <param name="Text">What was written about it and what was done. Null when nothing.</param>
public sealed record IncidentSeen(DateOnly On, TimeOnly? At, int? Severity, string? Text);

/// <summary>Education off site that has been recorded.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day. Null while open.</param>
/// <param name="ReportsAttendance">Whether the provider returns attendance.</param>
public sealed record OffSiteSeen(DateOnly From, DateOnly? To, bool ReportsAttendance)
{
    internal bool Covers(DateOnly day) => day >= From && (To is null || day <= To);
}

/// <summary>What is known about one pupil at one school.</summary>
/// <param name="Pupil">For compulsory school age.</param>
/// <param name="Marks">The register, in any order.</param>
/// <param name="Incidents">Incidents of behaviour.</param>
/// <param name="OffSite">Education off site, with its provider.</param>
/// <param name="Suspended">Days on which a suspension or exclusion is recorded: nothing is asked about them.</param>
public sealed record InformalExclusionFacts(
    ExcludedPupil Pupil,
    IReadOnlyList<AttendanceMark> Marks,
    IReadOnlyList<IncidentSeen> Incidents,
    IReadOnlyList<OffSiteSeen> OffSite,
    IReadOnlySet<DateOnly> Suspended)
{
    /// <summary>The days of each part-time timetable that is recorded. A last day that is null is still to come.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly? To)> PartTime { get; init; } = [];
}
