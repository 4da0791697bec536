using System.Numerics;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;

namespace Onroll.Core.Placements;

/// <summary>The half days of a week as they are stored, one bit each, and as people say them.</summary>
public static class WeekPart
{
    /// <summary>Hours of teaching in an ordinary half day, where a provider has not said otherwise.</summary>
    private const decimal HoursInASession = 2.5m;

    public static int Of(IEnumerable<WeekSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        return sessions.Aggregate(0, (mask, session) => mask | (1 << IndexOf(session)));
    }

    public static IReadOnlyList<WeekSession> Sessions(int mask) => [.. WeekSession.All.Where((_, at) => (mask & (1 << at)) != 0)];

    public static bool Has(int mask, DateOnly day, Session session) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && (mask & (1 << IndexOf(new WeekSession(day.DayOfWeek, session)))) != 0;

    public static int Count(int mask) => BitOperations.PopCount((uint)(mask & Placement.FullWeek));

    public static decimal Hours(int mask) => Count(mask) * HoursInASession;

    /// <summary>"all week", "Monday to Wednesday", "Monday, Thursday afternoon".</summary>
    public static string InWords(int mask)
    {
        if ((mask & Placement.FullWeek) == Placement.FullWeek)
        {
            return "all week";
        }

        var days = WeekSession.All.Select(s => s.Day).Distinct().Select((day, at) => (Day: day, Part: (mask >> (2 * at)) & 3)).Where(d => d.Part != 0).ToList();
        var isWhole = days.TrueForAll(d => d.Part == 3);
        var inRow = days.Count > 2 && (int)days[^1].Day - (int)days[0].Day == days.Count - 1;
        return isWhole && inRow
            ? $"{days[0].Day} to {days[^1].Day}"
            : string.Join(", ", days.Select(d => d.Part switch { 1 => $"{d.Day} morning", 2 => $"{d.Day} afternoon", _ => d.Day.ToString() }));
    }

    private static int IndexOf(WeekSession session) => (((int)session.Day - 1) * 2) + (int)session.Session;
}
