using Onroll.Rules.Codes;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Insight;

/// <summary>Counts the suspensions and exclusions of enrolments.</summary>
internal static class EventCounts
{
    private const int FewestToRepeat = 2;

    /// <summary>Outcomes after which the pupil was back, or the exclusion had never been (R-IRP-08).</summary>
    private static readonly HashSet<string> DidNotStand = ["BRE", "FRE", "HWD", "JRE", "KRE"];

    /// <summary>Whether a review or the head took it back, so that it is in no figure.</summary>
    public static bool WasUndone(CountedEvent one) => one.ReviewOutcome is { } outcome && DidNotStand.Contains(outcome);

    /// <summary>Takes in all that happened to one enrolment.</summary>
    public static void Add(Tally tally, IEnumerable<CountedEvent> ofOneEnrolment)
    {
        var suspensions = 0;
        foreach (var one in ofOneEnrolment)
        {
            switch (one.Category)
            {
                case ExclusionCategory.Suspension:
                    suspensions++;
                    tally[Quantity.DaysSuspended] += one.Sessions / 2m;
                    break;
                case ExclusionCategory.LunchtimeSuspension:
                    tally[Quantity.LunchtimeSuspensions]++;
                    break;
                case ExclusionCategory.PermanentExclusion when !WasUndone(one):
                    tally[Quantity.PermanentExclusions]++;
                    break;
            }
        }

        tally[Quantity.Suspensions] += suspensions;
        tally[Quantity.PupilsSuspended] += suspensions > 0 ? 1 : 0;
        tally[Quantity.PupilsSuspendedAgain] += suspensions >= FewestToRepeat ? 1 : 0;
    }
}

/// <summary>The same for each reason given. Up to three are, so the reasons add up to more than the events (R-RSN-01).</summary>
internal static class ReasonCounts
{
    public static IReadOnlyList<CountedGroup> Of(IReadOnlyCollection<CountedEvent> events, int headcount)
    {
        var found = events
            .SelectMany(e => e.Reasons.Count == 0 ? [(MeasureGroup.Unknown.Code, e)] : e.Reasons.Select(reason => (reason, e)))
            .ToLookup(pair => pair.Item1, pair => pair.e);
        return [.. found.Select(reason => (Code: CodeSet.ExclusionReason.Find(reason.Key), reason.Key, Events: reason.AsEnumerable()))
            .OrderBy(reason => reason.Code?.Sort ?? int.MaxValue).ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .Select(reason => new CountedGroup(
                reason.Code is { } code ? new(code.Value, code.Label) : reason.Key == MeasureGroup.Unknown.Code ? MeasureGroup.Unknown : new(reason.Key, reason.Key),
                Count(reason.Events, headcount)))];
    }

    private static Tally Count(IEnumerable<CountedEvent> events, int headcount)
    {
        var tally = new Tally { [Quantity.Headcount] = headcount };
        foreach (var enrolment in events.GroupBy(e => e.Key))
        {
            EventCounts.Add(tally, enrolment);
        }

        return tally;
    }
}
