using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>Says what had to be assumed, what does not fit together and what nears a limit.</summary>
internal static class FactChecks
{
    public static void Warn(ExclusionFacts facts, IReadOnlyList<EarlierExclusion> history)
    {
        var what = facts.What;
        if (facts.Pupil.DateOfBirth is null)
        {
            facts.Warn(ExclusionWarningKind.Assumed, "The date of birth is not known, so the pupil is taken to be of compulsory school age.");
        }

        if (facts.First is { } first && first.Day != what.Start)
        {
            facts.Warn(ExclusionWarningKind.Calendar, $"The school is closed on {DayWords.Full(what.Start)}. The first day out is {DayWords.Full(first.Day)}.");
        }

        var later = history.Count(record => !record.IsNoLaterThan(what));
        if (later > 0)
        {
            facts.Warn(ExclusionWarningKind.Contradiction, $"Left out, because they began later: {later} of the earlier records.");
        }

        var year = ExclusionTotals.YearOf(what.Start);
        if (history.Any(record => ExclusionTotals.YearOf(record.Start) == year && HalfDaysOut.Of(record, facts.Calendar).NotPlaced > 0))
        {
            facts.Warn(ExclusionWarningKind.Calendar, "Some earlier days lie outside the school's calendar and are counted on the day they began.");
        }

        WarnAboutExam(facts);
    }

    public static void WarnAfter(ExclusionFacts facts, IReadOnlyList<ExclusionDeadline> deadlines, bool isRefused)
    {
        if (facts.Totals is { } totals && !isRefused && AlertCrossed(totals) is { } alert)
        {
            facts.Warn(
                ExclusionWarningKind.NearsLimit,
                $"The school year's total passes {HalfDays.InWords(alert)}. "
                + $"It is now {HalfDays.InWords(totals.Year)} of the {HalfDays.InWords(facts.Policy.SuspensionHalfDaysPerYear)} the law allows.");
        }

        if (facts.First is null || facts.Out.NotPlaced > 0 || deadlines.Any(deadline => deadline.Due is DueDate.Unknown))
        {
            var end = facts.Calendar.CoveredTo is { } to ? $"ends on {DayWords.Full(to)}, or has a gap before it," : "has no terms";
            facts.Warn(ExclusionWarningKind.Calendar, $"The school's calendar {end} and cannot give every date. Add the terms that are missing.");
        }

        if (deadlines.Any(deadline => deadline.Due is DueDate.Known { Precision: Precision.Provisional }))
        {
            facts.Warn(ExclusionWarningKind.Calendar, "Some dates rest on bank holidays that are not published yet.");
        }
    }

    private static void WarnAboutExam(ExclusionFacts facts)
    {
        if (facts.What is not { ExamDate: { } exam } || facts.IsPermanent)
        {
            return;
        }

        var isInIt = facts.Out.Taken.Any(half => half.Day == exam);
        if (facts.What.MissesPublicExam == false && isInIt)
        {
            facts.Warn(
                ExclusionWarningKind.Contradiction,
                $"The examination on {DayWords.Full(exam)} falls in the time out, yet is said not to be missed. "
                + "If the pupil sits it, record that; if not, the governing board must meet.");
        }
        else if (facts.What.MissesPublicExam == true && !isInIt)
        {
            facts.Warn(ExclusionWarningKind.Contradiction, $"An examination is said to be missed, but {DayWords.Full(exam)} is not in the time out.");
        }
    }

    private static int? AlertCrossed(ExclusionTotals totals)
    {
        var crossed = PolicySet.SuspensionAlertHalfDays.Where(alert => totals.YearBefore < alert && alert <= totals.Year).ToList();
        return crossed.Count == 0 ? null : crossed[^1];
    }
}
