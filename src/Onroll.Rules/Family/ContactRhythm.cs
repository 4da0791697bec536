using Onroll.Rules.Calendar;

namespace Onroll.Rules.Family;

/// <summary>How often a school meets or calls a family.</summary>
/// <remarks>
/// From the catalogue of partnership systems: a cycle of two weeks for meetings, weekly or daily calls for some families.
/// A day that falls in a holiday moves to the first day the school is open again.
/// </remarks>
public static class ContactRhythm
{
    /// <summary>The next day due after the last contact.</summary>
    /// <param name="calendar">The school's own.</param>
    /// <param name="lastOn">The last contact that counted, or the day the rhythm was agreed.</param>
    /// <param name="everyDays">Calendar days between two contacts, at least 1.</param>
    /// <returns>The day itself where the calendar is silent.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one day.</exception>
    public static DateOnly NextDue(SchoolCalendar calendar, DateOnly lastOn, int everyDays)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThan(everyDays, 1);
        var due = lastOn.AddDays(everyDays);
        return calendar.SchoolDayAfter(due.AddDays(-1), 1)?.Date ?? due;
    }
}
