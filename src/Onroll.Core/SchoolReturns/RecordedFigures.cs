using Microsoft.EntityFrameworkCore;
using Onroll.Core.Insight;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Core.SchoolReturns;

/// <summary>What Onroll's own record counts of the figures a school returns.</summary>
internal static class RecordedFigures
{
    /// <summary>Only what the record can tell: a year of which it holds neither registers nor suspensions is not in it, and so is no nought.</summary>
    public static async Task<IReadOnlyDictionary<(ReturnMeasure Measure, string Period), decimal>> RecordedAsync(
        this OnrollDbContext db, Organisation school, IReadOnlyList<MeasurePeriod> periods, DateOnly today, CancellationToken stop)
    {
        var reader = new MeasureReader(db, [school]);
        var found = new Dictionary<(ReturnMeasure, string), decimal>();
        foreach (var period in periods.Where(period => period.From <= today))
        {
            var count = new CountGroups(reader, new MeasureQuestion(period, today));
            var tally = Tally.Sum((await count.EventsAsync(stop)).Groups.Concat(await count.SessionsAsync(stop)).Select(group => group.Tally));
            if (tally[Quantity.Registers] + tally[Quantity.Suspensions] + tally[Quantity.PermanentExclusions] == 0)
            {
                continue;
            }

            foreach (var (measure, number) in Of(tally))
            {
                found[(measure, period.Key)] = number;
            }

            var incidents = await db.Incidents.CountAsync(i => i.OrganisationId == school.OrganisationId && i.OccurredOn >= period.From && i.OccurredOn <= period.To, stop);
            if (incidents > 0)
            {
                found[(ReturnMeasure.Incidents, period.Key)] = incidents;
            }
        }

        return found;
    }

    private static IEnumerable<(ReturnMeasure Measure, decimal Number)> Of(Tally tally)
    {
        yield return (ReturnMeasure.Suspensions, tally[Quantity.Suspensions]);
        yield return (ReturnMeasure.SuspensionDays, tally[Quantity.DaysSuspended]);
        yield return (ReturnMeasure.PupilsSuspended, tally[Quantity.PupilsSuspended]);
        yield return (ReturnMeasure.PermanentExclusions, tally[Quantity.PermanentExclusions]);
        if (tally[Quantity.Headcount] > 0)
        {
            yield return (ReturnMeasure.Roll, tally[Quantity.Headcount]);
        }

        if (tally[Quantity.SessionsPossible] > 0)
        {
            yield return (ReturnMeasure.AbsenceRate, 100 * tally[Quantity.SessionsAbsent] / tally[Quantity.SessionsPossible]);
            yield return (ReturnMeasure.PersistentAbsenceRate, 100 * tally[Quantity.RegistersPersistentlyAbsent] / tally[Quantity.Registers]);
        }
    }
}
