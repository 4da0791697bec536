using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>Finds the consecutive days out that an event belongs to.</summary>
/// <remarks>
/// R-SUS-12 and R-CAL-10. A suspension that runs straight on into another, or into a permanent exclusion, is one run from
/// 5 January 2015. Lunchtimes and cancelled records are none of it: the pupil attended, or was back without delay.
/// </remarks>
internal static class ExclusionRuns
{
    public static ExclusionRun? Of(ExclusionEvent what, HalfDaysOut laid, IReadOnlyList<EarlierExclusion> history, SchoolCalendar calendar)
    {
        if (what.Category == ExclusionCategory.LunchtimeSuspension || HalfDaysOut.First(what, calendar) is not { } first)
        {
            return null;
        }

        var isPermanent = what.Category == ExclusionCategory.PermanentExclusion;
        var lastKnown = laid.Taken.Count > 0 ? laid.Taken[^1].Day : first.Day;
        var records = history
            .Where(record => record is { Category: ExclusionCategory.Suspension, IsCancelled: false })
            .Select(record => HalfDaysOut.Of(record, calendar))
            .Where(earlier => earlier.Taken.Count > 0)
            .Select(earlier => new DaysOut(earlier.Taken[0].Day, earlier.Taken[^1].Day))
            .Append(new DaysOut(first.Day, lastKnown));

        // The last that holds the day: before 2015 a record that ended that morning is a run of its own.
        var run = ConsecutiveDaysOut.Runs(records, calendar).Last(run => run.FirstDay <= first.Day && first.Day <= run.LastDay);
        var sixth = calendar.NthSchoolDay(run.FirstDay, (what.PolicySet ?? PolicySet.On(what.Start)).FullTimeEducationFromDay)?.Date;
        return new ExclusionRun(run.FirstDay, isPermanent || sixth <= run.LastDay ? sixth : null);
    }
}
