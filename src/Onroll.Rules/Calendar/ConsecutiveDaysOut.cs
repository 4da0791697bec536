using Onroll.Rules.Policy;

namespace Onroll.Rules.Calendar;

/// <summary>One suspension or exclusion as a stretch of days, both included.</summary>
public sealed record DaysOut(DateOnly FirstDay, DateOnly LastDay);

/// <summary>Days out that ran on without a day attended.</summary>
/// <param name="FirstDay">The first school day out: day 1.</param>
/// <param name="LastDay">The last school day out.</param>
/// <param name="SchoolDays">School days from the one to the other.</param>
/// <param name="DaySix">The day from which full-time education is owed. Null when the run is shorter.</param>
public sealed record ConsecutiveRun(DateOnly FirstDay, DateOnly LastDay, int SchoolDays, DateOnly? DaySix);

/// <summary>Joins suspensions that run on without a day attended.</summary>
/// <remarks>
/// R-CAL-10 and R-SUS-12. Source: SI 2007/1870 regs 3-4, amended by SI 2014/3216 from 5 January 2015. Weekends and
/// holidays neither count nor break a run; only a school day attended does. Before 2015 each record stands alone.
/// </remarks>
public static class ConsecutiveDaysOut
{
    /// <summary>The runs, the earliest first. Records without any school day give none.</summary>
    /// <param name="records">In any order; they may overlap.</param>
    /// <param name="calendar">The excluding school's.</param>
    public static IReadOnlyList<ConsecutiveRun> Runs(IEnumerable<DaysOut> records, SchoolCalendar calendar)
    {
        var stretches = new List<(DateOnly First, DateOnly Last)>();
        foreach (var record in records.OrderBy(record => record.FirstDay))
        {
            var days = calendar.OpenDaysBetween(record.FirstDay, record.LastDay);
            if (days.IsEmpty)
            {
                continue;
            }

            var (first, last) = (days[0], days[^1]);
            if (stretches.Count > 0 && RunsOn(stretches[^1].Last, first, calendar))
            {
                stretches[^1] = (stretches[^1].First, stretches[^1].Last > last ? stretches[^1].Last : last);
            }
            else
            {
                stretches.Add((first, last));
            }
        }

        return [.. stretches.Select(stretch => ToRun(stretch.First, stretch.Last, calendar))];
    }

    private static bool RunsOn(DateOnly lastDay, DateOnly nextFirstDay, SchoolCalendar calendar) =>
        nextFirstDay >= PolicySet.RunsAcrossRecordsFrom
        && calendar.CountSchoolDays(lastDay.AddDays(1), nextFirstDay.AddDays(-1)) == 0;

    private static ConsecutiveRun ToRun(DateOnly first, DateOnly last, SchoolCalendar calendar)
    {
        var days = calendar.OpenDaysBetween(first, last);
        var sixth = (PolicySet.FindOn(first) ?? PolicySet.All[0]).FullTimeEducationFromDay;
        return new ConsecutiveRun(first, last, days.Length, days.Length >= sixth ? days[sixth - 1] : null);
    }
}
