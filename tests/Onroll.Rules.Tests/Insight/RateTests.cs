using Onroll.Rules.Insight;

namespace Onroll.Rules.Tests.Insight;

public sealed class RateTests   // R-STA-01, 02, 05, 06, 07
{
    [Theory]
    [InlineData("2.25", 1, "2.3")]
    [InlineData("-2.25", 1, "-2.3")]
    [InlineData("11.269406", 2, "11.27")]
    [InlineData("0.145", 2, "0.15")]
    [InlineData("0.14499999999999999", 2, "0.15")]
    [InlineData("0.1449", 2, "0.14")]
    [InlineData("0.5", 0, "1")]
    [InlineData("0", 2, "0")]
    public void HalfAway_WorkedExamples_RoundAsTheDepartmentDoes(string value, int decimals, string rounded)
    {
        Assert.Equal(Decimal(rounded), Rounding.HalfAway(Decimal(value), decimals));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 5)]
    [InlineData(4, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 10)]
    public void ToFive_SmallCounts_GoToTheNearest(int count, int rounded)   // R-SDC-01 SDC-ROUND5
    {
        Assert.Equal(rounded, Rounding.ToFive(count));
    }

    [Theory]
    [InlineData(1234, 10950, "11.27")]
    [InlineData(7, 10950, "0.06")]
    [InlineData(640, 10950, "5.84")]
    public void Rounded_WorkedExamples_AreAsPublished(int events, int headcount, string rate)
    {
        Assert.Equal(Decimal(rate), new Rate(events, headcount).Rounded());
    }

    [Fact]
    public void Rate_OfNobody_IsNoneAndNotNought()
    {
        Assert.Null(new Rate(0, 0).Percent);
        Assert.Null(new Rate(20, 0).Rounded());
        Assert.Null(new Rate(20, 0).Possible(5, 5));
        Assert.Equal(0m, new Rate(0, 5).Percent);
    }

    [Fact]
    public void Sum_OfTwoSchools_IsSumsOverSums()   // R-STA-05: never the mean of 9.0 and 15.0
    {
        Assert.Equal(10.0m, Rate.Sum([new(900, 10_000), new(300, 2_000)]).Rounded(1));
    }

    [Fact]
    public void Sum_OfThreeTermsOverOneHeadcount_AddsUpToTheYear()   // R-STA-01 edge
    {
        var terms = new[] { new Rate(411, 10_950), new Rate(402, 10_950), new Rate(421, 10_950) };

        Assert.Equal(new Rate(1234, 10_950).Percent!.Value, terms.Sum(term => term.Percent!.Value), 20);
    }

    [Fact]
    public void PointsSince_IsWorkedOutUnrounded()
    {
        // 2.54 and 1.45 look 1.09 apart; 2.544 - 1.446 is 1.098.
        Assert.Equal(1.10m, new Rate(2544, 100_000).PointsSince(new Rate(1446, 100_000)));
    }

    [Fact]
    public void Possible_OfCountsRoundedToFive_HoldsEveryRateTheyMayStandFor()
    {
        var (low, high) = new Rate(5, 65).Possible(5, 5)!.Value;

        Assert.Equal((100m * 3 / 67, 100m * 7 / 63), (low, high));
    }

    [Theory]
    [InlineData(30, 400, 5.30, 10.50)]
    public void Wilson_WorkedExample_IsTheRuleBooks(int count, int population, double low, double high)
    {
        var limits = Intervals.Wilson(count, population)!.Value.Times(100);

        Assert.Equal((low, high), (Math.Round(limits.Low, 2), Math.Round(limits.High, 2)));
    }

    [Theory]
    [InlineData(0, 25)]
    [InlineData(25, 25)]
    [InlineData(1, 1)]
    public void Wilson_AtTheEnds_StaysBetweenNoneAndAll(int count, int population)
    {
        var limits = Intervals.Wilson(count, population)!.Value;

        Assert.InRange(limits.Low, 0, (double)count / population);
        Assert.InRange(limits.High, (double)count / population, 1);
        Assert.Null(Intervals.Wilson(0, 0));
    }

    [Fact]
    public void Byar_WorkedExample_IsTheRuleBooks()
    {
        var limits = Intervals.EventsPerHundred(12, 640)!.Value;

        Assert.Equal(1.88m, new Rate(12, 640).Rounded());
        Assert.Equal((0.97, 3.28), (Math.Round(limits.Low, 2), Math.Round(limits.High, 2)));
    }

    [Fact]
    public void Byar_NoEvents_BeginsAtNought()   // BYAR_ZERO_LOWER
    {
        var limits = Intervals.Byar(0);

        Assert.Equal(0, limits.Low);
        Assert.Equal(3.67, limits.High, 2);
        Assert.Null(Intervals.EventsPerHundred(0, 0));
    }

    [Fact]
    public void RepeatMeasures_OfPupils_CountBandsAndTheRepeated()
    {
        var measures = RepeatMeasures.Of([0, 1, 1, 2, 3, 4, 5, 9, 10, 31]);

        Assert.Equal([2, 1, 2, 2, 2], measures.PupilsInBands);
        Assert.Equal((9, 7, 66), (measures.PupilsSuspended, measures.PupilsRepeated, measures.Suspensions));
        Assert.Equal(["1", "2", "3 to 4", "5 to 9", "10 or more"], RepeatBand.Standard.Select(band => band.Name));
        Assert.Null(RepeatMeasures.Of([]).SuspensionsPerPupil);
        Assert.Equal(1.93m, Rounding.HalfAway(1234m / 640, 2));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
