using Onroll.Rules.Attendance;

namespace Onroll.Rules.Support;

/// <summary>What is recorded about one pupil, as far as the register's rules look at it.</summary>
/// <remarks>A part that is null was not supplied, and no rule speaks about it: unknown is not nought.</remarks>
public sealed record RegisterFacts
{
    /// <summary>The day the facts are as of.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>Whether the pupil is on the register already. Then a pupil above no threshold is Green.</summary>
    public bool IsOnRegister { get; init; }

    /// <summary>Attendance at this school. Null when none was supplied.</summary>
    public AttendanceFacts? Attendance { get; init; }

    /// <summary>Suspensions and permanent exclusion. Null when none were supplied.</summary>
    public SuspensionFacts? Suspensions { get; init; }

    /// <summary>Incidents of behaviour. Null when the school does not supply them.</summary>
    public IncidentFacts? Incidents { get; init; }

    /// <summary>The last change of school. Null when the pupil has been here throughout, or it is not known.</summary>
    public SchoolMove? Move { get; init; }

    /// <summary>Facts that help support fit, a phrase each: "SEN support", "free school meals". Never scored.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];
}

/// <summary>Attendance in the periods the rules look at. All counts are in sessions.</summary>
/// <param name="Since">From <paramref name="From"/> to the day of the facts.</param>
/// <param name="From">The first day counted, most often the start of the year.</param>
/// <param name="YearBefore">The same days a year before. Null when not known.</param>
/// <param name="Recent">Counts the last so many possible sessions; most often <see cref="AttendanceHistory.CountLastPossible"/>.</param>
public sealed record AttendanceFacts(SessionCounts Since, DateOnly From, SessionCounts? YearBefore, Func<int, SessionCounts> Recent);

/// <summary>Suspensions and permanent exclusion.</summary>
/// <param name="TermFrom">The first day of this term, as people say it.</param>
/// <param name="InTerm">Suspensions that began this term.</param>
/// <param name="HalfDaysInTerm">Half days of suspension in this term.</param>
/// <param name="HalfDaysInYear">Half days in the school year, at all schools as far as known.</param>
/// <param name="PermanentExclusion">The open case. Null when there is none.</param>
public sealed record SuspensionFacts(
    DateOnly TermFrom,
    int InTerm,
    int HalfDaysInTerm,
    int HalfDaysInYear,
    OpenPermanentExclusion? PermanentExclusion = null);

/// <summary>A permanent exclusion that is not closed yet.</summary>
/// <param name="FirstDay">The first day out.</param>
/// <param name="GovernorsMeetOn">The day governors meet, or must meet by. Null when not known.</param>
public sealed record OpenPermanentExclusion(DateOnly FirstDay, DateOnly? GovernorsMeetOn);

/// <summary>Incidents of behaviour.</summary>
/// <param name="LastFourWeeks">In the 28 days up to the day of the facts.</param>
/// <param name="FourWeeksBefore">In the 28 days before those.</param>
/// <param name="InternalExclusionPeriods">Periods of internal exclusion in the last 28 days. Null when not supplied.</param>
public sealed record IncidentFacts(int LastFourWeeks, int FourWeeksBefore, int? InternalExclusionPeriods = null);

/// <summary>A change of school.</summary>
/// <param name="JoinedOn">The first day here.</param>
/// <param name="FromSchool">The last school's name. Null when not known.</param>
/// <param name="SuspensionsThere">Suspensions there this school year and last, as far as known.</param>
/// <param name="HalfDaysThere">Half days of those.</param>
public sealed record SchoolMove(DateOnly JoinedOn, string? FromSchool, int SuspensionsThere = 0, int HalfDaysThere = 0);
