using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Insight;

namespace Onroll.Rules.Tests.Insight;

public sealed class GroupComparisonTests   // R-DIS-01 to 07, AS-N-1
{
    private static readonly TwoByTwo Example = new(30, 400, 60, 2000);

    [Fact]
    public void Measures_WorkedExample_AreTheRuleBooks()
    {
        var row = GroupComparison.Compare([new("Group", 30, 400), new("Others", 60, 2000)], ComparisonChoice.Standard)[0];

        Assert.Equal(7.5, row.Risk!.Value.Value * 100, 10);
        Assert.Equal((2.50, 1.63, 3.82), Rounded(row.RiskRatio));
        Assert.Equal((2.62, 1.67, 4.12), Rounded(row.OddsRatio));
        Assert.Equal((4.5, 2.1, 7.6), Rounded(row.Difference?.Times(100), 1));
        Assert.Equal((2.0, 18.0), (Math.Round(row.Index!.Value, 2), Math.Round(row.ExcessPupils!.Value, 6)));
        Assert.True(row is { IsShown: true, IsNotable: true });
    }

    [Fact]
    public void RiskRatio_ZeroCell_AddsAHalfToEachCount()
    {
        var row = GroupComparison.Compare([new("Few", 0, 25), new("Rest", 12, 475)], ComparisonChoice.Standard)[0];

        Assert.Equal((0.73, 0.04, 12.03), Rounded(row.RiskRatio));
        Assert.False(row.IsShown);
        Assert.StartsWith("Not enough data", ComparisonSentence.For(row, ComparisonChoice.Standard), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 250, 3, 750, 4.0, "1.6")]
    [InlineData(7, 200, 4, 800, 7.0, "3.5")]
    [InlineData(30, 50, 95, 950, 6.0, "60.0")]
    public void RiskRatio_PartnershipScenario_IsRatioOfRates(int count, int population, int others, int otherPopulation, double ratio, string percent)   // AS-N-1
    {
        var row = GroupComparison.Compare([new("Group", count, population), new("Others", others, otherPopulation)], ComparisonChoice.Standard)[0];

        Assert.Equal(ratio, row.RiskRatio!.Value.Value, 10);
        Assert.Equal(percent, new Rate(count, population).Rounded(1)!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Compare_AgainstAllAndAgainstTheRest_DifferAndSayWhich()   // AS-N-1: 3.0 against all, 3.9 against the rest
    {
        GroupCount[] groups = [new("Group", 3, 100), new("Rest", 7, 900)];
        var (all, rest) = (new ComparisonChoice(new Comparison.AllPupils()), ComparisonChoice.Standard);

        var (againstAll, againstRest) = (GroupComparison.Compare(groups, all)[0], GroupComparison.Compare(groups, rest)[0]);

        Assert.Equal(3.0, againstAll.RiskRatio!.Value.Value, 10);
        Assert.Equal(3.9, Math.Round(againstRest.RiskRatio!.Value.Value, 1));
        Assert.Equal(againstAll.Index!.Value, againstRest.Index!.Value, 10);
        Assert.Equal(("all pupils", "all other pupils"), (all.With.Words, rest.With.Words));
    }

    [Fact]
    public void Compare_WithAReferenceGroup_LeavesItBesideItselfWithoutAnInterval()
    {
        var rows = GroupComparison.Compare([new("SEN", 7, 200), new("No SEN", 4, 800), new("Plan", 30, 50)], new(new Comparison.Reference("No SEN")));

        Assert.Equal(7.0, rows[0].RiskRatio!.Value.Value, 10);
        Assert.Equal((1.0, null), (rows[1].RiskRatio!.Value.Value, rows[1].RiskRatio!.Value.Limits));
        Assert.Equal(30.0 / 50 / (4.0 / 800), rows[2].RiskRatio!.Value.Value, 8);
        Assert.Throws<ArgumentException>(() => GroupComparison.Compare([new("SEN", 7, 200)], new(new Comparison.Reference("Other"))));
    }

    [Fact]
    public void Compare_PupilsOfUnknownGroup_AreOnNeitherSide()   // DIS_UNKNOWN
    {
        var rows = GroupComparison.Compare([new("A", 30, 400), new("B", 60, 2000), new("Unknown", 50, 60, IsKnown: false)], ComparisonChoice.Standard);

        Assert.Equal(2.5, rows[0].RiskRatio!.Value.Value, 10);
        Assert.True(rows[2] is { Table: null, RiskRatio: null, Index: null, IsShown: false, Risk: not null });
    }

    [Theory]
    [InlineData(5, 30, true)]
    [InlineData(4, 30, false)]
    [InlineData(5, 29, false)]
    public void IsShown_AtTheGate_NeedsBothSizes(int count, int population, bool shown)   // R-DIS-04
    {
        var row = GroupComparison.Compare([new("A", count, population), new("B", 60, 2000)], ComparisonChoice.Standard)[0];

        Assert.Equal(shown, row.IsShown);
    }

    [Fact]
    public void Pool_SmallYears_SumToPupilYears()   // R-DIS-04 example
    {
        var pooled = PooledYears.From([(4, 22), (3, 24), (4, 22), (9, 40)]);

        Assert.Equal(new PooledYears(11, 68, 3), pooled);
        Assert.True(pooled.IsShown);
        Assert.Equal(1, PooledYears.From([(5, 30), (9, 40)]).Years);
    }

    [Fact]
    public void ByStage_WorkedExample_ShowsWhereDisparityIsAdded()   // R-DIS-05
    {
        var stages = AdjustedRatio.ByStage([400, 30, 15], [2000, 60, 24]);

        Assert.Equal([2.50, 1.25], stages.Select(stage => Math.Round(stage!.Value, 10)));
        Assert.Equal([null], AdjustedRatio.ByStage([10, 3], [50, 0]));
    }

    [Fact]
    public void MantelHaenszel_WorkedExample_IsTheRuleBooks()   // R-DIS-06
    {
        Assert.Equal(2.14, AdjustedRatio.MantelHaenszel([new(20, 150, 30, 500), new(10, 250, 30, 1500)])!.Value, 2);
        Assert.Null(AdjustedRatio.MantelHaenszel([new(2, 10, 0, 10)]));
        Assert.Equal(2.5, AdjustedRatio.Alternate(new Rate(30, 400), 3m)!.Value, 10);
    }

    [Fact]
    public void Sentence_OfANotableRatio_SaysHowManyPupilsAndClaimsNoCause()
    {
        var row = GroupComparison.Compare([new("Group", 30, 400), new("Others", 60, 2000)], ComparisonChoice.Standard)[0];

        Assert.Equal(
            "2.50 times as likely as all other pupils (95% interval 1.63 to 3.82). At the same rate 18 pupils fewer would have the outcome. "
            + "A difference this large is unlikely to be chance. It does not say why: look at the cases.",
            ComparisonSentence.For(row, ComparisonChoice.Standard));
    }

    [Fact]
    public void Sentence_WhereTheIntervalHoldsOne_ConcludesNothing()
    {
        var row = GroupComparison.Compare([new("Group", 6, 100), new("Others", 50, 1000)], ComparisonChoice.Standard)[0];

        Assert.Contains("Chance alone could explain the difference", ComparisonSentence.For(row, ComparisonChoice.Standard), StringComparison.Ordinal);
        Assert.Null(ComparisonSentence.ForMany(10));
        Assert.NotNull(ComparisonSentence.ForMany(11));
    }

    [Fact]
    public void Difference_Wald_IsNotWhatIsShown()   // R-DIS-03 names both: Newcombe 2.1 to 7.6, Wald 1.8 to 7.2
    {
        var limits = Example.Difference()!.Value.Limits!.Value;

        Assert.NotEqual(1.8, Math.Round(limits.Low * 100, 1));
    }

    [Fact]
    public void Compare_AnyCounts_KeepValueInsideItsIntervalAndExcessSumsToNought()
    {
        var counts = from population in Gen.Choose(1, 5000) from count in Gen.Choose(0, population) select (Count: count, Population: population);
        var groups = Gen.ListOf(counts).Where(list => list.Count is > 1 and < 8);

        Prop.ForAll(groups.ToArbitrary(), list =>
        {
            var rows = GroupComparison.Compare([.. list.Select((g, i) => new GroupCount($"{i}", g.Count, g.Population))], new(new Comparison.AllPupils()));
            foreach (var row in rows)
            {
                Assert.All(new[] { row.Risk, row.RiskRatio, row.OddsRatio, row.Difference }, estimate =>
                {
                    Assert.True(double.IsFinite(estimate!.Value.Value));
                    Assert.InRange(estimate.Value.Value, estimate.Value.Limits!.Value.Low - 1e-9, estimate.Value.Limits.Value.High + 1e-9);
                });
            }

            Assert.Equal(0, rows.Sum(row => row.ExcessPupils!.Value), 6);
        }).QuickCheckThrowOnFailure();
    }

    private static (double, double, double) Rounded(Estimate? estimate, int decimals = 2) => (
        Math.Round(estimate!.Value.Value, decimals), Math.Round(estimate.Value.Limits!.Value.Low, decimals), Math.Round(estimate.Value.Limits.Value.High, decimals));
}
