using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>What the governing board must do.</summary>
/// <remarks>R-SUS-09, R-SUS-10, R-GBD-01 and R-GBD-03. The clock starts on the day the board is told.</remarks>
internal static class BoardDeadlines
{
    private const int PapersSchoolDays = 5;

    public static IEnumerable<ExclusionDeadline> Of(ExclusionFacts facts)
    {
        var what = facts.What;
        if (what.GoverningBoardMeeting is { } planned)
        {
            yield return Papers(facts, planned);
        }

        if (!facts.BoardMustMeet)
        {
            yield break;
        }

        if (what.GoverningBoardTold is not { } told)
        {
            facts.Warn(ExclusionWarningKind.ClockNotStarted, "The governing board must meet. Its time starts on the day it is told, which is not recorded.");
            yield break;
        }

        var meeting = Meeting(facts, told);
        Judge(facts, meeting);
        yield return meeting;
    }

    private static ExclusionDeadline Meeting(ExclusionFacts facts, DateOnly told)
    {
        var days = facts.Case == GoverningBoardCase.B ? facts.Policy.GovernorsSchoolDaysMiddle : facts.Policy.GovernorsSchoolDaysUpper;
        var aim = AimBeforeExam(facts, told);

        // R-SUS-09 sets the earliest day for long exclusions only: before an examination the sooner the better.
        var earliest = facts.Case != GoverningBoardCase.E && facts.Policy.GovernorsEarliestSchoolDay is { } n ? facts.Count.DueAfter(told, n).Date : null;
        var time = earliest is null ? $"within {days} school days" : $"from the {facts.Policy.GovernorsEarliestSchoolDay}th to the {days}th school day";
        var exam = aim is { } by
            ? $" It takes reasonable steps to meet by {DayWords.Full(by)}, before the examination; "
                + "if the whole board cannot, the chair of a maintained school may consider it alone, and a smaller committee of an academy if its articles allow."
            : "";
        return new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.GoverningBoardMeeting,
            Rule = "R-SUS-09",
            Force = Force.Statutory,
            Due = facts.Count.DueAfter(told, days),
            From = earliest,
            Aim = aim,
            By = DutyHolder.GoverningBoard,
            Source = ExclusionSources.BoardMeeting(facts.Policy),
            Sentence = $"The governing board meets and decides on reinstatement {time} after it was told on {DayWords.Short(told)}.{exam}",
        };
    }

    private static DateOnly? AimBeforeExam(ExclusionFacts facts, DateOnly told) =>
        facts.Case == GoverningBoardCase.E && facts.What.ExamDate is { } exam && facts.Calendar.LastOnOrBefore(exam.AddDays(-1)) is { } eve && eve.Date >= told
            ? eve.Date
            : null;

    private static ExclusionDeadline Papers(ExclusionFacts facts, DateOnly meeting) => new()
    {
        Id = ExclusionDeadlineId.GoverningBoardPapers,
        Rule = "R-GBD-03",
        Force = Force.Guidance,
        Due = facts.Count.DueBefore(meeting, PapersSchoolDays),
        By = DutyHolder.GoverningBoard,
        Source = ExclusionSources.BoardPapers(facts.Policy),
        Sentence = $"Written evidence and the list of who attends go out at least {PapersSchoolDays} school days before the meeting on {DayWords.Full(meeting)}, where possible.",
    };

    private static void Judge(ExclusionFacts facts, ExclusionDeadline meeting)
    {
        if (meeting.Aim is { } aim)
        {
            facts.Warn(ExclusionWarningKind.Exam, $"Before the examination: the governing board should meet by {DayWords.Full(aim)}.");
        }

        if (facts.What.GoverningBoardMeeting is not { } planned)
        {
            return;
        }

        if (planned > meeting.DueOn)
        {
            facts.Warn(ExclusionWarningKind.OutOfTime, $"The governing board's meeting on {DayWords.Full(planned)} is after its last day, {DayWords.Full(meeting.DueOn.Value)}. It must still meet.");
        }
        else if (planned < meeting.From)
        {
            facts.Warn(ExclusionWarningKind.OutOfTime, $"The governing board's meeting on {DayWords.Full(planned)} is before the first day allowed, {DayWords.Full(meeting.From.Value)}.");
        }
    }
}
