using Onroll.Rules.Policy;

namespace Onroll.Rules.Calendar;

/// <summary>Whose calendar times a decision, with the local authority's as a stand-in.</summary>
/// <remarks>
/// R-CAL-03. Exclusion clocks use the excluding school's calendar. Where a school has none, or it ends too soon, the
/// local authority's answers and the date is <see cref="Precision.Provisional"/>.
/// </remarks>
/// <param name="School">The calendar of the school whose decision is timed. Null when it has not supplied one.</param>
/// <param name="LocalAuthority">The authority's published calendar. Null when there is none.</param>
public sealed record CalendarForCounting(SchoolCalendar? School, SchoolCalendar? LocalAuthority = null)
{
    /// <summary>The last day by which something must be done: the nth school day after <paramref name="anchor"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="schoolDays"/> is less than 1.</exception>
    public DueDate DueAfter(DateOnly anchor, int schoolDays) => Ask(calendar => calendar.SchoolDayAfter(anchor, schoolDays));

    /// <summary>The latest day that leaves at least n school days before <paramref name="date"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="schoolDays"/> is less than 1.</exception>
    public DueDate DueBefore(DateOnly date, int schoolDays) => Ask(calendar => calendar.SchoolDayBefore(date, schoolDays));

    /// <summary>The nth consecutive school day out, the first day out being 1.</summary>
    /// <remarks>R-CAL-10. A half first day counts as day 1. Weekends and holidays neither count nor break the run.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1.</exception>
    public DueDate NthDayOut(DateOnly firstDayOut, int n) => Ask(calendar => calendar.NthSchoolDay(firstDayOut, n));

    /// <summary>Puts one question to the school's calendar and, when it cannot answer, to the authority's.</summary>
    public DueDate Ask(Func<SchoolCalendar, SchoolDay?> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (School is not null && question(School) is { } exact)
        {
            return new DueDate.Known(exact.Date, School.BankHolidays.PrecisionOf(exact.Date.Year));
        }

        return LocalAuthority is not null && question(LocalAuthority) is { } standIn
            ? new DueDate.Known(standIn.Date, Precision.Provisional)
            : new DueDate.Unknown(School?.CoveredTo ?? LocalAuthority?.CoveredTo);
    }
}

/// <summary>A date by which something must be done, as far as the calendars can tell.</summary>
public abstract record DueDate
{
    private DueDate() { }

    /// <summary>Due by the end of that day.</summary>
    public sealed record Known(DateOnly On, Precision Precision) : DueDate;

    /// <summary>No calendar reaches that far. <paramref name="CalendarEndsOn"/> is null when there is no calendar at all.</summary>
    public sealed record Unknown(DateOnly? CalendarEndsOn) : DueDate;

    /// <summary>The date, or null while it is not known.</summary>
    public DateOnly? Date => (this as Known)?.On;

    /// <summary>DUE_TIME, R-CAL-09: the end of the day, London time.</summary>
    public static TimeOnly LegalTime { get; } = new(23, 59);

    /// <summary>DISPLAY_SAFE_TIME, R-CAL-09: the time of day Onroll asks for, London time.</summary>
    public static TimeOnly SafeTime { get; } = new(17, 0);
}
