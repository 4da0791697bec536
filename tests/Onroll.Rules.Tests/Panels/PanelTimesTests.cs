using Onroll.Rules.Panels;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Panels;

/// <summary>AS-N-4, T-HOT-A1.</summary>
public sealed class PanelTimesTests
{
    [Fact]
    public void Between_MondayToThursday_IsThreeDays()   // T-HOT-A1
    {
        Assert.Equal(new Waits(1, 3, 3), Waits.Between([(Day("8 Nov 2021"), Day("11 Nov 2021"))]));
    }

    [Theory]
    [InlineData(new int[0], null, null)]
    [InlineData(new[] { 7 }, 7.0, 7)]
    [InlineData(new[] { 21, 4, 10 }, 10.0, 21)]
    [InlineData(new[] { 4, 21, 10, 11 }, 10.5, 21)]
    public void Of_Waits_TakesTheMiddle(int[] days, double? median, int? longest)
    {
        Assert.Equal(new Waits(days.Length, (decimal?)median, longest), Waits.Of(days));
    }

    [Fact]
    public void Notice_ShorterWaitAndFewerAccepted_SaysBoth()   // AS-N-4
    {
        var (autumn, spring) = (new ServiceAccess(40, 30, 18), new ServiceAccess(40, 16, 9));

        Assert.Equal(75.0m, autumn.Acceptance.Rounded(1));
        Assert.Equal(40.0m, spring.Acceptance.Rounded(1));
        Assert.Equal("Shorter wait, fewer accepted", spring.Notice(autumn));
        Assert.Null(autumn.Notice(spring));
        Assert.Null((spring with { Accepted = 30 }).Notice(autumn));
    }
}
