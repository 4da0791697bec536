using Onroll.Core.Behaviour;
using Onroll.Rules.Insight;

namespace Onroll.Core.Tests.Behaviour;

public sealed class IncidentPatternTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Fact]
    public void Of_MostAfterNoon_SaysSo()
    {
        string[] periods = [.. Enumerable.Repeat("Lunch", 9), .. Enumerable.Repeat("P4", 8), .. Enumerable.Repeat("P5", 4), "P1", "P1", "P2", "P2", "P3", "P3", "Reg"];

        var pattern = IncidentPattern.Of([.. periods.Select((p, at) => new IncidentTime(Monday.AddDays(at % 5), null, p))]);

        Assert.Equal(["Reg", "P1", "P2", "P3", "Lunch", "P4", "P5"], pattern.Periods);
        Assert.Equal("21 of 28 came at lunch or later.", pattern.Finding);
    }

    [Fact]
    public void Of_SpreadOverTheWeek_SaysNothing()
    {
        string[] periods = ["P1", "P2", "P3", "P4", "P5"];

        var pattern = IncidentPattern.Of([.. Enumerable.Range(0, 25).Select(n => new IncidentTime(Monday.AddDays(n % 5), null, periods[n / 5]))]);

        Assert.Null(pattern.Finding);
        Assert.All(pattern.Cells.SelectMany(row => row), count => Assert.Equal(1, count));
    }

    [Fact]
    public void Of_WithoutATimeOfDay_IsCountedButNotPlaced()
    {
        var pattern = IncidentPattern.Of([new IncidentTime(Monday, null, null)]);

        Assert.Equal((1, 0), (pattern.Total, pattern.WithPeriod));
    }

    // Ten tosses of a coin: at least nine heads in 11 of 1024.
    [Fact]
    public void OfAtLeast_Coin_IsExact() => Assert.Equal(11 / 1024.0, Chance.OfAtLeast(9, 10, 0.5), 12);
}
