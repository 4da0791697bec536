using System.Globalization;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Rules.Tests.Insight;

public sealed class SchoolReturnTests   // G-VAL; catalogue of partnerships sections 6 to 8, numbers 17 and 24 to 36
{
    private static readonly ReturnRules Strict = new(Cap: 3, Lengths: [1, 3, 5]);

    [Theory]
    [InlineData(39, "2.9%", 1345, 1323, 1368)]     // 25, 26
    [InlineData(52, "3.8%", 1368, 1351, 1386)]
    [InlineData(40, "2.7%", 1481, 1455, 1509)]
    [InlineData(32, "3.5%", 914, 902, 927)]        // 29
    [InlineData(35, "3.5%", 1000, 986, 1014)]
    [InlineData(16, "1.5%", 1067, 1033, 1103)]
    [InlineData(1, "0.09%", 1111, 1053, 1176)]     // 32
    [InlineData(3, "0.2%", 1500, 1201, 2000)]
    [InlineData(227, "7.56%", 3003, 3001, 3004)]   // 33
    [InlineData(352, "11.95%", 2946, 2945, 2946)]
    [InlineData(1, "0.3%", 333, 286, 400)]
    public void RollFor_PublishedTables_IsTheImpliedRoll(int count, string printed, int middle, int low, int high)
    {
        var roll = Printed(printed).RollFor(count)!;

        Assert.Equal((middle, low, high), (roll.Middle, roll.Low, roll.High));
        Assert.All(Enumerable.Range(1, 4000), n => Assert.Equal(n >= low && n <= high, Printed(printed).IsOf(count, n)));
    }

    [Fact]
    public void RollFor_Nothing_IsUnknown()
    {
        Assert.Null(Printed("0%").RollFor(0));
        Assert.Null(Printed("0.1%").RollFor(0));
    }

    [Theory]
    [InlineData(39, 114, 29, "2.92", "1.34", "3.93")]      // 27, 28
    [InlineData(52, 236.5, 34, "4.55", "1.53", "6.96")]
    [InlineData(40, 141.5, 30, "3.54", "1.33", "4.72")]
    [InlineData(32, 122, 12, "3.81", "2.67", "10.17")]     // 30, 31
    [InlineData(35, 132.5, 12, "3.79", "2.92", "11.04")]
    [InlineData(16, 47, 2, "2.94", "8.00", "23.50")]
    public void Ratios_PublishedTables_AreTheCatalogues(int suspensions, decimal days, int pupils, string perSuspension, string perPupil, string daysPerPupil)
    {
        var report = new SchoolReturn("2015/16", suspensions, Days: days, Pupils: pupils);

        Assert.Equal((perSuspension, perPupil, daysPerPupil), (Two(report.DaysPerSuspension), Two(report.SuspensionsPerPupil), Two(report.DaysPerPupil)));
    }

    [Theory]
    [InlineData(227, 151, "1.50")]   // 35
    [InlineData(352, 193, "1.82")]
    public void SuspensionsPerPupil_TableWithoutDays_IsStillThere(int suspensions, int pupils, string perPupil)
    {
        var report = new SchoolReturn("2015/16", suspensions, Pupils: pupils);

        Assert.Equal((perPupil, null), (Two(report.SuspensionsPerPupil), report.DaysPerSuspension));
    }

    [Fact]
    public void Run_RollThatDoesNotGiveThePrintedRate_SaysSo()   // AS-BLU-1
    {
        var finding = Assert.Single(ReturnCheck.Run(new("2015/16", 39, Printed("2.9%")) { Roll = 1322 }, ReturnRules.None));

        Assert.Equal("The counts give 3.0%; printed is 2.9%.", finding.Message);
        Assert.Empty(ReturnCheck.Run(new("2015/16", 39, Printed("2.9%")) { Roll = 1323 }, ReturnRules.None));
    }

    [Theory]
    [InlineData(114, true)]
    [InlineData(236.5, true)]
    [InlineData(141.3, false)]
    public void Run_Days_AreHalves(decimal days, bool isRight)   // AS-BLU-2
    {
        Assert.Equal(isRight, ReturnCheck.Run(new("2017/18", Days: days), ReturnRules.None).Count == 0);
    }

    [Fact]
    public void Run_CapAndPatternBroken_FindsBoth()   // AS-BEM-2, number 31
    {
        var findings = ReturnCheck.Run(new("2017/18", 16, Days: 47, Pupils: 2), Strict);

        Assert.Equal(["8.0 per pupil exceeds 3.", "47 days impossible with 16 lengths of 1, 3, 5."], findings.Select(finding => finding.Message));
        Assert.Empty(ReturnCheck.Run(new("2015/16", 32, Days: 122, Pupils: 12), Strict));
        Assert.Equal(10, Parity.Mixes(122, 32, Strict.Lengths));
        Assert.Equal(0, Parity.Mixes(132.5m, 35, Strict.Lengths));
    }

    [Fact]
    public void Run_RowsWithDifferentRolls_ClashInEveryYear()   // AS-BEM-3, number 32 against 29
    {
        SchoolReturn[] years =
        [
            new("2015/16", 32, Printed("3.5%"), PermanentExclusions: 1, PermanentRate: Printed("0.09%")),
            new("2016/17", 35, Printed("3.5%"), PermanentExclusions: 3, PermanentRate: Printed("0.2%")),
            new("2017/18", 16, Printed("1.5%"), PermanentExclusions: 3, PermanentRate: Printed("0.2%")),
        ];

        var findings = years.Select(year => Assert.IsType<ReturnFinding.RollsClash>(Assert.Single(ReturnCheck.Run(year, ReturnRules.None)))).ToList();

        Assert.Equal("The rows imply 1,053 to 1,176 and 902 to 927 pupils on roll; no overlap.", findings[0].Message);
    }

    [Fact]
    public void Run_RateATenfoldOff_SeesTheMisplacedPoint()   // AS-NAC-3, number 34
    {
        var stated = Assert.Single(ReturnCheck.Run(new("2016/17", PermanentExclusions: 1, PermanentRate: Printed("0.3%")) { Roll = 2946 }, ReturnRules.None));
        var implied = Assert.Single(ReturnCheck.Run(new("2016/17", 352, Printed("11.95%"), PermanentExclusions: 1, PermanentRate: Printed("0.3%")), ReturnRules.None));

        Assert.Equal("The printed rate 0.3% is about 10× the computed 0.03%.", stated.Message);
        Assert.Equal(stated, implied);
        Assert.Empty(ReturnCheck.Run(new("2015/16", 227, Printed("7.56%"), PermanentExclusions: 4, PermanentRate: Printed("0.13%")), ReturnRules.None));
    }

    [Fact]
    public void Run_NoughtAndNought_IsRight()
    {
        var row = PrintedRow.Read("4/0.13% 1/0.3% 0/0%")!;

        Assert.Equal([4, 1, 0], row.Cells.Select(cell => cell.Count));
        Assert.Empty(ReturnCheck.Run(new("2017/18", PermanentExclusions: row.Cells[2].Count, PermanentRate: row.Cells[2].Rate) { Roll = 2946 }, ReturnRules.None));
    }

    [Fact]
    public void Place_FewerCellsThanYears_AsksAndNeverGuesses()   // AS-NAC-2, number 36
    {
        string[] years = ["2015/16", "2016/17", "2017/18"];
        var row = PrintedRow.Read("227/7.56% 352/11.95%")!;

        var asked = Assert.IsType<RowOfYears.NeedsYears>(row.Place(years));
        var placed = Assert.IsType<RowOfYears.Placed>(row.Place(years, ["2015/16", "2016/17"]));

        Assert.Equal("The row has 2 cells for 3 years. Say which years they are; Onroll does not guess.", asked.Message);
        Assert.True(placed.IsAssumed);
        Assert.Equal(("not supplied", "352"), (placed.Counts.Shown("2017/18"), placed.Counts.Shown("2016/17")));
        Assert.Equal((null, 289.5m, "2 of 3 years"), (placed.Counts.MeanOfAll, placed.Counts.Mean!.Value, placed.Counts.Coverage));
        Assert.IsType<RowOfYears.NeedsYears>(row.Place(years, ["2015/16", "2019/20"]));
    }

    [Fact]
    public void Sum_WithABlank_SaysHowManyAreMissing()   // AS-GEN-4
    {
        var counts = new YearlyCounts([("a", 4), ("b", null), ("c", 2)]);

        Assert.Equal((6m, "1 of 3 not supplied"), (counts.Sum!.Value, counts.Gap));
        Assert.Null(new YearlyCounts([("a", null)]).Sum);
        Assert.Null(new YearlyCounts([("a", 0)]).Gap);
    }

    [Theory]
    [InlineData("39/2.9%", 1)]
    [InlineData("0 / not printed", 0)]
    [InlineData("1,234/2.9% 5", 2)]
    [InlineData("", 0)]
    public void Read_PrintedRow_TakesOnlyWhatItUnderstands(string text, int cells)
    {
        Assert.Equal(cells, PrintedRow.Read(text)?.Cells.Count ?? 0);
    }

    [Fact]
    public void Between_Ranges_GivesTheMiddleAndTheEnds()   // 17, 24, AS-EBB-5
    {
        var fall = RelativeChange.Between((200, 250), (20, 30))!;
        var schools = RelativeChange.Between((40, 40), (8, 12))!;

        Assert.Equal(("-88.9", "-92.0", "-85.0"), (One(fall.Middle), One(fall.Low), One(fall.High)));
        Assert.Equal((-80m, -70m), (schools.Low, schools.High));
        Assert.Equal(-38m, RelativeChange.Between(100, 62)!.Middle);
        Assert.Null(RelativeChange.Between(0, 5));
    }

    private static PrintedRate Printed(string text) => PrintedRate.TryParse(text, out var rate) ? rate : throw new ArgumentException(text);

    private static string Two(decimal? value) => Rounding.HalfAway(value!.Value, 2).ToString("0.00", CultureInfo.InvariantCulture);

    private static string One(decimal value) => Rounding.HalfAway(value, 1).ToString("0.0", CultureInfo.InvariantCulture);
}
