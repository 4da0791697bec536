namespace Onroll.Rules.Calendar;

/// <summary>A school's own year, the one that exclusion totals are counted in.</summary>
/// <param name="StartYear">The calendar year it starts in.</param>
/// <param name="FirstDay">Its first school day.</param>
/// <param name="NextFirstDay">The first school day of the next year, not included. Null while that is not known.</param>
public sealed record SchoolYear(int StartYear, DateOnly FirstDay, DateOnly? NextFirstDay)
{
    /// <summary>Whether the date lies in the year. While the next year is unknown, up to 31 July only.</summary>
    public bool Contains(DateOnly date) => date >= FirstDay && date < (NextFirstDay ?? new DateOnly(StartYear + 1, 8, 1));
}

/// <content>School years, terms as declared, and school weeks.</content>
public sealed partial class SchoolCalendar
{
    /// <summary>The school's own year: from its first school day after one 31 July to the next.</summary>
    /// <remarks>R-CAL-04. Source: SI 1999/3181 reg 2 and the definition of academic year in DfE exclusion guidance.</remarks>
    /// <returns>Null when the calendar does not say when that year starts.</returns>
    public SchoolYear? SchoolYearContaining(DateOnly date)
    {
        var year = StartingIn(date.Year);
        if (year is null && date.Month >= 8)
        {
            // In August it may still be last year, but only if this year's start is known to come later.
            return null;
        }

        return year is not null && date >= year.FirstDay ? year : StartingIn(date.Year - 1);
    }

    /// <summary>The school week (Monday to Sunday) a date lies in, as its Monday.</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    /// <summary>Whether the week of that date has at least one session.</summary>
    /// <remarks>R-CAL-15, SCHOOL_WEEK_MIN_SESSIONS = 1. False when the week is not covered.</remarks>
    public bool IsSchoolWeek(DateOnly date) => !OpenDaysBetween(MondayOf(date), MondayOf(date).AddDays(6)).IsEmpty;

    /// <summary>The Monday of the nth school week, the first one on or after the week of <paramref name="from"/> being 1.</summary>
    /// <returns>Null when the calendar does not reach that far without a hole.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1.</exception>
    public DateOnly? NthSchoolWeek(DateOnly from, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var monday = MondayOf(from);
        for (var index = FirstIndexFrom(monday); index < _openDays.Length; index = FirstIndexFrom(monday))
        {
            monday = MondayOf(_openDays[index]);
            if (--n == 0)
            {
                return Covers(from, _openDays[index]) || _openDays[index] <= from ? monday : null;
            }

            monday = monday.AddDays(7);
        }

        return null;
    }

    /// <summary>The Monday of the nth school week before the week of <paramref name="date"/>.</summary>
    /// <returns>Null when the calendar does not reach back that far without a hole.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1.</exception>
    public DateOnly? SchoolWeekBefore(DateOnly date, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var monday = MondayOf(date);
        for (; n > 0; n--)
        {
            var index = FirstIndexFrom(monday) - 1;
            if (index < 0)
            {
                return null;
            }

            monday = MondayOf(_openDays[index]);
        }

        return Covers(OpenDaysBetween(monday, monday.AddDays(6))[0], date) ? monday : null;
    }

    /// <summary>School weeks from the week of one date to the week of another, both included.</summary>
    public int CountSchoolWeeks(DateOnly from, DateOnly to)
    {
        var weeks = 0;
        DateOnly? last = null;
        foreach (var day in OpenDaysBetween(MondayOf(from), MondayOf(to).AddDays(6)))
        {
            var monday = MondayOf(day);
            weeks += monday == last ? 0 : 1;
            last = monday;
        }

        return weeks;
    }

    private SchoolYear? StartingIn(int year) =>
        NthSchoolDay(new DateOnly(year, 8, 1), 1) is { } first && first.Date < new DateOnly(year + 1, 1, 1)
            ? new SchoolYear(year, first.Date, NthSchoolDay(new DateOnly(year + 1, 8, 1), 1)?.Date)
            : null;
}
