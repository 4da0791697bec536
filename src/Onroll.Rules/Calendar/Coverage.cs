namespace Onroll.Rules.Calendar;

/// <summary>Works out which stretches of time a set of terms tells us about.</summary>
internal static class Coverage
{
    public static (DateOnly FirstDay, DateOnly LastDay)[] Of(CalendarPeriod[] periods, int longestHoliday, int longestSummer)
    {
        var terms = periods.Where(period => period.Kind == PeriodKind.Term).OrderBy(term => term.FirstDay).ToArray();
        var declared = periods.Where(period => period.Kind == PeriodKind.Holiday).ToArray();
        var stretches = new List<(DateOnly FirstDay, DateOnly LastDay)>();

        foreach (var term in terms)
        {
            if (stretches.Count > 0 && IsHoliday(stretches[^1].LastDay, term.FirstDay))
            {
                stretches[^1] = (stretches[^1].FirstDay, Later(stretches[^1].LastDay, term.LastDay));
            }
            else
            {
                stretches.Add((term.FirstDay, term.LastDay));
            }
        }

        return [.. stretches.Select(stretch => (StartOf(stretch.FirstDay), EndOf(stretch.LastDay)))];

        bool IsHoliday(DateOnly lastDay, DateOnly nextFirstDay)
        {
            var gap = nextFirstDay.DayNumber - lastDay.DayNumber - 1;
            var unexplained = gap - declared.Sum(holiday => Overlap(holiday, lastDay.AddDays(1), nextFirstDay.AddDays(-1)));
            return unexplained <= (SpansSummer(lastDay, nextFirstDay) ? longestSummer : longestHoliday);
        }
    }

    // A school year starts with the first term after July, so before an autumn term nothing is missing back to 1 August;
    // and no school year ends before its summer term has, so after one nothing is missing up to 31 July.
    private static DateOnly StartOf(DateOnly firstDay) => firstDay is { Month: 8 or 9 } ? new(firstDay.Year, 8, 1) : firstDay;

    private static DateOnly EndOf(DateOnly lastDay) => lastDay is { Month: 7 } ? new(lastDay.Year, 7, 31) : lastDay;

    private static bool SpansSummer(DateOnly lastDay, DateOnly nextFirstDay) =>
        lastDay <= new DateOnly(nextFirstDay.Year, 8, 1) && nextFirstDay > new DateOnly(nextFirstDay.Year, 8, 1);

    private static int Overlap(CalendarPeriod period, DateOnly from, DateOnly to)
    {
        var first = Later(period.FirstDay, from);
        var last = period.LastDay < to ? period.LastDay : to;
        return Math.Max(0, last.DayNumber - first.DayNumber + 1);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
