using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Attendance;

/// <summary>R-PNF-01 to R-PNF-03 and R-SUS-13: what opens what, and what a penalty referral lacks.</summary>
public sealed class AttendanceStepTests
{
    private static readonly Guid Mother = Guid.Parse("01900000-0000-7000-8000-00000000000a"), Father = Guid.Parse("01900000-0000-7000-8000-00000000000b");

    [Fact]
    public void Next_FromTheFirstMeetingToTheReferral_FollowsTheSteps()
    {
        var panel = new AttendanceStep(AttendanceStepKind.Panel, Day("15 Sep 2025")) { ReviewOn = Day("13 Oct 2025") };
        var plan = new AttendanceStep(AttendanceStepKind.SupportPlan, Day("22 Sep 2025")) { ReviewOn = Day("20 Oct 2025") };
        var failed = plan with { ReviewedOn = Day("20 Oct 2025"), Progress = AttendanceProgress.None };
        var notice = new AttendanceStep(AttendanceStepKind.NoticeToImprove, Day("4 Nov 2025")) { EndsOn = Day("25 Nov 2025"), ReviewOn = Day("26 Nov 2025"), ParentId = Mother };

        Assert.Equal(new(AttendanceNext.MeetFamily, null), AttendanceSteps.Next([], Day("15 Sep 2025")));
        Assert.Equal(new(AttendanceNext.Wait, Day("15 Sep 2025")), AttendanceSteps.Next([panel], Day("12 Sep 2025")));
        Assert.Equal(new(AttendanceNext.AgreeSupport, Day("13 Oct 2025")), AttendanceSteps.Next([panel], Day("16 Sep 2025")));
        Assert.Equal(new(AttendanceNext.Wait, Day("20 Oct 2025")), AttendanceSteps.Next([plan, panel], Day("17 Oct 2025")));
        Assert.Equal(new(AttendanceNext.Review, Day("20 Oct 2025")), AttendanceSteps.Next([panel, plan], Day("20 Oct 2025")));
        Assert.Equal(new(AttendanceNext.ContractOrNotice, null), AttendanceSteps.Next([panel, failed], Day("21 Oct 2025")));
        Assert.Equal(new(AttendanceNext.Wait, Day("26 Nov 2025")), AttendanceSteps.Next([panel, failed, notice], Day("5 Nov 2025")));
        Assert.Equal(new(AttendanceNext.ConsiderReferral, null), AttendanceSteps.Next([panel, failed, Reviewed(notice, AttendanceProgress.None)], Day("27 Nov 2025")));
        Assert.Equal(new(AttendanceNext.Close, null), AttendanceSteps.Next([panel, failed, Reviewed(notice, AttendanceProgress.Enough)], Day("27 Nov 2025")));
    }

    [Theory]
    [InlineData(AttendanceStepKind.SupportPlan, "12 Jan 2026", null, "9 Feb 2026")]
    [InlineData(AttendanceStepKind.Panel, "9 Feb 2026", null, "16 Mar 2026")]   // half term does not count
    [InlineData(AttendanceStepKind.NoticeToImprove, "12 Jan 2026", "13 Feb 2026", "23 Feb 2026")]   // the first school day after it ends
    [InlineData(AttendanceStepKind.Contract, "12 Jan 2026", "12 Jul 2026", "9 Feb 2026")]
    [InlineData(AttendanceStepKind.Contract, "12 Jan 2026", "16 Jan 2026", "19 Jan 2026")]
    public void ReviewBy_CountsSchoolDays(AttendanceStepKind kind, string on, string? ends, string review) =>
        Assert.Equal(Day(review), AttendanceSteps.ReviewBy(kind, Day(on), ends is null ? null : Day(ends), Alderway));

    [Fact]
    public void ReviewBy_PastTheCalendar_IsNotKnown() =>
        Assert.Null(AttendanceSteps.ReviewBy(AttendanceStepKind.SupportPlan, Day("12 Jul 2027"), null, Alderway));

    [Fact]
    public void Gaps_WithEveryStepTaken_AreNone() => Assert.Empty(PenaltyReferral.Gaps(Complete()));

    [Fact]
    public void Gaps_WithNothingDone_NameEveryExpectedStep() =>
        Assert.Equal([PenaltyGap.NoSupportOffered, PenaltyGap.NoNoticeToImprove], PenaltyReferral.Gaps(Complete() with { Steps = [] }));

    [Fact]
    public void Gaps_ForTheOtherParent_AskForTheirOwnNotice() =>
        Assert.Equal([PenaltyGap.NoNoticeToImprove], PenaltyReferral.Gaps(Complete() with { ParentId = Father }));

    [Fact]
    public void Gaps_OfAHoliday_ExpectNoSupportButTheThreshold()
    {
        var holiday = Complete() with { Ground = PenaltyGround.TermTimeHoliday, Steps = [] };

        Assert.Empty(PenaltyReferral.Gaps(holiday));
        Assert.Equal([PenaltyGap.ThresholdNotMet], PenaltyReferral.Gaps(holiday with { IsThresholdMet = false }));
    }

    [Fact]
    public void Gaps_BelowTheThreshold_AreNoneInAnIndividualCase() =>
        Assert.Empty(PenaltyReferral.Gaps(Complete() with { Ground = PenaltyGround.IndividualCase, IsThresholdMet = false }));

    [Theory]
    [InlineData("25 Nov 2025", PenaltyGap.NoticeStillRunning)]   // its last day
    [InlineData("26 Nov 2025", null)]
    public void Gaps_AroundTheLastDayOfTheNotice_WaitForIt(string on, PenaltyGap? gap) =>
        Assert.Equal(gap is { } one ? [one] : [], PenaltyReferral.Gaps(Complete() with { On = Day(on) }));

    [Fact]
    public void Gaps_AfterImprovement_SaySo()
    {
        var complete = Complete();

        var gaps = PenaltyReferral.Gaps(complete with { Steps = [.. complete.Steps.Select(step => Reviewed(step, AttendanceProgress.Enough))] });

        Assert.Equal([PenaltyGap.AttendanceImproved], gaps);
    }

    [Theory]   // R-PNF-02: no third within three years
    [InlineData("2 Dec 2025", "1 Mar 2025", "1 Jun 2025", true)]
    [InlineData("2 Mar 2028", "1 Mar 2025", "1 Jun 2025", false)]
    [InlineData("1 Mar 2028", "1 Mar 2025", "1 Jun 2025", true)]
    public void Gaps_AfterTwoNotices_BarAThird(string on, string first, string second, bool isBarred)
    {
        var gaps = PenaltyReferral.Gaps(Complete() with { On = Day(on), EarlierNotices = [Day(first), Day(second)] });

        Assert.Equal(isBarred, gaps.Contains(PenaltyGap.TwoNoticesAlready));
        Assert.All(gaps, gap => Assert.True(gap.IsBar()));
    }

    [Fact]
    public void Gaps_MoreSteps_NeverMeanMoreGapsOfSupport() => Prop.ForAll(Steps().ToArbitrary(), steps =>
    {
        var evidence = Complete() with { Steps = [] };
        var before = PenaltyReferral.Gaps(evidence).Contains(PenaltyGap.NoSupportOffered);
        var after = PenaltyReferral.Gaps(evidence with { Steps = steps }).Contains(PenaltyGap.NoSupportOffered);
        return before || !after;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WindowOn_ListsTheSessionsTheThresholdCounts()   // R-PNF-01, across half term
    {
        var marks = Registers.Present(Day("3 Sep 2025"), Day("19 Dec 2025"))
            .Day("15 Sep 2025", "G").Day("16 Sep 2025", "G").Day("17 Sep 2025", "G").Morning("4 Nov 2025", "U").Day("17 Nov 2025", "O").Morning("21 Nov 2025", "U").Day("20 Nov 2025", "I");

        var window = PenaltyThreshold.WindowOn(new AttendanceHistory(marks), Alderway, Day("21 Nov 2025"));

        Assert.True(window.IsMet);
        Assert.Equal(Day("8 Sep 2025"), window.From);
        Assert.Equal("GGGGGGUOOU", string.Concat(window.Sessions.Select(mark => mark.Stored)));
        Assert.Equal((Day("4 Nov 2025"), Session.Morning), (window.Sessions[6].Date, window.Sessions[6].Session));
        Assert.False(PenaltyThreshold.WindowOn(new AttendanceHistory(marks), Alderway, Day("20 Nov 2025")).IsMet);
    }

    private static AttendanceStep Reviewed(AttendanceStep step, AttendanceProgress progress) => step with { ReviewedOn = step.ReviewOn ?? step.On, Progress = progress };

    private static PenaltyEvidence Complete() => new(PenaltyGround.Threshold, Day("26 Nov 2025"), Mother, true,
        [
            Reviewed(new(AttendanceStepKind.SupportPlan, Day("22 Sep 2025")) { ReviewOn = Day("20 Oct 2025") }, AttendanceProgress.None),
            new(AttendanceStepKind.NoticeToImprove, Day("4 Nov 2025")) { EndsOn = Day("25 Nov 2025"), ParentId = Mother },
        ], []);

    private static Gen<AttendanceStep[]> Steps() => Gen.ArrayOf(
        from kind in Gen.Elements(Enum.GetValues<AttendanceStepKind>())
        from day in Gen.Choose(0, 120)
        from isReviewed in Gen.Elements(true, false)
        let began = Day("1 Sep 2025").AddDays(day)
        select new AttendanceStep(kind, began) { ParentId = kind.IsWithOneParent() ? Mother : null, ReviewedOn = isReviewed ? began.AddDays(28) : null });
}
