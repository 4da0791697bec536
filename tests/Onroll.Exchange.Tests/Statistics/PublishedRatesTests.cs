using System.Text.RegularExpressions;
using Onroll.Exchange.Statistics.Rates;
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
