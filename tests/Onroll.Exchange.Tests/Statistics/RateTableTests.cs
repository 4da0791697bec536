using System.Text;
using Onroll.Core.Imports;
using Onroll.Exchange.Statistics.Rates;
using Onroll.Testing;

namespace Onroll.Exchange.Tests.Statistics;

public sealed class RateTableTests   // cli.md rates, R-STA-04, R-FMT-06
{
    [Theory]
    [InlineData("suspension", "susp_rate")]
    [InlineData("suspensions", "susp_rate")]
    [InlineData("fixed_excl", "fixed_excl_rate")]
    [InlineData("num_fixed_excl", "fixed_excl_rate")]
    [InlineData("Fixed period exclusions", "fixed_excl_rate")]
    [InlineData("one_plus_susp", "one_plus_susp_rate")]
    [InlineData("one_plus_fixed", "one_plus_fixed_rate")]
    [InlineData("one_or_more_fixed_excl", "one_plus_fixed_rate")]
    [InlineData("perm_excl", "perm_excl_rate")]
    [InlineData("Permanent exclusions", "perm_excl_rate")]
    public void Open_CountUnderAnyYearsName_AddsTheRateUnderItsPublishedName(string count, string rate)   // R-STA-04
    {
        var table = RateTable.Open(Text.File($"time_period,headcount,{count}", "202324,10950,1234"));

        Assert.Equal($"time_period,headcount,{count},{rate}\n202324,10950,1234,11.27\n", Written(table));
    }

    [Theory]
    [InlineData("one_or_more_fixed_excl_rate")]
    [InlineData("one_plus_fixed_rate")]
    [InlineData("ONE_PLUS_FIXED_RATE")]
    [InlineData("One or more fixed period exclusion rate")]
    [InlineData("one_plus_fixed (%)")]
    public void Open_RateUnderAnyYearsName_IsFilledInPlace(string rate)
    {
        var table = RateTable.Open(Text.File($"year,{rate},Headcount,one_plus_fixed", "201617,,10950,640"));

        Assert.Equal("201617,5.84,10950,640", Written(table).Split('\n')[1]);
    }

    [Fact]
    public void Open_RuleBooksExample_GivesItsRatesPaddedAndKeepsItsMarkers()   // R-FMT-06
    {
        string[] lines =
        [
            "time_period,time_identifier,geographic_level,headcount,suspension,susp_rate,one_plus_susp,one_plus_susp_rate,perm_excl,perm_excl_rate",
            "202324,Academic year,National,1000000,110000,11.00,45000,4.50,1300,0.13",
            "202324,Academic year,Local authority,10950,1234,11.27,640,5.84,7,0.06",
            "202324,Academic year,Local authority,14,c,c,c,c,0,0.00",
        ];
        var stripped = lines.Select(line => line.Split(',')).Select(cells => string.Join(',', cells.Where((_, i) => i is not (5 or 7 or 9)))).ToArray();

        Assert.Equal(string.Join('\n', lines) + "\n", Written(RateTable.Open(Text.File(lines))));
        Assert.Equal(string.Join('\n', lines) + "\n", Written(RateTable.Open(Text.File(stripped))));
    }

    [Theory]
    [InlineData("x", "14", "x")]
    [InlineData("c", "14", "c")]
    [InlineData("low", "14", "low")]
    [InlineData("k", "14", "k")]
    [InlineData(":", "14", ":")]
    [InlineData("z", "14", "z")]
    [InlineData("5", "x", "x")]
    [InlineData("x", "c", "x")]
    [InlineData("3", "0", ".")]
    [InlineData("0", "0", ".")]
    [InlineData("x", "0", ".")]
    [InlineData("", "14", "")]
    [InlineData("5", "", "")]
    [InlineData("a few", "14", "")]
    [InlineData("0", "14", "0")]
    public void Open_CountThatIsNoNumber_GivesItsMarkerAndNeverNought(string count, string headcount, string rate)
    {
        var table = RateTable.Open(Text.File("year,headcount,perm_excl", $"201617,{headcount},{count}"));

        Assert.Equal($"201617,{headcount},{count},{rate}", Written(table).Split('\n')[1]);
    }

    [Fact]
    public void Open_MarkerInTheRate_IsKeptThoughTheCountsAreShown()
    {
        Assert.Equal("201617,50,2,x\n", Written(RateTable.Open(Text.File("year,headcount,perm_excl,perm_excl_rate", "201617,50,2,x"))).Split('\n', 2)[1]);
    }

    [Fact]
    public void Open_RateItsCountsContradict_IsCorrectedAndReported()
    {
        var table = RateTable.Open(Text.File("year,level,headcount,perm_excl,perm_excl_rate", "201617,Local authority,2946,1,0.3"));

        var rate = Assert.Single(table.Rates);
        Assert.Equal((RateOutcome.Corrected, "0.03", "0.3", 2), (rate.Outcome, rate.Printed, rate.Published, rate.Line));
    }

    [Theory]
    [InlineData("National", "0.65", RateOutcome.WithinRounding)]
    [InlineData("Regional", "0.65", RateOutcome.WithinRounding)]
    [InlineData("National", "0.95", RateOutcome.Corrected)]
    [InlineData("Local authority", "0.65", RateOutcome.Corrected)]
    public void Open_RoundedCounts_LeaveARateTheyAllow(string level, string published, RateOutcome outcome)
    {
        var table = RateTable.Open(Text.File("year,level,headcount,perm_excl,perm_excl_rate", $"201617,{level},1000,5,{published}"));

        Assert.Equal(outcome, table.Rates[0].Outcome);
    }

    [Fact]
    public void Open_MarkAndLineEndsAndQuotedNumbers_AreReadAndCellsWrittenBackAsTheyWere()
    {
        var text = "\uFEFFyear,la_name,headcount,fixed_excl\r\n201617,\"Bristol, City of\",\"749,750\",\"1,234\"\r\n201617,\"The \"\"Old\"\" LA\", 10950 ,1234\r\n\r\n";

        var table = RateTable.Open(ImportFile.InMemory("areas.csv", Encoding.UTF8.GetBytes(text)));

        Assert.Equal(
            "year,la_name,headcount,fixed_excl,fixed_excl_rate\r\n201617,\"Bristol, City of\",\"749,750\",\"1,234\",0.16\r\n201617,\"The \"\"Old\"\" LA\", 10950 ,1234,11.27\r\n",
            Written(table));
    }

    [Fact]
    public void Open_HeadingOfAPupilsByNumberTable_IsNoCount()   // exclusions_number.csv: how often, not how many
    {
        var text = "Year,level,country_code,country_name,school_type,fixed_excl,headcount\n201516,National,E92000001,England,Total,1,99605\n201516,National,E92000001,England,Total,2,31000\n";

        Assert.Equal(text, Written(RateTable.Open(Text.File(text.TrimEnd('\n')))));
    }

    [Theory]
    [InlineData("absence_bands_national.csv")]
    [InlineData("ap_placements_by_setting_202223.csv")]
    [InlineData("establishments.csv")]
    [InlineData("exclusions_duration.csv")]
    [InlineData("exclusions_number.csv")]
    [InlineData("exclusions_reasons.csv")]
    [InlineData("exclusions_review_panels.csv")]
    [InlineData("exclusions_total_length.csv")]
    [InlineData("la_codes.csv")]
    [InlineData("lait_absence_exclusions_long.csv")]
    [InlineData("lait_measures.csv")]
    [InlineData("school_arranged_ap_202223.csv")]
    public void Open_TableWithoutCountsForARate_IsWrittenBackUnchanged(string path)
    {
        var file = SharedData.Find("dfe", path);

        Assert.Equal(File.ReadAllText(file), Written(RateTable.Open(ImportFile.OnDisk(file))));
    }

    [Theory]
    [InlineData("year,headcount\n201617,5,6\n", "line 2: this row has 3 values and the header has 2.")]
    [InlineData("year,headcount\n201617,\"5\n", "a quotation mark is opened and never closed")]
    [InlineData("", "is empty")]
    public void Open_WhatIsNoTable_SaysWhatAndWhere(string text, string problem)
    {
        var unreadable = Assert.Throws<UnreadableFileException>(() => RateTable.Open(ImportFile.InMemory("bad.csv", Encoding.UTF8.GetBytes(text))));

        Assert.Contains(problem, unreadable.Message, StringComparison.Ordinal);
    }

    private static string Written(RateTable table)
    {
        using var writer = new StringWriter();
        table.Write(writer);
        return writer.ToString();
    }
}
