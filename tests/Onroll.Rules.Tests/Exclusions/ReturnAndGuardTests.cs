using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>R-SUS-10 to 14, R-REI-01, R-SEP-01, R-CAL-02 (c): the way back, day six, money of a notice, separation.</summary>
public sealed class ReturnAndGuardTests
{
    private static readonly CalendarForCounting ByAlderway = new(Alderway);

    [Fact]
    public void FirstMissed_OnlySittingsThatCountAndFallInTheTimeOut()   // R-SUS-10
    {
        var timeOut = HalfDaysOut.Of(Suspension("9 Jun 2026", 5), Alderway);
        HalfDay afternoon = new(Day("11 Jun 2026"), Session.Afternoon), morning = new(Day("11 Jun 2026"), Session.Morning);

        Assert.Equal(Day("11 Jun 2026"), ExamSittings.FirstMissed([(ExamKind.Gcse, morning)], timeOut));
        Assert.Null(ExamSittings.FirstMissed([(ExamKind.Gcse, afternoon), (ExamKind.PhonicsCheck, morning)], timeOut));
    }

    [Theory]
    [InlineData(null, null, "24 Nov 2025", DaySixState.NotOwed)]
    [InlineData("27 Nov 2025", null, "26 Nov 2025", DaySixState.ToArrange)]
    [InlineData("27 Nov 2025", "28 Nov 2025", "26 Nov 2025", DaySixState.ToArrange)]
    [InlineData("27 Nov 2025", "27 Nov 2025", "26 Nov 2025", DaySixState.Arranged)]
    [InlineData("27 Nov 2025", "27 Nov 2025", "27 Nov 2025", DaySixState.Provided)]
    [InlineData("27 Nov 2025", "28 Nov 2025", "27 Nov 2025", DaySixState.Missed)]
    [InlineData("27 Nov 2025", "28 Nov 2025", "28 Nov 2025", DaySixState.Provided)]
    [InlineData("27 Nov 2025", null, "27 Nov 2025", DaySixState.Missed)]
    public void StateOn_AroundDaySix_SaysWhatIsOwed(string? daySix, string? starts, string today, DaySixState expected)   // G-201
    {
        Assert.Equal(expected, DaySixProvision.StateOn(Maybe(daySix), Maybe(starts), Day(today)));
    }

    [Fact]
    public void DayOf_AndDaysMissed_CountSchoolDays()
    {
        var run = new ExclusionRun(Day("22 Oct 2025"), Day("6 Nov 2025"));

        Assert.Equal((3, 3, 4, 6), (DaySixProvision.DayOf(run, Day("24 Oct 2025"), Alderway), DaySixProvision.DayOf(run, Day("29 Oct 2025"), Alderway), DaySixProvision.DayOf(run, Day("4 Nov 2025"), Alderway), DaySixProvision.DayOf(run, Day("6 Nov 2025"), Alderway)));
        Assert.Null(DaySixProvision.DayOf(run, Day("21 Oct 2025"), Alderway));
        Assert.Equal(2, DaySixProvision.DaysMissed(Day("6 Nov 2025"), Day("10 Nov 2025"), Day("14 Nov 2025"), Alderway));
        Assert.Equal(7, DaySixProvision.DaysMissed(Day("6 Nov 2025"), null, Day("14 Nov 2025"), Alderway));
        Assert.Equal(0, DaySixProvision.DaysMissed(Day("6 Nov 2025"), Day("4 Nov 2025"), Day("14 Nov 2025"), Alderway));
    }

    [Fact]
    public void CodeFor_WhereThePupilIsTaught_IsEOnlyWhileNothingIs()   // R-SUS-12 edge (b)
    {
        var day = Day("27 Nov 2025");

        Assert.Equal(["E", "B", "D", "K"], Enum.GetValues<EducationWhileExcluded>().Select(education => DaySixProvision.CodeFor(education, day).Value));
        Assert.Equal("B", DaySixProvision.CodeFor(EducationWhileExcluded.ByLocalAuthority, Day("27 Nov 2023")).Value);
    }

    [Fact]
    public void AimFor_LookedAfterChild_IsTheFirstDay()   // R-SUS-11
    {
        var lookedAfter = Rowan with { IsLookedAfter = true };

        Assert.Equal(Day("20 Nov 2025"), DaySixProvision.AimFor(lookedAfter, ReadFor(lookedAfter, Suspension("20 Nov 2025", 2))));
        Assert.Null(DaySixProvision.AimFor(Rowan, Read(Suspension("20 Nov 2025", 2))));
        Assert.Null(DaySixProvision.AimFor(lookedAfter, ReadFor(lookedAfter, Lunchtimes("20 Nov 2025", 2))));
    }

    [Theory]
    [InlineData("1 Dec 2025", 60_00)]
    [InlineData("21 Dec 2025", 60_00)]
    [InlineData("22 Dec 2025", 120_00)]
    [InlineData("28 Dec 2025", 120_00)]
    [InlineData("29 Dec 2025", null)]
    public void PenceOn_DaysSinceReceipt_RisesAfterTwentyOneDays(string paid, int? pence) =>   // R-SUS-14
        Assert.Equal(pence, PublicPlacePenalty.PenceOn(Day("1 Dec 2025"), Day(paid)));

    [Fact]
    public void ParentingMeasures_Limits_AreCountedInMonthsAndSchoolDays()   // R-SUS-13
    {
        Assert.Equal((Day("30 Nov 2026"), Day("28 Feb 2026")), (ParentingMeasures.OrderEndsBy(Day("1 Dec 2025")), ParentingMeasures.ProgrammeEndsBy(Day("1 Dec 2025"))));
        Assert.Equal(Alderway.SchoolDayAfter(Day("11 Dec 2025"), 40)?.Date, ParentingMeasures.ApplyBy(Day("11 Dec 2025"), ByAlderway).Date);
    }

    [Theory]
    [InlineData(ReturnFrom.Suspension, "15 Dec 2025", "15 Dec 2025")]
    [InlineData(ReturnFrom.Cancellation, "12 Dec 2025", "15 Dec 2025")]
    [InlineData(ReturnFrom.Reinstatement, "20 Dec 2025", "6 Jan 2026")]
    [InlineData(ReturnFrom.OffSiteDirection, "6 Jan 2026", "6 Jan 2026")]
    public void MeetBy_EveryReturn_IsOnOrBeforeTheFirstDayBack(ReturnFrom from, string day, string due) =>   // R-REI-01
        Assert.Equal(Day(due), Reintegration.MeetBy(from, Day(day), ByAlderway).Date);

    [Fact]
    public void Separation_FromSeptember2026_IsReviewedWithinFiveSchoolDays()   // R-SEP-01
    {
        var separation = new Separation(Day("15 Sep 2026"), Day("14 Sep 2026"), true, "Allegation 12", "Different classes were tried and failed");

        Assert.Null(SafeguardingSeparation.Judge(separation));
        Assert.Empty(SafeguardingSeparation.Gaps(separation));
        Assert.Equal(Day("14 Sep 2026"), SafeguardingSeparation.TellAuthorityOn(separation));
        Assert.Equal(Day("21 Sep 2026"), SafeguardingSeparation.FirstReviewBy(separation, ByAlderway).Date);
        Assert.Equal(Day("28 Sep 2026"), SafeguardingSeparation.NextReviewBy(Day("21 Sep 2026"), ByAlderway).Date);
    }

    [Fact]
    public void Separation_BeforeJuly2026OrBare_IsRefusedOrIncomplete()
    {
        var bare = new Separation(Day("13 Jul 2026"), Day("13 Jul 2026"), false, null, "");

        Assert.Equal("R-SEP-01", SafeguardingSeparation.Judge(bare)?.Rule);
        Assert.Equal(Enum.GetValues<SeparationGap>(), SafeguardingSeparation.Gaps(bare));
        Assert.Equal(["PS-2026"], PolicySet.All.Where(SafeguardingSeparation.IsRecognisedBy).Select(set => set.Id));
    }

    [Fact]
    public void Of_SnowMovedTheBoardsClock_ShowsOldAndNewAndKeepsWhatAFamilyWasTold()   // R-CAL-02 (c)
    {
        var what = Permanent("12 Dec 2025") with { GoverningBoardTold = Day("12 Dec 2025") };
        var snow = Alderway.With(new CalendarPeriod(PeriodKind.Closure, Day("14 Jan 2026")));
        var stood = new StandingDeadline(ExclusionDeadlineId.GoverningBoardMeeting, Day("19 Jan 2026"), ToldToFamily: true);

        var later = Assert.Single(DeadlineComparison.Of([stood, new(ExclusionDeadlineId.ReviewHearing, Day("4 Feb 2026"), true)], ExclusionLaw.Read(what, Rowan, [], snow)));
        var back = Assert.Single(DeadlineComparison.Of([stood with { Due = Day("20 Jan 2026") }], Read(what)));

        Assert.Equal(new DeadlineChange.Moved(Day("19 Jan 2026"), Day("20 Jan 2026")), later.Change);
        Assert.Equal(new DeadlineChange.KeptForFamily(Day("20 Jan 2026"), Day("19 Jan 2026")), back.Change);
    }

    private static DateOnly? Maybe(string? day) => day is null ? null : Day(day);
}
