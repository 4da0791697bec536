using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Rules.Tests.Insight;

public sealed class SuppressionTests   // R-SDC-01, R-SDC-02
{
    [Fact]
    public void Apply_WorkedExample_HidesTheNextSmallest()   // row 3, 12, 7, 22 of 44: c, 12, c, 22
    {
        Assert.Equal("c 12 c 22 44", Printed([3, 12, 7, 22]));
    }

    [Theory]
    [InlineData("1 2 20 30", "c c c 30 53")]        // hidden 1 and 2 sum to 3: one more
    [InlineData("1 4 20 30", "c c 20 30 55")]       // 5 is enough
    [InlineData("0 0 0 8", "0 0 0 c c")]            // everybody of a small group
    [InlineData("0 0 0 12", "0 0 0 12 12")]
    [InlineData("3 0 0 0", "c 0 0 0 c")]
    [InlineData("0 0 0 0", "0 0 0 0 0")]
    [InlineData("5 6 7 8", "5 6 7 8 26")]
    [InlineData("4 6 6 9", "c c 6 9 25")]
    public void Apply_OneRow_HidesAsTheRuleSays(string counts, string printed)
    {
        Assert.Equal(printed, Printed([.. counts.Split(' ').Select(decimal.Parse)]));
    }

    [Fact]
    public void Apply_EqualCounts_HidesThatOfTheLargerGroup()
    {
        var release = new Release(
            [new(2), new(9), new(9), new(20)],
            [new AdditiveLine(3, [new LinePart(0, 50), new LinePart(1, 300), new LinePart(2, 900)])]);

        Assert.Equal([CellView.Small, CellView.Shown, CellView.Protecting, CellView.Shown], Suppression.Apply(release, DisclosureRule.External));
    }

    [Theory]
    [InlineData("SDC-1-2", "2 3 9", "c c 9 14")]
    [InlineData("SDC-LE5", "5 8 9", "c c 9 22")]
    [InlineData("SDC-NONE", "1 2 3", "1 2 3 6")]
    public void Apply_OtherSets_HideTheirOwnCounts(string set, string counts, string printed)
    {
        Assert.Equal(printed, Printed([.. counts.Split(' ').Select(decimal.Parse)], set));
    }

    [Fact]
    public void Apply_PrimarySuppressionOnly_SeesWhatCanBeWorkedOutAndHidesOneMore()
    {
        var release = new Release([new(null, WasHidden: true), new(12), new(7), new(21)], [new AdditiveLine(3, [new(0), new(1), new(2)])]);

        Assert.Equal([CellView.Small, CellView.Shown, CellView.Protecting, CellView.Shown], Suppression.Apply(release, DisclosureRule.External));
    }

    [Fact]
    public void Apply_ACellInTwoTablesOfOnePage_IsProtectedInBoth()
    {
        // Table one: boys 3, girls 9, all 12. Table two splits the girls: 4 + 5 would give them away, and the boys with them.
        var release = new Release(
            [new(13), new(9), new(22), new(4), new(5)],
            [new AdditiveLine(2, [new(0), new(1)]), new AdditiveLine(1, [new(3), new(4)])]);

        var views = Suppression.Apply(release, DisclosureRule.External);

        Assert.Equal([CellView.Shown, CellView.Shown, CellView.Shown, CellView.Small, CellView.Protecting], views);
    }

    [Fact]
    public void Recoverable_TwoBlocksJoinedByOneCell_FindsTheJoint()
    {
        // Every line has two hidden cells or more, and yet the joint is the only one left when both blocks' lines are added up.
        decimal[][] rows = [[6, 7, 20, 20], [8, 9, 6, 20], [20, 20, 7, 8], [20, 20, 9, 6]];
        var release = Release.OfTable(rows);
        HashSet<int> hidden = [0, 1, 5, 6, 7, 12, 13, 17, 18];

        var found = DisclosureAudit.Recoverable([.. release.Cells.Select(cell => cell.Count)], release.Lines, hidden.Contains);

        Assert.Equal([7], found);
    }

    [Fact]
    public void Apply_LinesThatOnlyTogetherSaySomething_AreTakenTogether()   // two rows with hidden totals leave four cells that come to 4
    {
        var release = Release.OfTable([[8, 1, 1], [15, 1, 9], [1, 1, 1]]);

        var views = Suppression.Apply(release, DisclosureRule.External);

        Assert.Empty(new ExhaustiveReader().Knows(release, views));
    }

    [Fact]
    public void Apply_AnySmallTable_NothingHiddenCanBeWorkedOut()   // every whole-number table that fits what is shown is tried
    {
        var tables = from rows in Gen.Choose(1, 3)
                     from columns in Gen.Choose(2, 3)
                     from counts in Gen.ListOf(Gen.Frequency((3, Gen.Choose(0, 4)), (3, Gen.Choose(5, 9)), (1, Gen.Choose(10, 15))), rows * columns)
                     select counts.Select(c => (decimal)c).Chunk(columns).Select(row => row.ToList()).ToList();

        Prop.ForAll(tables.ToArbitrary(), rows => AssertSafe(rows, new ExhaustiveReader().Knows)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Apply_AnyLargerTable_NoCombinationOfLinesLeavesACellAlone()
    {
        var tables = from rows in Gen.Choose(4, 12)
                     from columns in Gen.Choose(2, 6)
                     from counts in Gen.ListOf(Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 4)), (3, Gen.Choose(5, 30))), rows * columns)
                     select counts.Select(c => (decimal)c).Chunk(columns).Select(row => row.ToList()).ToList();

        Prop.ForAll(tables.ToArbitrary(), rows => AssertSafe(rows, FractionReader.Knows)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void AssertSafe(IReadOnlyList<IReadOnlyList<decimal>> rows, Func<Release, IReadOnlyList<CellView>, IReadOnlyList<int>> attack)
    {
        var release = Release.OfTable(rows);

        var views = Suppression.Apply(release, DisclosureRule.External);

        Assert.All(release.Cells.Zip(views), cell => Assert.True(!DisclosureRule.External.IsSmall(cell.First.Count!.Value) || cell.Second == CellView.Small));
        Assert.All(release.Cells.Zip(views), cell => Assert.True(cell.First.Count != 0 || cell.Second == CellView.Shown));
        var known = attack(release, views);
        Assert.True(known.Count == 0, $"{string.Join(" / ", rows.Select(row => string.Join(' ', row)))} is shown as {string.Join(' ', release.Cells.Zip(views, (c, v) => v == CellView.Shown ? $"{c.Count}" : "c"))} and gives away {string.Join(' ', known)}.");
    }

    private static string Printed(decimal[] counts, string set = "SDC-1-4")
    {
        var cells = counts.Append(counts.Sum()).Select(count => new CountCell(count)).ToList();
        var line = new AdditiveLine(counts.Length, [.. Enumerable.Range(0, counts.Length).Select(i => new LinePart(i, -i))]) { TotalIsGroup = true };
        var views = Suppression.Apply(new Release(cells, [line]), DisclosureRule.Find(set)!);
        return string.Join(' ', cells.Zip(views, (cell, view) => view == CellView.Shown ? $"{cell.Count}" : DisclosureRule.Marker));
    }
}
