using Onroll.Core.Exclusions;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Tests.Exclusions;

/// <summary>The days of the pictures: 2½ days from the afternoon of Friday 20 November 2026 end on Wednesday 25.</summary>
public sealed class TimeOutTests
{
    private static readonly SchoolCalendar Calendar = new([new(PeriodKind.Term, new(2026, 9, 1), new(2026, 12, 18), "Autumn")]);

    [Fact]
    public void Of_FromAnAfternoon_RunsOverTheWeekendToTheDayBack()
    {
        var time = TimeOut.Of(new(2026, 11, 20), true, 5, Calendar);

        Assert.Equal(new TimeOut(new(2026, 11, 20), new(2026, 11, 24), new(2026, 11, 25), false), time);
    }

    [Fact]
    public void Of_HalfADayInTheMorning_IsBackAtNoon()
    {
        var time = TimeOut.Of(new(2026, 11, 20), false, 1, Calendar);

        Assert.Equal(new TimeOut(new(2026, 11, 20), new(2026, 11, 20), new(2026, 11, 20), true), time);
    }

    [Fact]
    public void Of_PermanentExclusion_HasNoEnd()
    {
        var time = TimeOut.Of(new(2026, 11, 10), false, null, Calendar);

        Assert.Null(time.BackOn);
        Assert.True(time.Covers(new DateOnly(2027, 2, 1)));
    }

    [Fact]
    public void Of_PastTheEndOfTheCalendar_DoesNotGuess() => Assert.Null(TimeOut.Of(new(2026, 12, 17), false, 10, Calendar).BackOn);

    [Theory]
    [InlineData(1, "½ day")]
    [InlineData(2, "1 day")]
    [InlineData(3, "1½ days")]
    [InlineData(14, "7 days")]
    public void Days_HalfDays_AreSaidAsPeopleSayThem(int sessions, string words) => Assert.Equal(words, ExclusionWords.Days(sessions));
}
