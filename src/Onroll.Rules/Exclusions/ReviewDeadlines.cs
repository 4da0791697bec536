using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>The independent review after a board has declined to reinstate, and the roll after that.</summary>
/// <remarks>R-IRP-01, R-IRP-02, R-IRP-04, R-IRP-06 and R-ROL-03. Only a permanent exclusion can be reviewed.</remarks>
internal static class ReviewDeadlines
{
    private const int ApplySchoolDays = 15;
    private const int HoldSchoolDays = 15;
    private const int PapersSchoolDays = 5;
    private const int ReconsiderSchoolDays = 10;

    public static IEnumerable<ExclusionDeadline> Of(ExclusionFacts facts)
    {
        if (!facts.IsPermanent || facts.What.GoverningBoardOutcome is not (null or GoverningBoardOutcome.Declined))
        {
            return [];
        }

        var what = facts.What;
        var application = what.ReviewWaived is null ? Application(facts) : null;
        var isLate = what.ReviewApplied > application?.DueOn;
        if (isLate)
        {
            facts.Warn(
                ExclusionWarningKind.OutOfTime,
                $"The review was applied for on {DayWords.Full(what.ReviewApplied!.Value)}, after the last day, {DayWords.Full(application!.DueOn!.Value)}. "
                + "A late application is not heard.");
        }

        var hearing = what.ReviewApplied is { } applied && !isLate ? Hearing(facts, applied) : null;
        var deadlines = new[]
        {
            application,
            hearing,
            hearing is null ? null : Papers(facts, hearing),
            Reconsideration(facts),
            RollRemoval(facts, application, isApplied: hearing is not null),
        };
        return deadlines.OfType<ExclusionDeadline>();
    }

    private static ExclusionDeadline? Application(ExclusionFacts facts)
    {
        if (facts.What.DecisionNoticeGiven is null)
        {
            return null;
        }

        var given = NoticeCounts(facts);
        var due = given.Date is { } on ? facts.Count.DueAfter(on, ApplySchoolDays) : given;
        var claim = facts.What.DiscriminationClaimDecided is { } decided ? facts.Count.DueAfter(decided, ApplySchoolDays) : null;
        var anchor = claim is null ? given.Date is { } day ? $"{DayWords.Short(day)}, the day the board's decision counts as given" : "the board's decision" : "the claim was finally decided";
        return new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.ReviewApplication,
            Rule = "R-IRP-01",
            Force = Force.Statutory,
            Due = claim is not null && !(claim.Date < due.Date) ? claim : due,
            By = DutyHolder.Parent,
            Source = ExclusionSources.ReviewApplication(facts.Policy),
            Sentence = $"The parent may apply for {(facts.IsBefore2012 ? "an appeal" : "a review")} within {ApplySchoolDays} school days after {anchor}."
                + (facts.IsBefore2012 ? "" : " A request for a special educational needs expert comes with it."),
        };
    }

    private static DueDate NoticeCounts(ExclusionFacts facts)
    {
        var sent = facts.What.DecisionNoticeGiven!.Value;
        var given = facts.What.DecisionNoticeMethod switch
        {
            NoticeMethod.FirstClassPost => NoticeGiven.ByFirstClassPost(sent, facts.Calendar.BankHolidays),
            NoticeMethod.Email => NoticeGiven.ByEmail(new EmailSent(sent, facts.What.DecisionNoticeTime ?? NoticeGiven.EmailCutOff, ParentAgreed: true), facts.Count),
            _ => NoticeGiven.ByHand(sent),
        };
        return given is NoticeGivenOutcome.Given(var on, var precision) ? new DueDate.Known(on, precision) : facts.Known(null);
    }

    private static ExclusionDeadline Hearing(ExclusionFacts facts, DateOnly applied) => new()
    {
        Id = ExclusionDeadlineId.ReviewHearing,
        Rule = "R-IRP-02",
        Force = Force.Statutory,
        Due = facts.Count.DueAfter(applied, HoldSchoolDays),
        By = DutyHolder.ArrangingAuthority,
        Source = ExclusionSources.ReviewHearing(facts.Policy),
        Sentence = $"The {(facts.IsBefore2012 ? "appeal" : "review")} begins within {HoldSchoolDays} school days after it was applied for on {DayWords.Short(applied)}. Once begun it may be adjourned.",
    };

    private static ExclusionDeadline Papers(ExclusionFacts facts, ExclusionDeadline hearing) => new()
    {
        Id = ExclusionDeadlineId.ReviewPapers,
        Rule = "R-IRP-04",
        Force = Force.Guidance,
        Due = hearing.DueOn is { } on ? facts.Count.DueBefore(on, PapersSchoolDays) : hearing.Due,
        By = DutyHolder.ArrangingAuthority,
        Source = ExclusionSources.ReviewPapers(facts.Policy),
        Sentence = $"Papers reach everybody at least {PapersSchoolDays} school days before the hearing, counted here from its last day.",
    };

    private static ExclusionDeadline? Reconsideration(ExclusionFacts facts)
    {
        if (facts.What.ReviewDirectionGiven is not { } given)
        {
            return null;
        }

        if (facts.IsBefore2012)
        {
            facts.Warn(ExclusionWarningKind.Contradiction, "Before September 2012 an appeal panel decided itself and sent nothing back to the governing board.");
            return null;
        }

        return new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.Reconsideration,
            Rule = "R-IRP-06",
            Force = Force.Statutory,
            Due = facts.Count.DueAfter(given, ReconsiderSchoolDays),
            By = DutyHolder.GoverningBoard,
            Source = ExclusionSources.Reconsideration,
            Sentence = $"The governing board considers again, conscientiously, within {ReconsiderSchoolDays} school days after notice of the panel's decision on {DayWords.Short(given)}.",
        };
    }

    private static ExclusionDeadline? RollRemoval(ExclusionFacts facts, ExclusionDeadline? application, bool isApplied)
    {
        var due = facts.What switch
        {
            { ReviewEnded: { } ended } => facts.Known(ended),
            { ReviewWaived: { } waived } => facts.Known(waived),
            _ when application is null || isApplied || facts.What.ReviewDirectionGiven is not null => null,
            _ => application.DueOn is { } last ? facts.Count.DueAfter(last, 1) : application.Due,
        };
        return due is null ? null : new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.RollRemovalEarliest,
            Rule = "R-ROL-03",
            Force = Force.Statutory,
            Due = due,
            By = DutyHolder.Headteacher,
            Source = ExclusionSources.RollRemoval(facts.Policy),
            Sentence = "The earliest day on which the pupil's name may come off the roll: "
                + "once the time to ask for a review has passed unused or been waived in writing, or the review and any reconsideration have ended without reinstatement.",
        };
    }
}
