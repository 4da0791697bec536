namespace Onroll.Rules.Calendar;

/// <summary>The unit a length of time is counted in.</summary>
public enum DurationUnit
{
    /// <summary>Seven days each, whatever the school does.</summary>
    CalendarWeeks,

    /// <summary>Weeks with at least one school day; the week of the start is 1.</summary>
    SchoolWeeks,

    /// <summary>School days; the day of the start is 1.</summary>
    SchoolDays,
}

/// <summary>A length of time such as "six school weeks".</summary>
/// <remarks>Catalogue of partnerships, section 0.4: one way of counting, used everywhere.</remarks>
public sealed record Duration
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public Duration(int count, DurationUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        (Count, Unit) = (count, unit);
    }

    /// <summary>How many, at least 1.</summary>
    public int Count { get; }

    /// <summary>Of what.</summary>
    public DurationUnit Unit { get; }

    /// <summary>The last school day of something that starts on <paramref name="startsOn"/> and lasts this long.</summary>
    /// <returns>Null when the calendar does not reach that far, or holds no school day in that time.</returns>
    public SchoolDay? LastDay(SchoolCalendar calendar, DateOnly startsOn) => Unit switch
    {
        DurationUnit.SchoolDays => calendar.NthSchoolDay(startsOn, Count),
        DurationUnit.SchoolWeeks => calendar.NthSchoolWeek(startsOn, Count) is { } monday ? OnOrAfter(calendar.LastOnOrBefore(monday.AddDays(6)), startsOn) : null,
        _ => OnOrAfter(calendar.LastOnOrBefore(startsOn.AddDays((7 * Count) - 1)), startsOn),
    };

    private static SchoolDay? OnOrAfter(SchoolDay? day, DateOnly startsOn) => day is not null && day.Date >= startsOn ? day : null;
}
