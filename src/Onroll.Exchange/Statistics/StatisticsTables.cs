using System.Text.RegularExpressions;
using Onroll.Core.Imports;
using Onroll.Exchange.Csv;

namespace Onroll.Exchange.Statistics;

/// <summary>The tables known by their columns. A table that is not here is read by the general rules of R-FMT-06.</summary>
internal static partial class StatisticsTables
{
    private static readonly StatisticsTable[] Known =
    [
        new("local-authorities", "la_number", "la_name", "region", "type")
        {
            HasPeriod = false, Level = BenchmarkLevel.LocalAuthority, TextMeasures = ["region", "type"],
        },
        new("measure-definitions", "measure_short", "polarity")
        {
            HasPeriod = false, Level = BenchmarkLevel.National, Filters = ["measure_short"],
            TextMeasures =
            [
                "measure", "chart_title", "polarity", "y_axis_name", "state_funded_flag", "dps", "year_type", "no_quartile",
                "description", "methodology", "hyperlink",
            ],
        },
        new("column-definitions", "col_name", "col_type", "label")
        {
            HasPeriod = false, Level = BenchmarkLevel.National, Filters = ["col_name"],
            TextMeasures = ["col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint", "filter_grouping_column"],
        },
        new("statistical-neighbours", "la_number", "rank", "sn_la_number", "closeness")
        {
            HasPeriod = false, Level = BenchmarkLevel.LocalAuthority, Filters = ["rank"],
            TextMeasures = ["go_region", "sn_la_number", "sn_la_name", "closeness"],
        },
        new("local-authority-interactive-tool", "measure_short", "years", "value")
        {
            MeasureColumn = "measure_short", YearIsEndYear = true,
        },
        new("exclusion-review-panels", "measure", "indicator", "count")
        {
            MeasureColumn = "indicator", Level = BenchmarkLevel.National, Filters = ["measure"],
        },
        new("exclusion-reasons", "perm_physical_pupils", "fixed_physical_pupils"),
        new("suspension-lengths", "duration_days_fixed_exclusions"),
        new("suspension-days-of-pupils", "total_length_days_fixed_exclusions"),
        new("exclusions-by-characteristic", "perm_excl", "characteristic_desc"),
        new("exclusions-by-area", "perm_excl", "fixed_excl", "num_schools"),
        new("suspensions-of-pupils", "fixed_excl", "headcount", "year"),
        new("absence-by-characteristic", "sess_overall", "characteristic_breakdown"),
        new("absence-of-pupil-referral-units", "sess_overall", "num_schools", "sess_y_exceptional") { SchoolType = SchoolTypes.PupilReferralUnit },
        new("absence-bands", "enrolments_overall_0_5"),
        new("attendance-year-to-date", "reason_present_am", "possible_sessions"),
        new("alternative-provision-placements", "setting_type", "placements"),
        new("school-arranged-alternative-provision", "setting_type", "pupil_characteristic", "pupils"),
        new("suspensions-and-exclusions", "susp_rate", "perm_excl_rate"),
    ];

    /// <summary>Columns that show a file to be a statistics table at all.</summary>
    public static bool LooksLikeStatistics(IReadOnlyList<string> headers)
    {
        var names = headers.Select(HeaderNames.ToSnakeCase).ToHashSet();
        return Known.Any(t => t.Marks.All(names.Contains)) || names.Contains("geographic_level") || names.Contains("time_period");
    }

    /// <summary>The table with these columns; for one that is not known, a table named after the file.</summary>
    public static StatisticsTable Recognise(string fileName, IReadOnlyList<string> headers)
    {
        var names = headers.Select(HeaderNames.ToSnakeCase).ToHashSet();
        return Array.Find(Known, table => table.Marks.All(names.Contains))
            ?? new StatisticsTable(NameFrom(fileName));
    }

    /// <summary>The year in a file's name, for tables that say nowhere else how old they are. Null when it has none.</summary>
    public static string? YearIn(string fileName) => YearPattern().Match(fileName) is { Success: true } match ? match.Value : null;

    private static string NameFrom(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        return HeaderNames.ToSnakeCase(Digits().Replace(stem, "_")).Replace('_', '-') is { Length: > 0 } name ? name : "table";
    }

    [GeneratedRegex("(19|20)[0-9]{2}")]
    private static partial Regex YearPattern();

    [GeneratedRegex("[0-9]{4,}")]
    private static partial Regex Digits();
}
