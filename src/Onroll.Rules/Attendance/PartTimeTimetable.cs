using Onroll.Rules.Calendar;

namespace Onroll.Rules.Attendance;

/// <summary>The clocks of a part-time timetable: exceptional, agreed, and over after a few weeks.</summary>
/// <remarks>
/// R-ATT-07. Source: Working together to improve school attendance. The numbers of weeks are local defaults, not law. Weeks are
/// school weeks, so a half term does not run them down. Sessions not required are C2, and C before 19 August 2024.
/// </remarks>
public static class PartTimeTimetable
{
    /// <summary>PTT_MAX_WEEKS: it stops after so many school weeks unless it is renewed.</summary>
    public const int MostSchoolWeeks = 6;

    /// <summary>PTT_REVIEW_WEEKS: it is reviewed every so many school weeks.</summary>
    public const int SchoolWeeksToReview = 2;

    /// <summary>PTT_MIN_HOURS_WARN: fewer hours of teaching a week are questioned.</summary>
    public const decimal FewestHoursAWeek = 12.5m;

    /// <summary>The last day of the last school week.</summary>
    /// <param name="beginsOn">The first day on the timetable; its week is the first.</param>
    /// <returns>Null past the end of the calendar.</returns>
    public static DateOnly? StopsOn(SchoolCalendar calendar, DateOnly beginsOn, int schoolWeeks = MostSchoolWeeks) => LastDayOfWeek(calendar, beginsOn, schoolWeeks);

    /// <summary>The last days of the school weeks in which it is reviewed, the day it stops included.</summary>
    public static IReadOnlyList<DateOnly> ReviewsOn(SchoolCalendar calendar, DateOnly beginsOn, int schoolWeeks = MostSchoolWeeks) =>
        [.. Enumerable.Range(1, schoolWeeks).Where(week => week % SchoolWeeksToReview == 0 || week == schoolWeeks).Select(week => LastDayOfWeek(calendar, beginsOn, week)).OfType<DateOnly>()];

    private static DateOnly? LastDayOfWeek(SchoolCalendar calendar, DateOnly from, int week)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.NthSchoolWeek(from, week) is { } monday ? calendar.LastOnOrBefore(monday.AddDays(6))?.Date : null;
    }
}
