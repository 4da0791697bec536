using Onroll.Rules.Calendar;

namespace Onroll.Rules.Attendance;

/// <summary>How much of school a pupil misses, by the definition in force.</summary>
public enum AbsenceLevel
{
    /// <summary>Too few possible sessions to say anything yet.</summary>
    TooFewSessions,

    /// <summary>Below the threshold of persistent absence.</summary>
    Below,

    /// <summary>Persistently absent.</summary>
    Persistent,

    /// <summary>Severely absent, and so persistently absent as well.</summary>
    Severe,
}

/// <summary>The definition of persistent and severe absence in one academic year.</summary>
/// <remarks>
/// R-ATT-09. Source: DfE guide to absence statistics and methodology. Until 2014/15 published figures used fixed counts of
/// missed sessions (<see cref="FixedCounts"/>) in place of a share.
/// </remarks>
/// <param name="PersistentPercent">Per cent of possible sessions missed, this much or more.</param>
/// <param name="SeverePercent">Per cent of possible sessions missed, this much or more.</param>
/// <param name="FixedCounts">Sessions missed by which published figures were made. Null from 2015/16, when they became exact.</param>
public sealed record AbsenceThresholds(int PersistentPercent, int SeverePercent, PersistentAbsenceCounts? FixedCounts)
{
    /// <summary>PA_MIN_POSSIBLE: fewer possible sessions than this raise no flag during a year. Onroll's own.</summary>
    public const int FewestPossibleSessions = 20;

    /// <summary>The thresholds of a year: 20% to 2009/10, 15% to 2014/15, 10% since; severe 50% throughout.</summary>
    public static AbsenceThresholds In(AcademicYear year) => year.StartYear switch
    {
        <= 2009 => new(20, 50, new(52, 64, null)),
        <= 2014 => new(15, 50, new(38, 46, 56)),
        _ => new(10, 50, null),
    };

    /// <summary>Where a pupil's own absence stands. Whole numbers are compared, never rounded rates.</summary>
    /// <param name="counts">The pupil's sessions at one school.</param>
    /// <param name="fewestPossible">Fewer possible sessions give <see cref="AbsenceLevel.TooFewSessions"/>. Use 1 for published methods.</param>
    public AbsenceLevel LevelOf(SessionCounts counts, int fewestPossible = FewestPossibleSessions) => counts switch
    {
        _ when counts.Possible < Math.Max(fewestPossible, 1) => AbsenceLevel.TooFewSessions,
        _ when counts.AbsenceRate.IsAtLeast(SeverePercent) => AbsenceLevel.Severe,
        _ when counts.AbsenceRate.IsAtLeast(PersistentPercent) => AbsenceLevel.Persistent,
        _ => AbsenceLevel.Below,
    };
}

/// <summary>Sessions missed that made a pupil persistently absent in figures published before 2015/16.</summary>
/// <param name="AutumnAndSpring">Over autumn and spring together.</param>
/// <param name="FiveHalfTerms">Over five half terms.</param>
/// <param name="SixHalfTerms">Over six half terms. Null where no figure was published on that basis.</param>
public sealed record PersistentAbsenceCounts(int AutumnAndSpring, int FiveHalfTerms, int? SixHalfTerms);
