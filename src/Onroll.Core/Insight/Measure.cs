using Onroll.Rules.Insight;

namespace Onroll.Core.Insight;

/// <summary>Something that is counted, so that one count over another is a measure.</summary>
public enum Quantity
{
    /// <summary>Pupils on roll on the day of the spring census, single and main registrations (R-STA-01).</summary>
    Headcount,

    Suspensions,

    /// <summary>Enrolments with at least one suspension (R-STA-02).</summary>
    PupilsSuspended,

    /// <summary>Enrolments with two suspensions or more (R-STA-02).</summary>
    PupilsSuspendedAgain,

    /// <summary>School days lost to suspension, half days included.</summary>
    DaysSuspended,

    LunchtimeSuspensions,

    /// <summary>Those that stood: not withdrawn and not followed by reinstatement.</summary>
    PermanentExclusions,

    /// <summary>Enrolments that ended for home education.</summary>
    HomeEducated,

    /// <summary>Managed moves to the school that began and are decided (criterion 3.1).</summary>
    MovesDecided,

    /// <summary>Of them those whose pupil was on the new school's roll a year after the transfer was final.</summary>
    MovesLasted,

    SessionsPossible,
    SessionsAttended,
    SessionsAbsent,
    SessionsAuthorised,
    SessionsUnauthorised,
    SessionsSuspended,

    /// <summary>Enrolments with at least one possible session (R-ATT-10).</summary>
    Registers,

    RegistersPersistentlyAbsent,
    RegistersSeverelyAbsent,
}

/// <summary>What one over another is.</summary>
public enum MeasureShape
{
    /// <summary>Part of a whole, as a percentage; 95% limits by Wilson's score (R-STA-07).</summary>
    Share,

    /// <summary>Events for every 100 pupils; 95% limits by Byar's approximation (R-STA-07).</summary>
    EventsPer100,

    /// <summary>So many for each; no limits.</summary>
    Each,
}

/// <summary>One entry of the catalogue: what is counted over what, how it is said and who defines it.</summary>
/// <param name="Id">The name scripts use: "suspension-rate".</param>
/// <param name="Unit">"% of pupils", "per 100 pupils", "days for each pupil suspended".</param>
/// <param name="Source">Who defines it, and the rule that says how.</param>
/// <param name="Decimals">As it is shown and published; it is computed in full.</param>
public sealed record Measure(string Id, string Name, string Definition, string Unit, string Source, Quantity Numerator, Quantity Denominator, MeasureShape Shape, int Decimals)
{
    /// <summary>Whether it is counted from registers rather than from suspensions and exclusions.</summary>
    public bool IsOfAttendance => Numerator >= Quantity.SessionsPossible;

    /// <summary>Whether it is of managed moves, which are judged by what became of them later.</summary>
    public bool IsOfMoves => Denominator == Quantity.MovesDecided;

    /// <summary>Whether the sessions of one pupil are what is counted, which are not independent of each other.</summary>
    public bool IsOfSessions => IsOfAttendance && Denominator == Quantity.SessionsPossible;

    /// <summary>What its yearly figures are of, for where they must not be joined.</summary>
    public SeriesSubject Subject => Numerator == Quantity.RegistersPersistentlyAbsent ? SeriesSubject.PersistentAbsence : IsOfAttendance ? SeriesSubject.Sessions : SeriesSubject.Exclusions;
}
