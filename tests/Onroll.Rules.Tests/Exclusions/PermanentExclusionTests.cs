using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>R-PEX-03: one permanent exclusion from its first day to the roll, and what branches off it.</summary>
public sealed class PermanentExclusionTests
{
    private static readonly ExclusionEvent Told = Permanent("25 Nov 2025") with { GoverningBoardTold = Day("25 Nov 2025") };

    private static readonly ExclusionEvent Declined = Told with
    {
        GoverningBoardMeeting = Day("9 Dec 2025"),
        GoverningBoardOutcome = GoverningBoardOutcome.Declined,
        DecisionNoticeGiven = Day("11 Dec 2025"),
        DecisionNoticeMethod = NoticeMethod.Hand,
    };

    [Fact]
    public void Read_FirstSteps_AreThoseOfTheTimeline()
    {
        var reading = Read(Told);

        Assert.Equal(GoverningBoardCase.F, reading.Case);
        Assert.Equal(Day("2 Dec 2025"), reading.Due(ExclusionDeadlineId.DaySixProvision));
        Assert.Equal(DutyHolder.LocalAuthority, reading.Deadline(ExclusionDeadlineId.DaySixProvision)!.By);
        Assert.Equal((Day("25 Nov 2025"), Day("1 Dec 2025")), (reading.Deadline(ExclusionDeadlineId.PublicPlaceDays)!.From, reading.Deadline(ExclusionDeadlineId.PublicPlaceDays)!.To));
        Assert.Equal(Day("16 Dec 2025"), reading.Due(ExclusionDeadlineId.GoverningBoardMeeting));
        Assert.Null(reading.LastDay);
        Assert.Null(reading.HalfDaysThisEvent);
        Assert.Null(reading.HalfDaysThisTerm);
        Assert.Null(reading.HalfDaysThisYear);
    }

    [Fact]
    public void Read_BoardDeclinedAndParentApplied_GivesPapersApplicationAndHearing()
    {
        var reading = Read(Declined with { ReviewApplied = Day("14 Jan 2026") });

        Assert.Equal(Day("2 Dec 2025"), reading.Due(ExclusionDeadlineId.GoverningBoardPapers));
        Assert.Equal(Force.Guidance, reading.Deadline(ExclusionDeadlineId.GoverningBoardPapers)!.Force);
        Assert.Equal(Day("16 Jan 2026"), reading.Due(ExclusionDeadlineId.ReviewApplication));
        Assert.Equal(Day("4 Feb 2026"), reading.Due(ExclusionDeadlineId.ReviewHearing));
        Assert.Equal(Day("28 Jan 2026"), reading.Due(ExclusionDeadlineId.ReviewPapers));
        Assert.Null(reading.Deadline(ExclusionDeadlineId.RollRemovalEarliest));
    }

    [Fact]
    public void Read_PanelSentItBack_TheBoardReconsidersInTenSchoolDays()   // R-IRP-06
    {
        var reading = Read(Declined with { ReviewApplied = Day("14 Jan 2026"), ReviewDirectionGiven = Day("6 Feb 2026") });

        Assert.Equal(Day("27 Feb 2026"), reading.Due(ExclusionDeadlineId.Reconsideration));
        Assert.Equal(
            reading.Deadlines.OrderBy(deadline => deadline.DueOn).ThenBy(deadline => deadline.Id).Select(deadline => deadline.Id),
            reading.Deadlines.Select(deadline => deadline.Id));
    }

    [Theory]
    [InlineData("16 Dec 2025", "7 Jan 2026")]
    [InlineData("25 Nov 2025", "2 Dec 2025")]
    public void Read_FirstDayOut_TheAuthorityProvidesFromDaySix(string start, string daySix) =>   // R-SUS-12
        Assert.Equal(Day(daySix), Read(Permanent(start)).Due(ExclusionDeadlineId.DaySixProvision));

    [Fact]
    public void Read_ToldOn12December_TheBoardMeetsBy19January() =>   // R-GBD-01
        Assert.Equal(Day("19 Jan 2026"), Read(Permanent("12 Dec 2025") with { GoverningBoardTold = Day("12 Dec 2025") }).Due(ExclusionDeadlineId.GoverningBoardMeeting));

    [Theory]
    [InlineData(NoticeMethod.Hand, null, "16 Jan 2026")]
    [InlineData(null, null, "16 Jan 2026")]
    [InlineData(NoticeMethod.FirstClassPost, null, "20 Jan 2026")]   // R-IRP-01
    [InlineData(NoticeMethod.Email, null, "16 Jan 2026")]
    [InlineData(NoticeMethod.Email, 18, "19 Jan 2026")]
    public void Read_HowTheDecisionWasSent_MovesTheTimeToApply(NoticeMethod? method, int? hour, string due)
    {
        var reading = Read(Declined with { DecisionNoticeMethod = method, DecisionNoticeTime = hour is { } h ? new TimeOnly(h, 0) : null });

        Assert.Equal(Day(due), reading.Due(ExclusionDeadlineId.ReviewApplication));
    }

    [Fact]
    public void Read_NobodyApplied_TheRollMayChangeOnTheNextSchoolDay()   // R-ROL-03
    {
        Assert.Equal(Day("19 Jan 2026"), Read(Declined).Due(ExclusionDeadlineId.RollRemovalEarliest));
    }

    [Fact]
    public void Read_ParentWaivedTheReview_TheRollMayChangeThatDay()
    {
        var reading = Read(Declined with { ReviewWaived = Day("17 Dec 2025") });

        Assert.Equal(Day("17 Dec 2025"), reading.Due(ExclusionDeadlineId.RollRemovalEarliest));
        Assert.Null(reading.Deadline(ExclusionDeadlineId.ReviewApplication));
    }

    [Fact]
    public void Read_ReviewEnded_TheRollMayChangeThen()
    {
        var what = Declined with { ReviewApplied = Day("14 Jan 2026"), ReviewDirectionGiven = Day("6 Feb 2026"), ReviewEnded = Day("27 Feb 2026") };

        Assert.Equal(Day("27 Feb 2026"), Read(what).Due(ExclusionDeadlineId.RollRemovalEarliest));
    }

    [Fact]
    public void Read_AppliedTooLate_IsNotHeard()
    {
        var reading = Read(Declined with { ReviewApplied = Day("19 Jan 2026") });

        Assert.Null(reading.Deadline(ExclusionDeadlineId.ReviewHearing));
        Assert.Contains(reading.Warnings, warning => warning.Kind == ExclusionWarningKind.OutOfTime);
        Assert.Equal(Day("19 Jan 2026"), reading.Due(ExclusionDeadlineId.RollRemovalEarliest));
    }

    [Fact]
    public void Read_DiscriminationClaimDecidedLater_TheTimeToApplyRunsAgain()
    {
        var reading = Read(Declined with { DiscriminationClaimDecided = Day("16 Mar 2026") });

        Assert.Equal(Day("20 Apr 2026"), reading.Due(ExclusionDeadlineId.ReviewApplication));
    }

    [Theory]
    [InlineData(GoverningBoardOutcome.ReinstatedNow)]
    [InlineData(GoverningBoardOutcome.ReinstatedOnDate)]
    public void Read_Reinstated_ThereIsNothingToReview(GoverningBoardOutcome outcome)
    {
        var reading = Read(Declined with { GoverningBoardOutcome = outcome });

        Assert.DoesNotContain(reading.Deadlines, deadline => deadline.Id is ExclusionDeadlineId.ReviewApplication or ExclusionDeadlineId.RollRemovalEarliest);
    }

    [Fact]
    public void Read_SuspensionDeclined_CannotBeReviewed()
    {
        var what = Suspension("20 Nov 2025", 32) with { GoverningBoardTold = Day("20 Nov 2025"), GoverningBoardOutcome = GoverningBoardOutcome.Declined, DecisionNoticeGiven = Day("11 Dec 2025") };

        Assert.Null(Read(what).Deadline(ExclusionDeadlineId.ReviewApplication));
    }

    [Fact]
    public void Read_FollowsASuspension_TheRunGoesOnButTheAuthorityOwesNothingBefore()
    {
        var short3 = Read(Permanent("13 Nov 2025"), Earlier("10 Nov 2025", 6));
        var long8 = Read(Permanent("20 Nov 2025"), Earlier("10 Nov 2025", 16));

        Assert.Equal((new ExclusionRun(Day("10 Nov 2025"), Day("17 Nov 2025")), Day("17 Nov 2025")), (short3.Run, short3.Due(ExclusionDeadlineId.DaySixProvision)));
        Assert.Equal((new ExclusionRun(Day("10 Nov 2025"), Day("17 Nov 2025")), Day("20 Nov 2025")), (long8.Run, long8.Due(ExclusionDeadlineId.DaySixProvision)));
    }
}
