using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Calendar;

/// <summary>R-CAL-07.</summary>
public sealed class BankHolidayTests
{
    [Theory]
    [InlineData(2024, "1 Jan,29 Mar,1 Apr,6 May,27 May,26 Aug,25 Dec,26 Dec")]
    [InlineData(2025, "1 Jan,18 Apr,21 Apr,5 May,26 May,25 Aug,25 Dec,26 Dec")]
    [InlineData(2026, "1 Jan,3 Apr,6 Apr,4 May,25 May,31 Aug,25 Dec,28 Dec")]
    [InlineData(2027, "1 Jan,26 Mar,29 Mar,3 May,31 May,30 Aug,27 Dec,28 Dec")]
    [InlineData(2028, "3 Jan,14 Apr,17 Apr,1 May,29 May,28 Aug,25 Dec,26 Dec")]
    public void In_YearsOfTheRuleBook_AsPrinted(int year, string days)
    {
        var expected = days.Split(',').Select(day => Day($"{day} {year}"));

        Assert.Equal(expected, BankHolidays.EnglandAndWales.In(year).Select(day => day.Date));
        Assert.Equal(Precision.Exact, BankHolidays.EnglandAndWales.PrecisionOf(year));
    }

    [Theory]
    [InlineData("3 Jun 2022")]
    [InlineData("2 Jun 2022")]
    [InlineData("19 Sep 2022")]
    [InlineData("8 May 2023")]
    [InlineData("6 May 2019")]
    public void Contains_OneOffAndMovedDays_True(string date)
    {
        Assert.True(BankHolidays.EnglandAndWales.Contains(Day(date)));
    }

    [Theory]
    [InlineData(2013)]
    [InlineData(2016)]
    [InlineData(2021)]
    [InlineData(2024)]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    public void In_OrdinaryYear_StandingRulesGiveTheListedDays(int year)
    {
        var worked = new BankHolidays([]);

        Assert.Equal(BankHolidays.EnglandAndWales.In(year).Select(day => day.Date), worked.In(year).Select(day => day.Date));
        Assert.Equal(Precision.Provisional, worked.PrecisionOf(year));
    }

    [Theory]
    [InlineData(2025, "20 Apr 2025")]
    [InlineData(2026, "5 Apr 2026")]
    [InlineData(2027, "28 Mar 2027")]
    [InlineData(2008, "23 Mar 2008")]
    [InlineData(2038, "25 Apr 2038")]
    public void EasterSunday_KnownYears_IsRight(int year, string date)
    {
        Assert.Equal(Day(date), Easter.Sunday(year));
    }

    [Fact]
    public void In_ChristmasOnASunday_SubstitutesChristmasAfterBoxingDay()   // 2033
    {
        var december = BankHolidays.EnglandAndWales.In(2033).Where(day => day.Date.Month == 12);

        Assert.Equal([new(Day("26 Dec 2033"), "Boxing Day"), new(Day("27 Dec 2033"), "Christmas Day")], december);
    }
}
