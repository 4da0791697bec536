using Onroll.Rules.Calendar;

namespace Onroll.Rules.Coaching;

/// <summary>Deals pupils out to groups of mixed ages, and says on which day of a week a session is.</summary>
/// <remarks>T-CCH-01, T-CCH-08.</remarks>
public static class GroupDeal
{
    /// <summary>Every pupil to one group, the groups as equal in size as they can be and each with as many years as it can have.</summary>
    /// <param name="pupils">With the year group of each; the order decides among pupils of one year.</param>
    /// <param name="groups">How many groups; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no group to deal to.</exception>
    public static IReadOnlyList<IReadOnlyList<T>> Deal<T>(IReadOnlyList<(T Pupil, int Year)> pupils, int groups)
    {
        ArgumentNullException.ThrowIfNull(pupils);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        var dealt = Enumerable.Range(0, groups).Select(_ => new List<T>()).ToList();
        foreach (var (at, (pupil, _)) in pupils.OrderBy(one => one.Year).Index())
        {
            dealt[at % groups].Add(pupil);
        }

        return dealt;
    }

    /// <summary>The day of a week's session: its weekday, or where school is closed the nearest school day of that week, the earlier of two.</summary>
    /// <param name="inWeek">Any day of the week.</param>
    /// <returns>Null when the week has no school day.</returns>
    public static DateOnly? DayOf(DayOfWeek weekday, DateOnly inWeek, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var monday = SchoolCalendar.MondayOf(inWeek);
        var wanted = monday.AddDays(((int)weekday + 6) % 7);
        return Enumerable.Range(0, 7).Select(monday.AddDays).Where(calendar.IsSchoolDay)
            .OrderBy(day => Math.Abs(day.DayNumber - wanted.DayNumber)).ThenBy(day => day).Cast<DateOnly?>().FirstOrDefault();
    }
}
