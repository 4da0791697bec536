using Onroll.Rules.Calendar;

namespace Onroll.Rules.Attendance;

/// <summary>Where a session lies in the text of <see cref="AttendanceMarks"/>.</summary>
/// <remarks>
/// Ten characters a week, Monday morning first, from the week that holds 1 September. Position is week × 10 + weekday × 2,
/// plus 1 in the afternoon. Weekends have no place.
/// </remarks>
internal static class MarkPosition
{
    public const int SessionsPerWeek = 10;

    public static DateOnly FirstMonday(AcademicYear year) => SchoolCalendar.MondayOf(year.FirstDay);

    /// <summary>One past the last position a year can have.</summary>
    public static int End(AcademicYear year) => FirstFrom(year, year.LastDay.AddDays(1));

    /// <summary>The position of the first session on or after a date; a weekend counts as the Monday after.</summary>
    public static int FirstFrom(AcademicYear year, DateOnly date)
    {
        var (week, weekday) = Math.DivRem(date.DayNumber - FirstMonday(year).DayNumber, 7);
        return (week * SessionsPerWeek) + (Math.Min(weekday, 5) * 2);
    }

    /// <exception cref="ArgumentOutOfRangeException">The date is a weekend or in another year.</exception>
    public static int Of(AcademicYear year, DateOnly date, Session session)
    {
        if (!year.Contains(date) || date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(date), date, $"Not a weekday in {year}.");
        }

        return FirstFrom(year, date) + (int)session;
    }

    public static DateOnly DateAt(AcademicYear year, int position) =>
        FirstMonday(year).AddDays((position / SessionsPerWeek * 7) + (position % SessionsPerWeek / 2));

    public static Session SessionAt(int position) => (Session)(position & 1);
}
