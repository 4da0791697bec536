namespace Onroll.Rules.Calendar;

/// <content>Counting forwards, backwards and between.</content>
public sealed partial class SchoolCalendar
{
    /// <summary>The nth school day, counting the first one on or after <paramref name="from"/> as 1.</summary>
    /// <remarks>R-CAL-10: how consecutive days of exclusion are counted.</remarks>
    /// <returns>Null when the calendar does not reach that far without a hole.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1.</exception>
    public SchoolDay? NthSchoolDay(DateOnly from, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var index = FirstIndexFrom(from) + n - 1;
        return index < _openDays.Length && Covers(from, _openDays[index]) ? new SchoolDay(_openDays[index]) : null;
    }

    /// <summary>The nth school day after <paramref name="anchor"/>, which is day 0 whether it is a school day or not.</summary>
    /// <remarks>R-CAL-09. Source: SI 2012/1033 Sch 1. The act must be done by the end of that day.</remarks>
    /// <returns>Null when the calendar does not reach that far without a hole.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1.</exception>
    public SchoolDay? SchoolDayAfter(DateOnly anchor, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return NthSchoolDay(anchor.AddDays(1), n);
    }

    /// <summary>The nth school day before <paramref name="date"/>: the latest day that leaves at least n school days.</summary>
    /// <remarks>R-CAL-09 (c).</remarks>
    /// <returns>Null when the calendar does not reach that far without a hole.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1.</exception>
    public SchoolDay? SchoolDayBefore(DateOnly date, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var index = FirstIndexFrom(date) - n;
        return index >= 0 && Covers(_openDays[index], date.AddDays(-1)) ? new SchoolDay(_openDays[index]) : null;
    }

    /// <summary>The last school day on or before a date. Null when that is not covered.</summary>
    public SchoolDay? LastOnOrBefore(DateOnly date) => SchoolDayBefore(date.AddDays(1), 1);

    /// <summary>School days from one date to another, both included. Null when part of it is not covered.</summary>
    /// <returns>0 when <paramref name="to"/> is before <paramref name="from"/>.</returns>
    public int? CountSchoolDays(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return 0;
        }

        return Covers(from, to) ? FirstIndexFrom(to.AddDays(1)) - FirstIndexFrom(from) : null;
    }

    /// <summary>How many school days away a date is: 0 today, 1 on the next school day, negative when it has passed.</summary>
    /// <returns>Null when part of the way is not covered.</returns>
    public int? SchoolDaysUntil(DateOnly today, DateOnly due) => due >= today
        ? CountSchoolDays(today.AddDays(1), due)
        : -CountSchoolDays(due.AddDays(1), today);

    /// <summary>Pupil sessions from one date to another, both included. Null when part of it is not covered.</summary>
    public int? CountSessions(DateOnly from, DateOnly to) =>
        CountSchoolDays(from, to) is { } days ? (days * 2) - _morningOnly.Count(day => day >= from && day <= to) : null;

    /// <summary>The school days from one date to another, both included, as far as they are known.</summary>
    public ReadOnlySpan<DateOnly> OpenDaysBetween(DateOnly from, DateOnly to)
    {
        var first = FirstIndexFrom(from);
        var end = FirstIndexFrom(to.AddDays(1));
        return end > first ? _openDays.AsSpan(first..end) : [];
    }

    private int FirstIndexFrom(DateOnly date)
    {
        var index = Array.BinarySearch(_openDays, date);
        return index >= 0 ? index : ~index;
    }
}
