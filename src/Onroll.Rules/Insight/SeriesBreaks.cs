using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Rules.Insight;

/// <summary>What a series of yearly figures is of, as far as its definition has changed.</summary>
public enum SeriesSubject
{
    /// <summary>Suspensions and exclusions.</summary>
    Exclusions = 1,

    /// <summary>Sessions missed or attended.</summary>
    Sessions,

    /// <summary>Pupils persistently absent, by the threshold of each year.</summary>
    PersistentAbsence,
}

/// <summary>Where two yearly figures must not be joined by a line, because they do not measure the same.</summary>
/// <remarks>
/// R-ATT-09 and R-ATT-10. Sources: DfE guide to absence statistics (thresholds of persistent absence; figures of five half
/// terms until 2011/12 and of all six from 2012/13); DfE releases of 2019/20 and 2020/21, when schools were partly closed.
/// </remarks>
public static class SeriesBreaks
{
    /// <summary>The academic year from which absence is published for all six half terms.</summary>
    private const int SixHalfTermsFrom = 2012;

    /// <summary>Why two figures are not joined. Null where they may be.</summary>
    /// <param name="before">The earlier year.</param>
    /// <param name="after">The later year.</param>
    public static string? Between(SeriesSubject subject, AcademicYear before, AcademicYear after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Next != after ? $"nothing is known of the years between {before} and {after}"
            : WasPartlyClosed(before) != WasPartlyClosed(after) ? "schools were partly closed in 2019/20 and 2020/21"
            : subject == SeriesSubject.PersistentAbsence && Threshold(before) != Threshold(after) ? $"until {before} a pupil who missed {Threshold(before)}% was persistently absent, from {after} one who missed {Threshold(after)}%"
            : subject != SeriesSubject.Exclusions && after.StartYear == SixHalfTermsFrom ? $"until {before} five half terms were published, from {after} all six"
            : null;
    }

    /// <summary>Whether figures of two years measure the same, however far apart they are.</summary>
    public static bool AreAlike(SeriesSubject subject, AcademicYear before, AcademicYear after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return WasPartlyClosed(before) == WasPartlyClosed(after)
            && (subject != SeriesSubject.PersistentAbsence || Threshold(before) == Threshold(after))
            && (subject == SeriesSubject.Exclusions || before.StartYear >= SixHalfTermsFrom == after.StartYear >= SixHalfTermsFrom);
    }

    /// <summary>Whether schools were closed to most pupils for part of the year.</summary>
    public static bool WasPartlyClosed(AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return year.StartYear is 2019 or 2020;
    }

    private static int Threshold(AcademicYear year) => AbsenceThresholds.In(year).PersistentPercent;
}
