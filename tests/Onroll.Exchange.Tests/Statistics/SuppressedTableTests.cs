using Onroll.Core.Imports;
using Onroll.Exchange.Statistics.Disclosure;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Testing;

namespace Onroll.Exchange.Tests.Statistics;

public sealed class SuppressedTableTests   // cli.md suppress, R-SDC-01, R-SDC-02
{
    private static readonly SuppressionSpec OneRow = new(["a", "b", "c", "d"], "total", null, ["la_name", "year"]);

    [Fact]
    public void Open_RuleBooksExample_HidesTheSmallAndTheNextSmallest()
    {
        Assert.Equal("X,2020,c,12,c,22,44", Suppressed(OneRow, "la_name,year,a,b,c,d,total", "X,2020,3,12,7,22,44")[1]);
    }

    [Fact]
    public void Open_RowOfTotals_ProtectsColumnsToo()
    {
        var lines = Suppressed(OneRow with { ColumnTotals = "Total" },
            "la_name,year,a,b,c,d,total", "X,2020,3,12,7,22,44", "Y,2020,20,20,30,9,79", "Z,2020,10,50,60,70,190", "Total,2020,33,82,97,101,313", "X,2021,20,20,20,20,80");

        var cells = lines[1..5].Select(line => line.Split(',')).ToList();
        Assert.All(cells, row => Assert.NotEqual(1, row.Count(cell => cell == "c")));
        Assert.All(Enumerable.Range(2, 5), column => Assert.NotEqual(1, cells.Count(row => row[column] == "c")));
        Assert.Equal("Total,2020,33,82,97,101,313", lines[4]);
        Assert.Equal("X,2021,20,20,20,20,80", lines[5]);   // another year's rows are no part of the total
    }

    [Fact]
    public void Open_TotalNamedInAnotherColumnThanTheKeys_GroupsByTheKeys()
    {
        var spec = new SuppressionSpec(["excl"], null, "Total", ["la_name", "year"]);

        var lines = Suppressed(spec, "la_name,year,school_type,excl", "X,2020,Total,20", "X,2020,Primary,2", "X,2020,Secondary,12", "X,2020,Special,6", "Y,2020,Total,30", "Y,2020,Primary,13", "Y,2020,Secondary,17");

        Assert.Equal(["X,2020,Total,20", "X,2020,Primary,c", "X,2020,Secondary,12", "X,2020,Special,c", "Y,2020,Total,30", "Y,2020,Primary,13", "Y,2020,Secondary,17"], lines[1..]);
    }

    [Fact]
    public void Open_NationalRowThatLeavesTheAreaEmpty_IsTheTotalOfAllAreas()
    {
        var spec = new SuppressionSpec(["excl"], null, "National", ["la_name", "year"]);

        var lines = Suppressed(spec, "level,la_name,year,excl", "National,,2020,40", "Local authority,X,2020,3", "Local authority,Y,2020,17", "Local authority,Z,2020,20");

        Assert.Equal(["National,,2020,40", "Local authority,X,2020,c", "Local authority,Y,2020,c", "Local authority,Z,2020,20"], lines[1..]);
    }

    [Fact]
    public void Open_RatesOnHiddenCounts_AreHiddenWithThem()
    {
        var lines = Suppressed(new SuppressionSpec(["excluded", "others"], "pupils", null, ["la_name"]),
            "la_name,excluded,others,pupils,excluded_rate,share,attendance,attendance_percent", "X,3,97,100,3.0,3,9,9.5", "Y,30,70,100,30.0,30,9,9.5");

        Assert.Equal(["X,c,c,100,c,c,9,9.5", "Y,30,70,100,30.0,30,9,9.5"], lines[1..]);
    }

    [Fact]
    public void Open_MarkersOfTheSource_StayHiddenAndCount()
    {
        var lines = Suppressed(OneRow, "la_name,year,a,b,c,d,total", "X,2020,x,12,7,22,44", "Y,2020,.,12,7,22,41", "Z,2020,,12,7,22,41");

        Assert.Equal(["X,2020,c,12,c,22,44", "Y,2020,.,12,7,22,41", "Z,2020,,12,7,22,41"], lines[1..]);
    }

    [Theory]
    [InlineData("SDC-1-2", "X,2020,3,12,7,22,44")]
    [InlineData("SDC-LE5", "X,2020,c,12,c,22,44")]
    [InlineData("SDC-ROUND5", "X,2020,5,10,5,20,45")]
    [InlineData("SDC-NONE", "X,2020,3,12,7,22,44")]
    public void Open_OtherSets_FollowTheirRule(string set, string row)
    {
        Assert.Equal(row, Suppressed(OneRow, set, "la_name,year,a,b,c,d,total", "X,2020,3,12,7,22,44")[1]);
    }

    [Theory]
    [InlineData("la_name,year,a,b,c,total\nX,2020,1,2,3,6", "line 1: there is no column d. The columns are la_name, year, a, b, c, total.")]
    [InlineData("la_name,year,a,b,c,d,total\nX,2020,1,2,3,-1,6", "line 2, d: \"-1\" is no count.")]
    [InlineData("la_name,year,a,b,c,d,total\nX,2020,1,2,3,<5,6", "line 2, d: \"<5\" is no count.")]
    [InlineData("la_name,year,a,b,c,d,total\nX,2020,1,2,3,4,10", "no row says \"England\" in any column")]
    public void Open_TableThatDoesNotFit_SaysWhatAndWhere(string text, string problem)
    {
        var refused = Assert.Throws<UnreadableFileException>(() => SuppressedTable.Open(Text.File(text), OneRow with { ColumnTotals = "England" }, DisclosureRule.External));

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_PublishedTableWithPrimarySuppressionOnly_CanNoLongerBeSubtracted()
    {
        // README of the data: where one school type is x and the rest is shown, the masked number can be worked out.
        var file = ImportFile.OnDisk(SharedData.Find("dfe", "exclusions_national_region_la.csv"));
        var spec = new SuppressionSpec(["perm_excl"], null, "Total", ["year", "level", "region_name", "la_name", "school_type"]);

        var rows = Lines(SuppressedTable.Open(file, spec, DisclosureRule.External)).Select(line => line.Split(',')).Where(row => row[1] == "Local authority").ToList();

        var groups = rows.GroupBy(row => (Year: row[0], La: row[8])).Where(group => group.Any(row => row[12] == "c")).ToList();
        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.True(group.Count(row => row[12] == "c") > 1 || group.All(row => row[9] != "Total"), $"{group.Key} gives its one hidden count away."));
    }

    private static string[] Suppressed(SuppressionSpec spec, params string[] lines) => lines[0].StartsWith("SDC", StringComparison.Ordinal)
        ? Lines(SuppressedTable.Open(Text.File(lines[1..]), spec, DisclosureRule.Find(lines[0])!))
        : Lines(SuppressedTable.Open(Text.File(lines), spec, DisclosureRule.External));

    private static string[] Lines(SuppressedTable table)
    {
        using var writer = new StringWriter();
        table.Write(writer);
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
