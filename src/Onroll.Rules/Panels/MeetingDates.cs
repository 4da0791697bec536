using Onroll.Rules.Calendar;

namespace Onroll.Rules.Panels;

/// <summary>The days on which a panel meets: the same weekday, every so many weeks, while schools are open.</summary>
/// <remarks>T-HOT-01, P-ROT-05, P-BEM-03. A meeting that would fall into a holiday is left out, not moved: people hold their weekday free.</remarks>
public static class MeetingDates
{
    /// <param name="calendar">The calendar of the panel's schools.</param>
    /// <param name="first">The first meeting, which fixes the weekday.</param>
    /// <param name="everyWeeks">1 for weekly.</param>
    /// <param name="to">The last day to look at.</param>
    /// <param name="termTimeOnly">False for a panel that meets in holidays too.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="everyWeeks"/> is less than 1.</exception>
    public static IEnumerable<DateOnly> Of(SchoolCalendar calendar, DateOnly first, int everyWeeks, DateOnly to, bool termTimeOnly = true)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThan(everyWeeks, 1);
        for (var day = first; day <= to; day = day.AddDays(7 * everyWeeks))
        {
            if (!termTimeOnly || calendar.IsSchoolDay(day))
            {
                yield return day;
            }
        }
    }

    /// <summary>Who is next in a rota of chairs or venues. Only meetings that are held move it on.</summary>
    /// <param name="rota">In the order in which they take turns.</param>
    /// <param name="earlier">How many meetings were held, or stand in the calendar, before this one.</param>
    /// <returns>The default of <typeparamref name="T"/> when nobody is on the rota.</returns>
    public static T? Turn<T>(IReadOnlyList<T> rota, int earlier)
    {
        ArgumentNullException.ThrowIfNull(rota);
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        return rota.Count == 0 ? default : rota[earlier % rota.Count];
    }
}

/// <summary>The time between two meetings, measured against what the partnership has agreed.</summary>
/// <param name="Days">From one meeting to the next.</param>
/// <param name="Longest">The most days allowed. Null when none is agreed.</param>
/// <param name="Shortest">The fewest days allowed. Null when none is agreed.</param>
public sealed record MeetingGap(int Days, int? Longest, int? Shortest = null)
{
    /// <summary>From one meeting to the next.</summary>
    public static MeetingGap Between(DateOnly last, DateOnly next, int? longest, int? shortest = null) => new(next.DayNumber - last.DayNumber, longest, shortest);

    /// <summary>What is wrong with it: "28 days after the last meeting, over 21 days". Null when nothing is.</summary>
    public string? Warning =>
        Days > Longest ? FormattableString.Invariant($"{Days} days after the last meeting, over {Longest} days")
        : Days < Shortest ? FormattableString.Invariant($"{Days} days after the last meeting, under {Shortest} days")
        : null;
}
