using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Calendar;

/// <summary>R-CAL-02, 03, 10, 11 and 12.</summary>
public sealed class DeadlineTests
{
    private static readonly CalendarForCounting ByAlderway = new(Alderway);

    [Fact]
    public void DueAfter_SchoolHasNoCalendar_IsProvisionalByTheAuthoritys()
    {
        var due = new CalendarForCounting(School: null, LocalAuthority: Alderway).DueAfter(Day("25 Nov 2025"), 15);

        Assert.Equal(new DueDate.Known(Day("16 Dec 2025"), Precision.Provisional), due);
    }

    [Fact]
    public void DueAfter_SchoolCalendarEndsFirst_FallsBackAndSaysSo()
    {
        var school = new SchoolCalendar(Alderway202526());

        var due = new CalendarForCounting(school, Alderway).DueAfter(Day("6 Jul 2026"), 20);

        Assert.Equal(new DueDate.Known(Day("15 Sep 2026"), Precision.Provisional), due);
    }

    [Fact]
    public void DueAfter_BankHolidaysOfThatYearNotPublished_IsProvisional()
    {
        var spring = new SchoolCalendar([Term(Day("7 Jan 2030"), Day("15 Feb 2030"))]);

        Assert.Equal(new DueDate.Known(Day("14 Jan 2030"), Precision.Provisional), new CalendarForCounting(spring).DueAfter(Day("7 Jan 2030"), 5));
    }

    [Fact]
    public void DueAfter_NoCalendarReaches_SaysWhereItEnds()
    {
        var school = new SchoolCalendar(Alderway202526());

        Assert.Equal(new DueDate.Unknown(Day("31 Jul 2026")), new CalendarForCounting(school).DueAfter(Day("6 Jul 2026"), 20));
        Assert.Equal(new DueDate.Unknown(null), new CalendarForCounting(null).DueAfter(Day("6 Jul 2026"), 20));
    }

    [Fact]
    public void DueAfter_ExcludingSchoolHasInset_SkipsIt()   // R-CAL-03
    {
        var newSchool = new SchoolCalendar(AlderwayPeriods().Where(period => period.FirstDay != Day("3 Nov 2025") || period.Kind == PeriodKind.Term));

        Assert.Equal(Day("4 Nov 2025"), ByAlderway.DueAfter(Day("24 Oct 2025"), 1).Date);
        Assert.Equal(Day("3 Nov 2025"), new CalendarForCounting(newSchool).DueAfter(Day("24 Oct 2025"), 1).Date);
    }

    [Theory]
    [InlineData("20 Nov 2025", "27 Nov 2025")]
    [InlineData("22 Oct 2025", "6 Nov 2025")]
    [InlineData("11 Feb 2026", "25 Feb 2026")]
    [InlineData("25 Nov 2025", "2 Dec 2025")]   // R-SUS-12
    [InlineData("16 Dec 2025", "7 Jan 2026")]
    [InlineData("10 Nov 2026", "17 Nov 2026")]   // design, section 1
    public void NthDayOut_DaySix_CountsTheFirstDayOut(string firstDayOut, string daySix)
    {
        var due = ByAlderway.NthDayOut(Day(firstDayOut), PolicySet.On(Day(firstDayOut)).FullTimeEducationFromDay);

        Assert.Equal(new DueDate.Known(Day(daySix), Precision.Exact), due);
    }

    [Fact]
    public void Runs_SecondSuspensionFollowsStraightOn_IsOneRunOfSeven()   // R-SUS-05
    {
        var run = Assert.Single(ConsecutiveDaysOut.Runs(
            [new(Day("13 Nov 2025"), Day("18 Nov 2025")), new(Day("10 Nov 2025"), Day("12 Nov 2025"))], Alderway));

        Assert.Equal(new ConsecutiveRun(Day("10 Nov 2025"), Day("18 Nov 2025"), 7, Day("17 Nov 2025")), run);
    }

    [Fact]
    public void Runs_ADayAttendedBetween_BreaksTheRun()
    {
        var runs = ConsecutiveDaysOut.Runs(
            [new(Day("10 Nov 2025"), Day("12 Nov 2025")), new(Day("14 Nov 2025"), Day("18 Nov 2025"))], Alderway);

        Assert.Equal([3, 3], runs.Select(run => run.SchoolDays));
    }

    [Fact]
    public void Runs_HalfTermAndInsetBetween_DoNotBreakTheRun()
    {
        var runs = ConsecutiveDaysOut.Runs(
            [new(Day("22 Oct 2025"), Day("24 Oct 2025")), new(Day("4 Nov 2025"), Day("6 Nov 2025"))], Alderway);

        Assert.Equal([new ConsecutiveRun(Day("22 Oct 2025"), Day("6 Nov 2025"), 6, Day("6 Nov 2025"))], runs);
    }

    [Fact]
    public void Runs_Before2015_EachRecordStandsAlone()   // CONSECUTIVE_ACROSS_RECORDS
    {
        var autumn = new SchoolCalendar([Term(Day("1 Sep 2014"), Day("24 Oct 2014"))]);

        var runs = ConsecutiveDaysOut.Runs([new(Day("15 Sep 2014"), Day("17 Sep 2014")), new(Day("18 Sep 2014"), Day("23 Sep 2014"))], autumn);

        Assert.Equal([3, 4], runs.Select(run => run.SchoolDays));
    }

    [Theory]
    [InlineData("5 Dec 2025", "9 Dec 2025")]
    [InlineData("23 Dec 2025", "29 Dec 2025")]
    [InlineData("10 Nov 2026", "12 Nov 2026")]   // design, section 13
    [InlineData("26 Nov 2026", "30 Nov 2026")]
    public void ByFirstClassPost_WorkedExamples_SecondWorkingDay(string posted, string given)
    {
        Assert.Equal(
            new NoticeGivenOutcome.Given(Day(given), Precision.Exact),
            NoticeGiven.ByFirstClassPost(Day(posted), BankHolidays.EnglandAndWales));
    }

    [Fact]
    public void ByFirstClassPost_YearNobodyListed_IsProvisional()
    {
        Assert.Equal(
            new NoticeGivenOutcome.Given(Day("8 Jan 2030"), Precision.Provisional),
            NoticeGiven.ByFirstClassPost(Day("4 Jan 2030"), BankHolidays.EnglandAndWales));
    }

    [Theory]
    [InlineData(17, 0, "23 Oct 2025")]
    [InlineData(17, 1, "24 Oct 2025")]
    public void ByEmail_AroundTheCutOff_SameOrNextSchoolDay(int hour, int minute, string given)
    {
        var sent = new EmailSent(Day("23 Oct 2025"), new TimeOnly(hour, minute), ParentAgreed: true);

        Assert.Equal(new NoticeGivenOutcome.Given(Day(given), Precision.Exact), NoticeGiven.ByEmail(sent, ByAlderway));
    }

    [Fact]
    public void ByEmail_ParentDidNotAgreeOrNoCalendar_IsNotADate()
    {
        var late = new EmailSent(Day("23 Oct 2025"), new TimeOnly(20, 0), ParentAgreed: true);

        Assert.Equal(new NoticeGivenOutcome.NotGiven(), NoticeGiven.ByEmail(late with { ParentAgreed = false }, ByAlderway));
        Assert.Equal(new NoticeGivenOutcome.CalendarMissing(), NoticeGiven.ByEmail(late, new CalendarForCounting(null)));
    }

    [Fact]
    public void WithoutDelay_DecisionOnThursday20November_ParentThatDayAuthorityNextWorkingDay()   // R-CAL-12
    {
        var decided = Day("20 Nov 2025");
        var policy = PolicySet.On(decided);

        Assert.Equal(decided, WithoutDelay.DueOn(ToldWithoutDelay.Parent, decided, policy, ByAlderway).Date);
        Assert.Equal(Day("21 Nov 2025"), WithoutDelay.DueOn(ToldWithoutDelay.LocalAuthority, decided, policy, ByAlderway).Date);
        Assert.Equal(Day("27 Oct 2025"), WithoutDelay.DueOn(ToldWithoutDelay.GoverningBoard, Day("24 Oct 2025"), policy, ByAlderway).Date);
        Assert.Equal(Force.Product, WithoutDelay.ForceOfDay);
    }

    [Fact]
    public void WithoutDelay_Ps2010_IsOneSchoolDay()
    {
        var due = WithoutDelay.DueOn(ToldWithoutDelay.GoverningBoard, Day("24 Oct 2025"), PolicySet.Find("PS-2010")!, ByAlderway);

        Assert.Equal(Day("4 Nov 2025"), due.Date);
    }

    [Fact]
    public void Compare_NewDateEarlierAfterFamilyWasTold_KeepsTheDateTold()
    {
        var (told, earlier) = (Day("20 Jan 2026"), new DueDate.Known(Day("19 Jan 2026"), Precision.Exact));

        var kept = DeadlineRecalculation.Compare(told, earlier, toldToFamily: true);

        Assert.Equal(new DeadlineChange.KeptForFamily(told, earlier.On), kept);
        Assert.Equal((told, told), (kept.OldDue, kept.DueOn));
        Assert.Equal(earlier.On, DeadlineRecalculation.Compare(told, earlier, toldToFamily: false).DueOn);
    }

    [Fact]
    public void Compare_LaterSameOrUnknown_MovesStaysOrWaits()
    {
        var old = Day("19 Jan 2026");
        var later = new DueDate.Known(Day("20 Jan 2026"), Precision.Exact);

        Assert.Equal(new DeadlineChange.Moved(old, later.On), DeadlineRecalculation.Compare(old, later, toldToFamily: true));
        Assert.Equal(new DeadlineChange.Unchanged(old), DeadlineRecalculation.Compare(old, new DueDate.Known(old, Precision.Exact), toldToFamily: true));
        Assert.Equal(new DeadlineChange.CalendarMissing(old), DeadlineRecalculation.Compare(old, new DueDate.Unknown(null), toldToFamily: false));
    }
}
