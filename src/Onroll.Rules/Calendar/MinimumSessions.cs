namespace Onroll.Rules.Calendar;

/// <summary>Whether a calendar holds the sessions a maintained school must hold in a school year.</summary>
/// <remarks>R-CAL-05. Source: SI 1999/3181 reg 3 and its amendments. Academies are not bound: a shortfall is advice.</remarks>
public static class MinimumSessions
{
    /// <summary>INSET_DAYS_EXPECTED, R-CAL-06: teachers' 195 working days less 190 with pupils.</summary>
    public const int InsetDaysExpected = 5;

    /// <summary>MIN_SESSIONS for a school year, named by its academic year.</summary>
    public static int RequiredIn(AcademicYear year) => year.StartYear switch
    {
        2011 or 2021 => 378,
        2022 => 376,
        _ => 380,
    };

    /// <summary>Teacher-training sessions that could be counted as held that year.</summary>
    public static int TrainingSessionsCountedIn(AcademicYear year) => year.StartYear is 2010 or 2020 ? 2 : 0;

    /// <summary>Counts a school year's sessions. Unexpected closures count as held.</summary>
    /// <returns>Null when the calendar does not cover the school year from 1 August to 31 July.</returns>
    public static MinimumSessionsOutcome? Check(SchoolCalendar calendar, AcademicYear year)
    {
        var (from, to) = (new DateOnly(year.StartYear, 8, 1), new DateOnly(year.StartYear + 1, 7, 31));
        if (calendar.CountSessions(from, to) is not { } planned)
        {
            return null;
        }

        var lost = 2 * DaysOfKind(DayKind.Closure);
        var training = Math.Min(2 * DaysOfKind(DayKind.Inset), TrainingSessionsCountedIn(year));
        return new MinimumSessionsOutcome(RequiredIn(year), planned + lost + training, lost);

        int DaysOfKind(DayKind kind) =>
            Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Count(i => calendar.KindOf(from.AddDays(i)) == kind);
    }
}

/// <summary>A school year's sessions against the minimum.</summary>
/// <param name="Required">Sessions required.</param>
/// <param name="Counted">Sessions held or planned, with those that count as held.</param>
/// <param name="LostToClosure">Sessions among them that were lost to an unexpected closure.</param>
public sealed record MinimumSessionsOutcome(int Required, int Counted, int LostToClosure)
{
    /// <summary>Whether the minimum is reached.</summary>
    public bool IsMet => Counted >= Required;
}
