using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Insight;

/// <summary>A group and what was counted for it.</summary>
public sealed record CountedGroup(MeasureGroup Group, Tally Tally);

/// <summary>What was counted, and on which day the roll was.</summary>
/// <param name="RollOn">The day of the headcount: the spring census, or today while it is still to come.</param>
public sealed record CountedGroups(IReadOnlyList<CountedGroup> Groups, DateOnly RollOn);

/// <summary>Counts every quantity of the catalogue for each group of a breakdown.</summary>
internal sealed class CountGroups(OnrollDbContext db, IReadOnlyList<Organisation> schools, MeasureQuestion question)
{
    private readonly List<OrganisationId> _schools = [.. schools.Select(school => school.OrganisationId)];

    private MeasurePeriod Period => question.Period;

    /// <summary>Headcounts, suspensions and exclusions.</summary>
    public async Task<CountedGroups> EventsAsync(CancellationToken stop)
    {
        var events = await ReadEventsAsync(stop);
        var (roll, rollOn) = await ReadRollAsync(stop);
        if (question.By == MeasureBreakdown.Reason)
        {
            return new(ReasonCounts.Of(events, roll.Count), rollOn);
        }

        var grouping = await db.GroupingAsync(question, schools, stop);
        var tallies = Tallies(grouping);
        foreach (var key in roll)
        {
            Count(tallies, grouping.IndexOf(key), Quantity.Headcount);
        }

        foreach (var enrolment in events.GroupBy(e => e.Key))
        {
            if (grouping.IndexOf(enrolment.Key) is >= 0 and var group)
            {
                EventCounts.Add(tallies[group], enrolment);
            }
        }

        return new(Named(grouping, tallies), rollOn);
    }

    /// <summary>Sessions and enrolments by how much they missed.</summary>
    public async Task<IReadOnlyList<CountedGroup>> SessionsAsync(CancellationToken stop)
    {
        var grouping = await db.GroupingAsync(question, schools, stop);
        var tallies = Tallies(grouping);
        var codes = new long[128];
        for (var year = AcademicYear.Containing(Period.From); year <= Period.Year; year = year.Next)
        {
            var column = await db.AttendanceColumnAsync(year, _schools, stop);
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

    private static void Count(Tally[] tallies, int group, Quantity quantity)
    {
        if (group >= 0)
        {
            tallies[group][quantity]++;
        }
    }

    // Schools are shown even with nothing to tell; codes that nobody has are not.
    private List<CountedGroup> Named(PupilGrouping grouping, Tally[] tallies) =>
        [.. grouping.Groups.Select((group, i) => new CountedGroup(group, tallies[i]))
            .Where(counted => question.By is MeasureBreakdown.None or MeasureBreakdown.School or MeasureBreakdown.Term || !counted.Tally.IsEmpty)];

    private async Task<List<CountedEvent>> ReadEventsAsync(CancellationToken stop)
    {
        var (from, to) = (Period.From, Period.To);
        var rows = await db.Exclusions.AsNoTracking()
            .Where(x => !x.IsCancelled && x.StartsOn >= from && x.StartsOn <= to && _schools.Contains(x.OrganisationId))
            .Select(x => new { x.PupilId, x.OrganisationId, x.Category, x.Sessions, x.Reason1, x.Reason2, x.Reason3, x.ReviewOutcome })
            .ToListAsync(stop);
        return [.. rows.Select(x => new CountedEvent(
            new RegisterKey(x.PupilId, x.OrganisationId), x.Category, x.Sessions ?? 0, [.. new[] { x.Reason1, x.Reason2, x.Reason3 }.OfType<string>().Distinct()], x.ReviewOutcome))];
    }

    // Single and main registrations only: second registrations are counted at the main school (R-STA-01, R-COD-10).
    private async Task<(List<RegisterKey> Roll, DateOnly On)> ReadRollAsync(CancellationToken stop)
    {
        var census = CensusDays.Spring(Period.Year);
        var day = census <= question.Today ? census : question.Today;
        var roll = await RollOnAsync(day, stop);
        if (roll.Count > 0 || day == question.Today)
        {
            return (roll, day);
        }

        // A record that begins after the census has a roll all the same: that of the period's end.
        day = Period.To < question.Today ? Period.To : question.Today;
        return (await RollOnAsync(day, stop), day);
    }

    private async Task<List<RegisterKey>> RollOnAsync(DateOnly day, CancellationToken stop)
    {
        var rows = await db.Enrolments
            .Where(e => (e.Status == "C" || e.Status == "M") && e.EntryDate <= day && (e.LeavingDate == null || e.LeavingDate >= day) && _schools.Contains(e.OrganisationId))
            .Select(e => new { e.PupilId, e.OrganisationId })
            .Distinct()
            .ToListAsync(stop);
        return rows.ConvertAll(e => new RegisterKey(e.PupilId, e.OrganisationId));
    }
}

/// <summary>A suspension or exclusion as measures see it.</summary>
/// <param name="Sessions">Half days, or lunchtimes; 0 for a permanent exclusion.</param>
internal sealed record CountedEvent(RegisterKey Key, ExclusionCategory Category, int Sessions, IReadOnlyList<string> Reasons, string? ReviewOutcome);
