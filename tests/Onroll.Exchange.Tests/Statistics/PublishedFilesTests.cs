using Onroll.Core.Imports;
using Onroll.Exchange.Statistics;
using Onroll.Testing;

namespace Onroll.Exchange.Tests.Statistics;

public sealed class PublishedFilesTests   // R-FMT-06 against the department's own files
{
    [Theory]
    [InlineData("absence_bands_national.csv", 180, "absence-bands", 11)]
    [InlineData("absence_national_characteristics.csv", 1045, "absence-by-characteristic", 33)]
    [InlineData("absence_pru.csv", 1067, "absence-of-pupil-referral-units", 31)]
    [InlineData("ap_placements_by_setting_202223.csv", 707, "alternative-provision-placements", 1)]
    [InlineData("attendance_ytd_202526.csv", 599, "attendance-year-to-date", 56)]
    [InlineData("exclusions_duration.csv", 1414, "suspension-lengths", 1)]
    [InlineData("exclusions_national_characteristics.csv", 3065, "exclusions-by-characteristic", 7)]
    [InlineData("exclusions_national_region_la.csv", 5826, "exclusions-by-area", 8)]
    [InlineData("exclusions_number.csv", 970, "suspensions-of-pupils", 1)]
    [InlineData("exclusions_reasons.csv", 5728, "exclusion-reasons", 24)]
    [InlineData("exclusions_review_panels.csv", 223, "exclusion-review-panels", 1)]
    [InlineData("exclusions_total_length.csv", 1498, "suspension-days-of-pupils", 1)]
    [InlineData("la_codes.csv", 171, "local-authorities", 2)]
    [InlineData("lait_absence_exclusions_long.csv", 63410, "local-authority-interactive-tool", 1)]
    [InlineData("lait_measures.csv", 44, "measure-definitions", 11)]
    [InlineData("school_arranged_ap_202223.csv", 717, "school-arranged-alternative-provision", 1)]
    [InlineData("statistical_neighbours_2021.csv", 1580, "statistical-neighbours", 4)]
    [InlineData("statistical_neighbours_2025.csv", 1580, "statistical-neighbours", 4)]
    [InlineData("fixtures/ees/absence_school.csv", 199, "absence-school", 5)]
    [InlineData("fixtures/ees/absence_school.meta.csv", 8, "column-definitions", 7)]
    [InlineData("fixtures/ees/quotes_in_data_file.csv", 1, "quotes-in-data-file", 1)]
    public void Open_PublishedFile_ReadsEveryRow(string path, int rows, string table, int figures)
    {
        var source = StatisticsFiles.Open(Published(path));

        var outcomes = source.Rows.ToList();

        Assert.Equal(FileFormat.Statistics, FileFormats.Detect(Published(path)).Format);
        Assert.Equal(rows, source.RowCount);
        Assert.Equal(rows, outcomes.Count);
        Assert.All(outcomes, o => Assert.True(o.IsRow, o.Reject?.ToString()));
        Assert.All(outcomes, o => Assert.Equal((table, figures), (o.Row!.Table, o.Row.Values.Count)));
    }

    [Fact]
    public void Open_AllPublishedFiles_NoTwoRowsAreTheSameFigure()
    {
        var files = Directory.EnumerateFiles(SharedData.Find("dfe"), "*.csv").Where(f => !Path.GetFileName(f).StartsWith("establishment", StringComparison.Ordinal));

        var keys = files.SelectMany(f => StatisticsFiles.Open(ImportFile.OnDisk(f)).Rows)
            .Where(o => o.Row!.Area.Code is not null)
            .SelectMany(o => o.Row!.Values.Select(v => (o.Row.Table, o.Row.Period.Printed, o.Row.Period.Part, o.Row.Area.Level, o.Row.Area.Code, o.Row.SchoolType, o.Row.GroupKey, v.Measure)));

        var twice = keys.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key).Take(5).ToList();
        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("fixtures/ees/missing_time_period_column_in_data_file.csv", "time_period")]
    [InlineData("fixtures/ees/invalid_geographic_level_in_data_file.csv", "InvalidGeographicLevel")]
    public void Open_FileThatMustBeRefused_SaysWhy(string path, string says)
    {
        var refused = Assert.Throws<UnreadableFileException>(() => StatisticsFiles.Open(Published(path)));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LocalAuthorityRow_GivesTheFigureAsPublished()
    {
        var camden = StatisticsFiles.Open(Published("exclusions_national_region_la.csv")).Rows.Select(o => o.Row!)
            .First(r => r is { Area.Code: "202", SchoolType: "State-funded secondary", Period.AcademicYear: 201617 });

        Assert.Equal(BenchmarkLevel.LocalAuthority, camden.Area.Level);
        Assert.Equal("E09000007", camden.Area.OnsCode);
        Assert.Contains(camden.Values, v => v.Measure == "one_plus_fixed_rate");
    }

    [Fact]
    public void Open_RowsWithoutAnArea_AreKeptAndJoinedToNone()
    {
        var stray = StatisticsFiles.Open(Published("exclusions_national_region_la.csv")).Rows.Select(o => o.Row!)
            .Where(r => r.Area is { Level: BenchmarkLevel.LocalAuthority or BenchmarkLevel.Region, Code: null }).ToList();

        Assert.Equal(2, stray.Count);
    }

    [Fact]
    public void Open_NeighboursOfTwoModels_AreToldApartByYear()
    {
        var first = StatisticsFiles.Open(Published("statistical_neighbours_2021.csv")).Rows.First().Row!;
        var second = StatisticsFiles.Open(Published("statistical_neighbours_2025.csv")).Rows.First().Row!;

        Assert.Equal(("2021", "2025"), (first.Period.Printed, second.Period.Printed));
    }

    private static ImportFile Published(string path) => ImportFile.OnDisk(SharedData.Find(["dfe", .. path.Split('/')]));
}
