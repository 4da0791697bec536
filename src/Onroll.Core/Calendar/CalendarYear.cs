using Onroll.Rules.Calendar;

namespace Onroll.Core.Calendar;

/// <summary>What a day is when a calendar is looked at.</summary>
public enum CalendarDayKind
{
    /// <summary>The calendar does not reach it.</summary>
    Unknown,
    School,
    MorningOnly,
    PartialClosure,
    Weekend,
    Inset,
    BankHoliday,
    Holiday,
    Closure,
}

public sealed record CalendarDay(DateOnly Day, CalendarDayKind Kind);

/// <summary>One half term of a year with what it holds.</summary>
public sealed record HalfTerm(string? Name, DateOnly StartsOn, DateOnly EndsOn, int SchoolDays, int Sessions, int SchoolWeeks);

/// <summary>A school year of one calendar: every day of it, its half terms and its totals.</summary>
/// <remarks>The days shown run from September to August, or from August where pupils come back in August. Totals are of the school year.</remarks>
public sealed record CalendarYear
{
    public required AcademicYear Year { get; init; }

    public required IReadOnlyList<CalendarDay> Days { get; init; }

    public required IReadOnlyList<HalfTerm> HalfTerms { get; init; }

    public required int SchoolDays { get; init; }

    public required int Sessions { get; init; }

    public required int SchoolWeeks { get; init; }

    public required int TrainingDays { get; init; }

    public required int ClosedDays { get; init; }

    /// <summary>Against the minimum of the regulations (R-CAL-05). Null while the year is not entered whole.</summary>
    public required MinimumSessionsOutcome? Minimum { get; init; }

    /// <summary>The school year: 1 August to 31 July.</summary>
    public static (DateOnly First, DateOnly Last) Span(AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return (new DateOnly(year.StartYear, 8, 1), new DateOnly(year.StartYear + 1, 7, 31));
    }

    public static AcademicYear Containing(DateOnly day) => new(day.Month >= 8 ? day.Year : day.Year - 1);

    public static CalendarYear Of(SchoolCalendar calendar, AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var (first, last) = Span(year);
        var halfTerms = calendar.Periods.Where(p => p.Kind == PeriodKind.Term && p.FirstDay <= last && p.LastDay >= first).Select(p => Read(calendar, p)).ToList();
        var startsInAugust = !calendar.OpenDaysBetween(first, first.AddDays(30)).IsEmpty;
        var shownFrom = startsInAugust ? first : year.FirstDay;
        var days = Enumerable.Range(0, shownFrom.AddYears(1).DayNumber - shownFrom.DayNumber).Select(i => Read(calendar, shownFrom.AddDays(i))).ToList();
        return new CalendarYear
        {
            Year = year,
            Days = days,
            HalfTerms = halfTerms,
            SchoolDays = calendar.OpenDaysBetween(first, last).Length,
            Sessions = halfTerms.Sum(half => half.Sessions),
            SchoolWeeks = calendar.CountSchoolWeeks(first, last),
            TrainingDays = CountWeekdays(calendar, PeriodKind.Inset, (first, last)),
            ClosedDays = CountWeekdays(calendar, PeriodKind.Closure, (first, last)),
            Minimum = MinimumSessions.Check(calendar, year),
        };
    }

    private static HalfTerm Read(SchoolCalendar calendar, Rules.Calendar.CalendarPeriod term)
    {
        var open = calendar.OpenDaysBetween(term.FirstDay, term.LastDay);
        var sessions = 0;
        foreach (var day in open)
        {
            sessions += calendar.IsHeld(day, Session.Afternoon) ? 2 : 1;
        }

        return new HalfTerm(term.Name, term.FirstDay, term.LastDay, open.Length, sessions, calendar.CountSchoolWeeks(term.FirstDay, term.LastDay));
    }

    private static CalendarDay Read(SchoolCalendar calendar, DateOnly day)
    {
        bool Is(PeriodKind kind) => calendar.Periods.Any(p => p.Kind == kind && p.Contains(day));
        return new CalendarDay(day, day switch
        {
            _ when calendar.IsSchoolDay(day) => !calendar.IsHeld(day, Session.Afternoon) ? CalendarDayKind.MorningOnly
                : Is(PeriodKind.PartialClosure) ? CalendarDayKind.PartialClosure : CalendarDayKind.School,
            { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } => CalendarDayKind.Weekend,
            _ when calendar.BankHolidays.Contains(day) => CalendarDayKind.BankHoliday,
            _ when Is(PeriodKind.Inset) => CalendarDayKind.Inset,
            _ when Is(PeriodKind.Closure) => CalendarDayKind.Closure,
            _ when Is(PeriodKind.Holiday) || calendar.Covers(day) => CalendarDayKind.Holiday,
            _ => CalendarDayKind.Unknown,
        });
    }

    // Weekdays entered, whether a term surrounds them or not; bank holidays are nobody's training day.
    private static int CountWeekdays(SchoolCalendar calendar, PeriodKind kind, (DateOnly First, DateOnly Last) span) => calendar.Periods
        .Where(p => p.Kind == kind)
        .SelectMany(p => Enumerable.Range(0, p.Days).Select(p.FirstDay.AddDays))
        .Distinct()
        .Count(day => day >= span.First && day <= span.Last && calendar.BankHolidays.IsWorkingDay(day));
}
