using Onroll.Rules.Calendar;
using Onroll.Rules.Panels;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Panels;

/// <summary>AS-ROT-10, T-HOT-A1.</summary>
public sealed class MeetingDatesTests
{
    [Fact]
    public void Warning_TwentyOneDays_IsNone()   // AS-ROT-10
    {
        Assert.Null(MeetingGap.Between(Day("5 Nov 2018"), Day("26 Nov 2018"), longest: 21, shortest: 14).Warning);
    }

    [Fact]
    public void Warning_TwentyEightDays_SaysOverTwentyOne()   // AS-ROT-10
    {
        Assert.Equal("28 days after the last meeting, over 21 days", MeetingGap.Between(Day("5 Nov 2018"), Day("3 Dec 2018"), 21, 14).Warning);
    }

    [Theory]
    [InlineData(13, "13 days after the last meeting, under 14 days")]
    [InlineData(14, null)]
    [InlineData(22, "22 days after the last meeting, over 21 days")]
    public void Warning_AtTheLimits_IsOfTheAgreementAlone(int days, string? warning)
    {
        Assert.Equal(warning, MeetingGap.Between(Day("5 Nov 2018"), Day("5 Nov 2018").AddDays(days), 21, 14).Warning);
        Assert.Null(MeetingGap.Between(Day("5 Nov 2018"), Day("5 Nov 2018").AddDays(days), null).Warning);
    }

    [Fact]
    public void Of_EveryThursday_LeavesOutHolidaysAndTheRotaGoesOn()   // T-HOT-A1
    {
        var autumn = new SchoolCalendar([Term(Day("1 Sep 2021"), Day("22 Oct 2021")), Term(Day("1 Nov 2021"), Day("17 Dec 2021"))]);

        var days = MeetingDates.Of(autumn, Day("28 Oct 2021"), everyWeeks: 1, to: Day("23 Dec 2021")).ToList();

        Assert.Equal(["4 Nov", "11 Nov", "18 Nov", "25 Nov", "2 Dec", "9 Dec", "16 Dec"], days.Select(day => $"{day:d MMM}"));
        Assert.Equal("NEWNEWN", string.Concat(days.Select((_, earlier) => MeetingDates.Turn(["N", "E", "W"], earlier))));
    }

    [Fact]
    public void Of_HolidaysToo_KeepsEveryThirdWeek()
    {
        Assert.Equal(3, MeetingDates.Of(T, Day("5 Nov 2018"), 3, Day("24 Dec 2018"), termTimeOnly: false).Count());
        Assert.Equal(3, MeetingDates.Of(T, Day("5 Nov 2018"), 3, Day("17 Dec 2018")).Count());
    }

    [Fact]
    public void Turn_NobodyOnTheRota_IsNobody() => Assert.Null(MeetingDates.Turn(Array.Empty<string>(), 4));
}
