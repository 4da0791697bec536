using Onroll.Rules.Calendar;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Calendar;

/// <summary>CAL-A and R-CAL-01 to R-CAL-09.</summary>
public sealed class SchoolCalendarTests
{
    [Theory]
    [InlineData("2 Sep 2025", "24 Oct 2025", 38)]
    [InlineData("3 Nov 2025", "19 Dec 2025", 34)]
    [InlineData("5 Jan 2026", "13 Feb 2026", 29)]
    [InlineData("23 Feb 2026", "27 Mar 2026", 25)]
    [InlineData("13 Apr 2026", "22 May 2026", 29)]
    [InlineData("1 Jun 2026", "21 Jul 2026", 35)]
    [InlineData("1 Sep 2025", "31 Aug 2026", 190)]
    [InlineData("1 Sep 2026", "23 Oct 2026", 38)]
    [InlineData("2 Nov 2026", "18 Dec 2026", 34)]
    [InlineData("4 Jan 2027", "12 Feb 2027", 29)]
    [InlineData("22 Feb 2027", "25 Mar 2027", 24)]
    [InlineData("12 Apr 2027", "28 May 2027", 34)]
    [InlineData("7 Jun 2027", "21 Jul 2027", 31)]
    [InlineData("1 Sep 2026", "31 Jul 2027", 190)]
    public void CountSchoolDays_HalfTermsOfCalA_AsThePageSays(string from, string to, int days)
    {
        Assert.Equal(days, Alderway.CountSchoolDays(Day(from), Day(to)));
    }

    [Theory]
    [InlineData("15 Oct 2025", "22 Oct 2025", "6 Nov 2025", "13 Nov 2025", "20 Nov 2025", "16 Jan 2026")]
    [InlineData("20 Nov 2025", "27 Nov 2025", "4 Dec 2025", "11 Dec 2025", "18 Dec 2025", "13 Feb 2026")]
    [InlineData("12 Dec 2025", "19 Dec 2025", "12 Jan 2026", "19 Jan 2026", "26 Jan 2026", "16 Mar 2026")]
    [InlineData("16 Mar 2026", "23 Mar 2026", "13 Apr 2026", "20 Apr 2026", "27 Apr 2026", "17 Jun 2026")]
    [InlineData("24 Jun 2026", "1 Jul 2026", "8 Jul 2026", "15 Jul 2026", "3 Sep 2026", "15 Oct 2026")]
    [InlineData("6 Jul 2026", "13 Jul 2026", "20 Jul 2026", "8 Sep 2026", "15 Sep 2026", "4 Nov 2026")]
    public void SchoolDayAfter_TestVectorsOfCalA_AsThePageSays(string anchor, string plus5, string plus10, string plus15, string plus20, string plus50)
    {
        Assert.Equal(
            [Day(plus5), Day(plus10), Day(plus15), Day(plus20), Day(plus50)],
            new[] { 5, 10, 15, 20, 50 }.Select(n => Alderway.SchoolDayAfter(Day(anchor), n)?.Date ?? default));
    }

    [Theory]
    [InlineData("25 Nov 2025", 15, "16 Dec 2025")]   // R-CAL-09
    [InlineData("20 Nov 2026", 50, "22 Feb 2027")]   // design, section 1
    [InlineData("10 Nov 2026", 15, "1 Dec 2026")]
    [InlineData("26 Nov 2026", 15, "17 Dec 2026")]
    [InlineData("30 Nov 2026", 15, "5 Jan 2027")]
    [InlineData("12 Jan 2026", 5, "19 Jan 2026")]   // R-ATT-02: N resolved within five school days
    [InlineData("25 Oct 2025", 1, "4 Nov 2025")]   // a Saturday: day 1 is still the next school day
    public void SchoolDayAfter_WorkedExamples_GiveTheirDates(string anchor, int n, string due)
    {
        Assert.Equal(Day(due), Alderway.SchoolDayAfter(Day(anchor), n)?.Date);
    }

    [Theory]
    [InlineData("9 Dec 2025", 5, "2 Dec 2025")]   // R-PEX-03, papers five school days before
    [InlineData("30 Nov 2026", 2, "26 Nov 2026")]   // design, section 1: notice of a direction
    [InlineData("4 Nov 2025", 1, "24 Oct 2025")]
    public void SchoolDayBefore_WorkedExamples_GiveTheirDates(string date, int n, string latest)
    {
        Assert.Equal(Day(latest), Alderway.SchoolDayBefore(Day(date), n)?.Date);
    }

    [Fact]
    public void SchoolDayAfter_ThreeDaysFromThursdayBeforeHalfTerm_SkipsInset()   // R-CAL-06
    {
        var days = new[] { 1, 2, 3 }.Select(n => Alderway.NthSchoolDay(Day("23 Oct 2025"), n)!.Date);

        Assert.Equal([Day("23 Oct 2025"), Day("24 Oct 2025"), Day("4 Nov 2025")], days);
    }

    [Fact]
    public void SchoolDayAfter_SnowClosesTheSchool_IsOneDayLater()   // R-CAL-02
    {
        var snow = Alderway.With(new CalendarPeriod(PeriodKind.Closure, Day("14 Jan 2026"), Day("14 Jan 2026"), "Snow"));

        Assert.Equal(Day("19 Jan 2026"), Alderway.SchoolDayAfter(Day("12 Dec 2025"), 15)?.Date);
        Assert.Equal(Day("20 Jan 2026"), snow.SchoolDayAfter(Day("12 Dec 2025"), 15)?.Date);
        Assert.Equal(DayKind.Closure, snow.KindOf(Day("14 Jan 2026")));
    }

    [Fact]
    public void IsSchoolDay_PartOfTheSchoolClosed_StillCounts()   // R-CAL-02 edge (a)
    {
        var partly = Alderway.With(new CalendarPeriod(PeriodKind.PartialClosure, Day("14 Jan 2026")));

        Assert.True(partly.IsSchoolDay(Day("14 Jan 2026")));
    }

    [Fact]
    public void CountSessions_OnlyAMorningHeld_IsHalfADay()   // R-CAL-01
    {
        var early = Alderway.With(new CalendarPeriod(PeriodKind.MorningOnly, Day("19 Dec 2025")));

        Assert.Equal(2, Alderway.CountSessions(Day("19 Dec 2025"), Day("19 Dec 2025")));
        Assert.Equal(1, early.CountSessions(Day("19 Dec 2025"), Day("19 Dec 2025")));
        Assert.True(early.IsHeld(Day("19 Dec 2025"), Session.Morning));
        Assert.False(early.IsHeld(Day("19 Dec 2025"), Session.Afternoon));
    }

    [Theory]
    [InlineData("12 Nov 2025", DayKind.SchoolDay)]
    [InlineData("15 Nov 2025", DayKind.Weekend)]
    [InlineData("3 Nov 2025", DayKind.Inset)]
    [InlineData("4 May 2026", DayKind.BankHoliday)]
    [InlineData("29 Oct 2025", DayKind.Holiday)]
    [InlineData("12 Aug 2026", DayKind.Holiday)]
    public void KindOf_DaysOfCalA_SaysWhatTheyAre(string date, DayKind kind)
    {
        Assert.Equal(kind, Alderway.KindOf(Day(date)));
    }

    [Fact]
    public void SchoolDayAfter_CalendarEndsFirst_IsNull()
    {
        Assert.Null(Alderway.SchoolDayAfter(Day("16 Jul 2027"), 5));
        Assert.Null(Alderway.KindOf(Day("1 Aug 2027")));
        Assert.Null(Alderway.SchoolDayBefore(Day("4 Sep 2025"), 5));
    }

    [Fact]
    public void SchoolDayAfter_HalfTermNobodyEntered_IsNullRatherThanAGuess()
    {
        var holed = new SchoolCalendar(AlderwayPeriods().Where(period => period.FirstDay != Day("23 Feb 2026")));

        Assert.Null(holed.SchoolDayAfter(Day("10 Feb 2026"), 10));
        Assert.Equal(Day("13 Feb 2026"), holed.SchoolDayAfter(Day("10 Feb 2026"), 3)?.Date);
    }

    [Fact]
    public void SchoolDaysUntil_BeforeOnAndAfterTheDay_CountsDown()
    {
        Assert.Equal(4, Alderway.SchoolDaysUntil(Day("20 Nov 2026"), Day("26 Nov 2026")));
        Assert.Equal(0, Alderway.SchoolDaysUntil(Day("20 Nov 2026"), Day("20 Nov 2026")));
        Assert.Equal(-4, Alderway.SchoolDaysUntil(Day("20 Nov 2026"), Day("16 Nov 2026")));
    }

    [Fact]
    public void CountSchoolDays_CalendarT_Is193In39Weeks()   // catalogue of partnerships, section 0.4
    {
        var (from, to) = (Day("1 Sep 2018"), Day("31 Jul 2019"));

        Assert.Equal(193, T.CountSchoolDays(from, to));
        Assert.Equal(39, T.CountSchoolWeeks(from, to));
        Assert.Equal(
            [7, 8, 6, 6, 5, 7],
            T.Periods.Select(term => T.CountSchoolWeeks(term.FirstDay, term.LastDay)));
    }
}
