using System.Text.RegularExpressions;
using Onroll.Exchange.Statistics.Rates;
using Onroll.Rules.Insight;
using Onroll.Testing;

namespace Onroll.Exchange.Tests.Statistics;

public sealed class PublishedRatesTests   // R-STA-01, 02, 05, 06 over every row of every table with rates
{
    [Theory]
    [InlineData("exclusions_national_region_la.csv", 16_348, 227, 0)]
    [InlineData("exclusions_national_characteristics.csv", 5_633, 2_787, 0)]
    [InlineData("absence_national_characteristics.csv", 7_116, 192, 0)]
    [InlineData("absence_pru.csv", 5_029, 0, 0)]
    [InlineData("attendance_ytd_202526.csv", 10_710, 0, 0)]
    public void Open_PublishedTable_ReproducesEveryRate(string path, int reproduced, int withinRounding, int corrected)
    {
        var table = RateTable.Open(Published(path));

        var outcomes = table.Rates.CountBy(rate => rate.Outcome).ToDictionary();
        Assert.Equal(
            (reproduced, withinRounding, corrected, 0),
            (Count(RateOutcome.Reproduced), Count(RateOutcome.WithinRounding), Count(RateOutcome.Corrected), Count(RateOutcome.Computed)));
        Assert.Equal(File.ReadAllText(SharedData.Find("dfe", path)), Written(table));

        int Count(RateOutcome outcome) => outcomes.GetValueOrDefault(outcome);
    }

    [Theory]
    [InlineData("exclusions_national_region_la.csv", 227)]
    [InlineData("exclusions_national_characteristics.csv", 2_787)]
    [InlineData("absence_national_characteristics.csv", 192)]
    [InlineData("absence_pru.csv", 0)]
    [InlineData("attendance_ytd_202526.csv", 0)]
    public void Open_TableWithoutItsRates_WritesThemAsPublished(string path, int fromRoundedCounts)
    {
        var lines = File.ReadAllLines(SharedData.Find("dfe", path)).Select(Cells).ToList();
        var columns = RateTable.Open(Published(path)).Rates.Select(rate => rate.Column).ToHashSet();
        var kept = Enumerable.Range(0, lines[0].Length).Where(i => !columns.Contains(lines[0][i])).ToList();
        var stripped = string.Join('\n', lines.Select(line => string.Join(',', kept.Select(i => line[i]))));

        var rows = Written(RateTable.Open(Text.File(stripped))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();

        Assert.Equal(lines[0].Order(), rows[0].Order());
        var place = lines[0].Select(header => Array.IndexOf(rows[0], header)).ToList();
        var differing = from row in Enumerable.Range(1, lines.Count - 1)
                        from column in Enumerable.Range(0, place.Count)
                        where rows[row][place[column]] != lines[row][column]
                        select (Line: row + 1, Column: lines[0][column], Ours: rows[row][place[column]], Published: lines[row][column]);
        Assert.Equal(fromRoundedCounts, differing.Count(d => !IsLastDigit(d.Ours, d.Published)));
        Assert.All(differing, d => Assert.Contains(d.Column, columns));
    }

    [Fact]
    public void Possible_ReviewPanels_ReproducesEveryPercentageButOne()   // long table: the counts are rows above the percentage
    {
        var rows = File.ReadAllLines(SharedData.Find("dfe", "exclusions_review_panels.csv")).Skip(1).Select(Cells)
            .Select((cells, i) => (Line: i + 2, Table: string.Join('|', cells[..3]), Indicator: cells[3], Count: cells[4])).ToList();
        var counts = rows.ToDictionary(row => (row.Table, row.Indicator), row => row.Count);

        var wrong = from row in rows
                    where row.Indicator.StartsWith("Percentage", StringComparison.Ordinal) && decimal.TryParse(row.Count, out _)
                    let of = ReviewPercentages[row.Indicator]
                    let rate = new Rate(Number(counts[(row.Table, of.Count)]), Number(counts[(row.Table, of.Total)]))
                    let possible = rate.Possible(5, 5)!.Value
                    where Number(row.Count) < Rounding.HalfAway(possible.Low, 1) || Number(row.Count) > Rounding.HalfAway(possible.High, 1)
                    select row.Line;

        Assert.Equal([176], wrong);   // 2005/06: 240 of 980 are rounded to 10, not to 5
    }

    private static readonly Dictionary<string, (string Count, string Total)> ReviewPercentages = new()
    {
        ["Percentage of reviews determined"] = ("Number of reviews determined", "Number of reviews lodged"),
        ["Percentage where SEN expert requested"] = ("Number where SEN expert requested", "Number of reviews determined"),
        ["Percentage upholding exclusion"] = ("Number upholding exclusion", "Number of reviews determined"),
        ["Percentage recommending reconsideration"] = ("Number recommending reconsideration", "Number of reviews determined"),
        ["Percentage offered reinstatement when recommended"] = ("Number offered reinstatement when recommended", "Number recommending reconsideration"),
        ["Percentage directing reconsideration"] = ("Number directing reconsideration", "Number of reviews determined"),
        ["Percentage offered reinstatement when directed"] = ("Number offered reinstatement when directed", "Number directing reconsideration"),
        ["Percentage of appeals heard"] = ("Number of appeals heard", "Number of appeals lodged"),
        ["Percentage determined in favour of the parent/pupil"] = ("Number determined in favour of the parent/pupil", "Number of appeals heard"),
        ["Percentage where reinstatement was directed"] = ("Number where reinstatement was directed", "Number determined in favour of the parent/pupil"),
    };

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    // Cuts at commas with an even number of quotation marks after them.
    private static string[] Cells(string line) => Regex.Split(line, ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    // A rate that lost digits on its way may have been rounded up or down twice.
    private static bool IsLastDigit(string ours, string published) => decimal.TryParse(ours, out var a) && decimal.TryParse(published, out var b)
        && Math.Abs(a - b) is > 0 and <= 0.0001m;

    private static ImportFile Published(string path) => ImportFile.OnDisk(SharedData.Find("dfe", path));

    private static string Written(RateTable table)
    {
        using var writer = new StringWriter();
        table.Write(writer);
        return writer.ToString();
    }
}
