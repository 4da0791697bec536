using Onroll.Rules.Calendar;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Calendar;

/// <summary>Section 0.4 of the catalogue of partnerships, and rows 4 and 5 of its numbers to reproduce.</summary>
public sealed class DurationTests
{
    [Theory]
    [InlineData("24 Sep 2018", 20, "8 Feb 2019", "8 Mar 2019")]
    [InlineData("25 Feb 2019", 16, "14 Jun 2019", "5 Jul 2019")]
    public void LastDay_WeeksOnCalendarT_DifferByUnit(string start, int weeks, string calendarWeeks, string schoolWeeks)
    {
        Assert.Equal(Day(calendarWeeks), new Duration(weeks, DurationUnit.CalendarWeeks).LastDay(T, Day(start))?.Date);
        Assert.Equal(Day(schoolWeeks), new Duration(weeks, DurationUnit.SchoolWeeks).LastDay(T, Day(start))?.Date);
    }

    [Fact]
    public void LastDay_SchoolDaysAsALength_CountsTheStart()
    {
        var length = new Duration(5, DurationUnit.SchoolDays).LastDay(T, Day("15 Oct 2018"));

        Assert.Equal(Day("19 Oct 2018"), length?.Date);
        Assert.Equal(Day("29 Oct 2018"), T.SchoolDayAfter(Day("15 Oct 2018"), 5)?.Date);   // as a deadline: after the event
    }

    [Theory]
    [InlineData("30 Nov 2026", "22 Jan 2027")]   // design, section 1
    [InlineData("12 Jan 2026", "27 Feb 2026")]   // R-ATT-07
    public void LastDay_SixSchoolWeeks_SkipsHolidays(string start, string end)
    {
        Assert.Equal(Day(end), new Duration(6, DurationUnit.SchoolWeeks).LastDay(Alderway, Day(start))?.Date);
    }

    [Fact]
    public void LastDay_CalendarTooShort_IsNull()
    {
        Assert.Null(new Duration(20, DurationUnit.SchoolWeeks).LastDay(T, Day("20 May 2019")));
        Assert.Null(new Duration(20, DurationUnit.CalendarWeeks).LastDay(T, Day("20 May 2019")));
    }
}
