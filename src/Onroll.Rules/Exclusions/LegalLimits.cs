using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>What the law refuses about a suspension or exclusion, judged from its dates.</summary>
internal static class LegalLimits
{
    /// <summary>More than 45 days in the school year, at all schools together.</summary>
    /// <remarks>R-SUS-04. Source: SI 2012/1033 reg 4. Null when it stays within the limit.</remarks>
    public static ExclusionRefusal? OverTheYear(ExclusionTotals totals, PolicySet policy)
    {
        var limit = policy.SuspensionHalfDaysPerYear;
        if (totals.Year <= limit)
        {
            return null;
        }

        var left = Math.Max(0, limit - totals.YearBefore);
        var instead = left == 0
            ? "None is left: agree support, off-site direction or a move with the family and the partnership instead."
            : $"The most that can be given is {HalfDays.InWords(left)}.";
        return new ExclusionRefusal(
            "R-SUS-04",
            $"This would bring the pupil's suspensions to {HalfDays.InWords(totals.Year)} in the school year. The law allows {HalfDays.InWords(limit)}, at all schools together. {instead}");
    }

    /// <summary>Beginning while an earlier suspension still runs, which would lengthen or convert it.</summary>
    /// <remarks>R-SUS-05. Source: DfE guidance Part 3. Null when it does not.</remarks>
    public static ExclusionRefusal? WhileSuspended(ExclusionEvent what, IEnumerable<EarlierExclusion> history, SchoolCalendar calendar)
    {
        if (what.Category == ExclusionCategory.LunchtimeSuspension || HalfDaysOut.First(what, calendar) is not { } first)
        {
            return null;
        }

        var running = history
            .Where(record => record is { Category: ExclusionCategory.Suspension, IsCancelled: false })
            .Select(record => HalfDaysOut.Of(record, calendar))
            .FirstOrDefault(earlier => earlier.Taken.Contains(first));
        if (running is null)
        {
            return null;
        }

        var wish = what.Category == ExclusionCategory.PermanentExclusion ? "changed into a permanent exclusion" : "made longer";
        var instead = running.Back is { } back
            ? $"If there is new evidence, a further one can begin when it ends, on {DayWords.Full(back.Day)}, with its own reasons and notice."
            : "If there is new evidence, a further one can begin when it ends, with its own reasons and notice.";
        return new ExclusionRefusal("R-SUS-05", $"The pupil is already suspended on {DayWords.Full(first.Day)}. A suspension cannot be {wish}. {instead}");
    }
}
