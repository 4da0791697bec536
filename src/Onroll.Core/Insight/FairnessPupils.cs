using Onroll.Core.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Insight;

/// <summary>A pupil of the year: their group in each breakdown, and what happened to them at any of the schools.</summary>
/// <param name="Groups">The code of the group in each of <see cref="FairnessPupils.Breakdowns"/>, in their order.</param>
internal sealed record FairnessPupil(IReadOnlyList<string> Groups, int Suspensions, int HalfDays, bool IsPermanentlyExcluded)
{
    public bool Has(FairnessOutcome outcome) => outcome switch
    {
        FairnessOutcome.Suspended => Suspensions > 0,
        FairnessOutcome.SuspendedAgain => Suspensions > 1,
        FairnessOutcome.PermanentlyExcluded => IsPermanentlyExcluded,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}

/// <summary>The pupils of a year, each once however many schools they were at.</summary>
/// <remarks>R-DIS-01: pupils are counted and not events. On roll on the census day, or suspended or excluded before or after it.</remarks>
/// <param name="NameOf">Names of the groups of each breakdown by their codes, in the order they are shown.</param>
internal sealed record FairnessPupils(IReadOnlyList<FairnessPupil> Pupils, IReadOnlyList<IReadOnlyList<MeasureGroup>> NameOf)
{
    public static readonly IReadOnlyList<MeasureBreakdown> Breakdowns = [MeasureBreakdown.Sen, MeasureBreakdown.Fsm, MeasureBreakdown.Sex, MeasureBreakdown.Ethnicity];

    public static async Task<FairnessPupils> ReadAsync(MeasureReader reader, AcademicYear year, DateOnly today, CancellationToken stop)
    {
        var period = MeasurePeriod.Of(year);
        var groupings = new List<PupilGrouping>();
        foreach (var by in Breakdowns)
        {
            groupings.Add(await reader.GroupingAsync(new MeasureQuestion(period, today) { By = by }, stop));
        }

        var events = (await reader.EventsAsync(period, stop)).ToLookup(e => e.Key.PupilId);
        var keys = (await RollAsync(reader, period, today, stop)).Concat(events.Select(pupil => pupil.First().Key)).DistinctBy(key => key.PupilId);
        var pupils = keys.Select(key => Pupil([.. groupings.Select(grouping => grouping.Groups[grouping.IndexOf(key)].Code)], [.. events[key.PupilId]]));
        return new FairnessPupils([.. pupils], [.. groupings.Select(grouping => grouping.Groups)]);
    }

    // The day of the census; today before it; the year's last day where the record begins after it.
    private static async Task<IReadOnlyList<RegisterKey>> RollAsync(MeasureReader reader, MeasurePeriod period, DateOnly today, CancellationToken stop)
    {
        var census = CensusDays.Spring(period.Year);
        var roll = await reader.RollAsync(census < today ? census : today, stop);
        return roll.Count > 0 ? roll : await reader.RollAsync(period.To < today ? period.To : today, stop);
    }

    private static FairnessPupil Pupil(IReadOnlyList<string> groups, List<CountedEvent> events)
    {
        var suspensions = events.FindAll(e => e.Category == ExclusionCategory.Suspension);
        return new FairnessPupil(groups, suspensions.Count, suspensions.Sum(e => e.Sessions), events.Exists(e => e.Category == ExclusionCategory.PermanentExclusion && !EventCounts.WasUndone(e)));
    }
}
