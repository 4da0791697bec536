using Onroll.Rules.Calendar;

namespace Onroll.Core.Insight;

/// <summary>A group and what was counted for it.</summary>
public sealed record CountedGroup(MeasureGroup Group, Tally Tally);

/// <summary>What was counted, and on which day the roll was.</summary>
/// <param name="RollOn">The day of the headcount: the spring census, or today while it is still to come.</param>
public sealed record CountedGroups(IReadOnlyList<CountedGroup> Groups, DateOnly RollOn);

/// <summary>Counts every quantity of the catalogue for each group of a breakdown.</summary>
internal sealed class CountGroups(MeasureReader reader, MeasureQuestion question)
{
    private MeasurePeriod Period => question.Period;

    /// <summary>Headcounts, suspensions and exclusions.</summary>
    public async Task<CountedGroups> EventsAsync(CancellationToken stop)
    {
        var events = await reader.EventsAsync(Period, stop);
        var rollOn = await RollDayAsync(stop);
        var roll = await reader.RollAsync(rollOn, stop);
        if (question.By == MeasureBreakdown.Reason)
        {
            return new(ReasonCounts.Of(events, roll.Count), rollOn);
        }

        var grouping = await reader.GroupingAsync(question, stop);
        var tallies = Tallies(grouping);
        foreach (var group in roll.Select(grouping.IndexOf).Where(group => group >= 0))
        {
            tallies[group][Quantity.Headcount]++;
        }

        foreach (var enrolment in events.GroupBy(e => e.Key))
        {
            if (grouping.IndexOf(enrolment.Key) is >= 0 and var group)
            {
                EventCounts.Add(tallies[group], enrolment);
            }
        }

        foreach (var group in (await reader.LeftForHomeAsync(Period, stop)).Select(grouping.IndexOf).Where(group => group >= 0))
        {
            tallies[group][Quantity.HomeEducated]++;
        }

        foreach (var move in await reader.MovesAsync(Period, question.Today, stop))
        {
            if (grouping.IndexOf(new(move.PupilId, move.ReceivingId)) is >= 0 and var group)
            {
                MoveCounts.Add(tallies[group], move);
            }
        }

        return new(Named(grouping, tallies), rollOn);
    }

    /// <summary>Sessions and enrolments by how much they missed.</summary>
    public async Task<IReadOnlyList<CountedGroup>> SessionsAsync(CancellationToken stop)
    {
        var grouping = await reader.GroupingAsync(question, stop);
        var tallies = Tallies(grouping);
        var codes = new long[128];
        for (var year = AcademicYear.Containing(Period.From); year <= Period.Year; year = year.Next)
        {
            var column = await reader.ColumnAsync(year, stop);
            var groupOf = column.Keys.Select(grouping.IndexOf).ToArray();
            if (question.By == MeasureBreakdown.Reason)
            {
                SessionCounting.Add(codes, column.Marks(Period.From, Period.To, groupOf, tallies.Length)[0]);
            }
            else
            {
                SessionCounting.Add(tallies, column.Totals(Period.From, Period.To, groupOf, tallies.Length));
            }
        }

        return question.By == MeasureBreakdown.Reason ? SessionCounting.ByCode(codes) : Named(grouping, tallies);
    }

    private static Tally[] Tallies(PupilGrouping grouping) => [.. grouping.Groups.Select(_ => new Tally())];

    // Schools are shown even with nothing to tell; codes that nobody has are not.
    private List<CountedGroup> Named(PupilGrouping grouping, Tally[] tallies) =>
        [.. grouping.Groups.Select((group, i) => new CountedGroup(group, tallies[i]))
            .Where(counted => question.By is MeasureBreakdown.None or MeasureBreakdown.School or MeasureBreakdown.Term || !counted.Tally.IsEmpty)];

    private async Task<DateOnly> RollDayAsync(CancellationToken stop)
    {
        var census = CensusDays.Spring(Period.Year);
        if (census > question.Today)
        {
            return question.Today;
        }

        // A record that begins after the census has a roll all the same: that of the period's end.
        var hasCensus = (await reader.RollAsync(census, stop)).Count > 0;
        return hasCensus ? census : Period.To < question.Today ? Period.To : question.Today;
    }
}
