using Onroll.Rules.Insight.Returns;

namespace Onroll.Rules.Tests.Insight;

public sealed class PastedReturnTests   // P-NAC-06, P-NAC-08, G-VAL
{
    private static readonly (string Key, string Name)[] Years = [("201516", "2015/16"), ("201617", "2016/17"), ("201718", "2017/18")];

    private static readonly Dictionary<(ReturnMeasure Measure, string Period), decimal> NoRecord = [];

    [Fact]
    public void Read_APublishedTable_EveryCellIsWhereItStands()   // numbers 27, 28, 30, 31: the table as schools print it
    {
        var pasted = Read(
            """
            Measure,2015/16,2016/17,2017/18
            FTE / % NOR,39 / 2.9%,52 / 3.8%,40 / 2.7%
            FTE days,114,236.5,141.5
            Pupils with ≥1 FTE,29,34,30
            PX / % NOR,0 / not printed,0 / not printed,0 / not printed
            Implied NOR (mid),"1,345","1,368","1,481"
            Inspection grade,Good,Good,Good-Mar '18
            """);

        Assert.Empty(pasted.Problems.Concat(pasted.Table.Problems.Select(one => one.Problem)));
        Assert.Equal(["Line 6, “Implied NOR (mid)”, which is none of the figures asked for"], pasted.LeftOut);
        Assert.Equal((492.0m, 40m, 0m), (pasted.Table.Counts(ReturnMeasure.SuspensionDays).Sum!.Value, pasted.Table.Cell(ReturnMeasure.Suspensions, "201718")!.Number!.Value, pasted.Table.Cell(ReturnMeasure.PermanentExclusions, "201617")!.Number!.Value));
        Assert.Equal("3.54", $"{Rules.Insight.Rounding.HalfAway(pasted.Table.Of("201718").DaysPerSuspension!.Value, 2):0.00}");
        Assert.Equal(("Good", new DateOnly(2018, 3, 1)), (pasted.Table.Cell(ReturnMeasure.InspectionGrade, "201718")!.Grade!.Word, pasted.Table.Cell(ReturnMeasure.InspectionGrade, "201718")!.Grade!.Month!.Value));
        Assert.Empty(ReturnDoubts.Of(pasted.Table, ReturnRules.None, NoRecord));
    }

    [Fact]
    public void Read_ALineForEachYear_IsTurned()
    {
        var pasted = Read("Year\tNOR\tFTE\tFTE days\n2016-17\t1000\t35 (3.5%)\t132.5\n201718\t1067\t16 (1.5%)\t47");

        Assert.Equal((35m, 3.5m, 47m), (pasted.Table.Cell(ReturnMeasure.Suspensions, "201617")!.Number!.Value, pasted.Table.Cell(ReturnMeasure.Suspensions, "201617")!.Rate!.Value.Percent, pasted.Table.Cell(ReturnMeasure.SuspensionDays, "201718")!.Number!.Value));
        Assert.Null(pasted.Table.Cell(ReturnMeasure.Roll, "201516"));
    }

    [Fact]
    public void Read_ARowWithFewerCells_StopsAndAsks()   // AS-NAC-2, AS-NAC-3
    {
        const string Text = "FTE / % NOR 227/7.56% 352/11.95%\nPX / % NOR 4/0.13% 1/0.3% 0/0%";
        var asked = Read(Text);
        var answered = Read(Text, (ReturnMeasure.Suspensions, ["201516", "201617"]));

        Assert.Equal("The row has 2 cells for 3 years. Say which years they are; Onroll does not guess.", Assert.Single(asked.Questions).Message);
        Assert.False(asked.Table.IsPublished(ReturnMeasure.Suspensions));
        Assert.Empty(answered.Questions);
        Assert.True(answered.Table.Written(ReturnMeasure.Suspensions, "201617")!.IsAssumed);
        Assert.False(answered.Table.Written(ReturnMeasure.PermanentExclusions, "201617")!.IsAssumed);
        var counts = answered.Table.Counts(ReturnMeasure.Suspensions);
        Assert.Equal(("not supplied", 289.5m, "2 of 3 years"), (counts.Shown("201718"), counts.Mean!.Value, counts.Coverage));
        Assert.Null(counts.MeanOfAll);
        Assert.Equal((0m, 0m), (answered.Table.Cell(ReturnMeasure.PermanentExclusions, "201718")!.Number!.Value, answered.Table.Cell(ReturnMeasure.PermanentExclusions, "201718")!.Rate!.Value.Percent));
        var doubt = Assert.Single(ReturnDoubts.Of(answered.Table, ReturnRules.None, NoRecord));
        Assert.Equal(("201617", ReturnMeasure.PermanentExclusions, "The printed rate 0.3% is about 10× the computed 0.03%."), (doubt.Period, doubt.Measure, doubt.Message));
    }

    [Fact]
    public void Read_ABlankInItsColumn_StaysABlank()   // number 36
    {
        var pasted = Read("x,2015/16,2016/17,2017/18\nFTE,227/7.56%,352/11.95%,\nDays,,,\nNOR,-,n/a,3004");

        Assert.Empty(pasted.Questions);
        Assert.Null(pasted.Table.Cell(ReturnMeasure.Suspensions, "201718"));
        Assert.False(pasted.Table.IsPublished(ReturnMeasure.SuspensionDays));
        Assert.Equal([("201718", "3004")], pasted.Table.Cells.Where(cell => cell.Measure == ReturnMeasure.Roll).Select(cell => (cell.Period, cell.Text)));
    }

    [Theory]
    [InlineData("FTE,1,2,3\nSuspensions,1,2,3", "Line 2: Suspensions stands twice. Take one of the two out")]
    [InlineData("FTE,1,234,2,3", "Line 1: Suspensions has 4 cells for 3 years. Take out what does not belong, or put quotation marks round a number with a comma")]
    [InlineData("x,2015/16,2015/16,2017/18\nFTE,1,2,3", "Line 1: 2015/16 stands over two columns. Take one out")]
    [InlineData("colour,red\nshape,round", "No row could be recognised. Each line begins with what it is of, such as “Suspensions”, and a cell for each year follows")]
    public void Read_WhatCannotBe_SaysWhereAndHowToMend(string text, string problem) => Assert.Contains(problem, Read(text).Problems);

    [Theory]
    [InlineData(ReturnMeasure.Suspensions, "39", true)]
    [InlineData(ReturnMeasure.Suspensions, "1,234 / 7.5%", true)]
    [InlineData(ReturnMeasure.Suspensions, "-3", false)]
    [InlineData(ReturnMeasure.Suspensions, "2.5", false)]
    [InlineData(ReturnMeasure.Suspensions, "99999999999", false)]
    [InlineData(ReturnMeasure.Roll, "1,345", true)]
    [InlineData(ReturnMeasure.Roll, "1345 / 2%", false)]
    [InlineData(ReturnMeasure.SuspensionDays, "236.5", true)]
    [InlineData(ReturnMeasure.SuspensionDays, "141.3", false)]   // AS-BLU-2
    [InlineData(ReturnMeasure.SuspensionDays, "1e5", false)]
    [InlineData(ReturnMeasure.AbsenceRate, "7.5", true)]
    [InlineData(ReturnMeasure.AbsenceRate, "107%", false)]
    [InlineData(ReturnMeasure.InspectionGrade, "fair", false)]
    public void Cell_IsReadOrSaysHowToMend(ReturnMeasure measure, string text, bool isRead)
    {
        var (cell, problem) = ReturnCell.Read(ReturnRow.Of(measure), text);

        Assert.Equal((isRead, isRead), (cell is not null, problem is null));
        Assert.True(isRead || problem!.Contains("such as", StringComparison.Ordinal) || problem.Contains("write", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2", "Good", null)]   // AS-NAC-4
    [InlineData("Good", "Good", null)]
    [InlineData("Good-Mar '18", "Good", "2018-03")]
    [InlineData("RI", "Requires improvement", null)]
    [InlineData("Outstanding (September 2019)", "Outstanding", "2019-09")]
    [InlineData("5", null, null)]
    public void Grade_HoweverItIsPrinted_IsOneScale(string printed, string? word, string? month)
    {
        var grade = PrintedGrade.Read(printed);

        Assert.Equal((word, month), (grade?.Word, grade?.Month?.ToString("yyyy-MM", null)));
        Assert.True(grade is null || grade.Printed == printed);
    }

    [Fact]
    public void Doubts_AgainstTheRecord_SayBothNumbers()
    {
        var table = Read("FTE,,,140\nNOR,,,3000").Table;

        var doubt = Assert.Single(ReturnDoubts.Of(table, ReturnRules.None, new Dictionary<(ReturnMeasure, string), decimal>
        {
            [(ReturnMeasure.Suspensions, "201718")] = 14, [(ReturnMeasure.Roll, "201718")] = 2990, [(ReturnMeasure.PupilsSuspended, "201718")] = 9,
        }));

        Assert.Equal(("From the record: 14; you wrote 140.", "201718-Suspensions-FromTheRecord"), (doubt.Message, doubt.Key));
    }

    private static PastedReturn Read(string text, params (ReturnMeasure Measure, string[] Years)[] chosen) => PastedReturn.Read(
        [.. text.Split('\n').Select(line => (IReadOnlyList<string>)Split(line.TrimEnd('\r')))], Years, chosen.ToDictionary(one => one.Measure, one => (IReadOnlyList<string>)one.Years));

    // Enough of CSV for these lines.
    private static string[] Split(string line) => line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t')
        : line.Contains('"', StringComparison.Ordinal) ? [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Trim(',') is { Length: > 0 } plain ? plain.Split(',') : [])]
        : line.Split(',');
}
