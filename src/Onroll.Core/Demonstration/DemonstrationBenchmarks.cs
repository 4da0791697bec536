using System.Globalization;
using Onroll.Core.Audit;
using Onroll.Core.Imports;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;

namespace Onroll.Core.Demonstration;

/// <summary>England's published rates, so that the demonstration's figures have something to stand beside; and those of an invented region, authority and neighbours.</summary>
/// <remarks>Taken in as the department's own tables would be: importing those finds England's again and adds the rest.</remarks>
internal static class DemonstrationBenchmarks
{
    private const string FileName = "published.csv", Nearby = "published-nearby.csv", Groups = "groups.csv";

    private const string Tool = "local-authority-interactive-tool";

    /// <summary>The year of the published rates of groups that the demonstration follows.</summary>
    private const int GroupsOf = 201617;

    private static readonly BenchmarkArea England = new(BenchmarkLevel.National, "E92000001", "E92000001", "England");

    public static async Task AddAsync(OnrollDbContext db, CancellationToken stop)
    {
        var england = DemonstrationData.Lines(FileName).Select(line => Row(line, England, line["value"])).ToList();
        List<BenchmarkRow> rows =
        [
            .. england,
            .. DemonstrationData.Lines(Nearby).SelectMany((area, at) => DemonstrationData.Lines(FileName).Select(line => Row(line, Area(area), Invented(line, area, at)))),
            .. DemonstrationData.Lines(Nearby).Where(area => area["code"].StartsWith('0')).Select((area, at) => Neighbour(area, at + 1)),
            .. DemonstrationData.Lines(Groups).SelectMany(OfGroup),
        ];
        var outcomes = rows.Select((row, i) => ReadOutcome.Row(i + 2, row)).ToList();
        await new ImportFiles(db).BenchmarksAsync(
            new ImportSource<BenchmarkRow>(FileName, outcomes.Count, [], outcomes), new ImportRequest(ChangedBy.Onroll("Set up the demonstration")), stop);
    }

    private static BenchmarkRow Row(DataLine line, BenchmarkArea area, string printed)
    {
        var year = AcademicYear.Parse(line["period"], CultureInfo.InvariantCulture);
        var value = decimal.TryParse(printed, CultureInfo.InvariantCulture, out var number)
            ? new BenchmarkValue(line["measure"], number, null, printed)
            : new BenchmarkValue(line["measure"], null, BenchmarkMarker.NotAvailable, printed);
        return new BenchmarkRow(Tool, new BenchmarkPeriod(line["period"], year.Key, "Academic year"), area, null, [], [value]);
    }

    private static BenchmarkArea Area(DataLine area) => new(Enum.Parse<BenchmarkLevel>(area["level"]), area["code"], null, area["name"]) { Region = area.Text("region") };

    // England's, so much higher or lower, and a little up and down from year to year.
    private static string Invented(DataLine line, DataLine area, int at)
    {
        if (!decimal.TryParse(line["value"], CultureInfo.InvariantCulture, out var england))
        {
            return line["value"];
        }

        var wobble = (((at * 7) + (AcademicYear.Parse(line["period"], CultureInfo.InvariantCulture).StartYear * 13)) % 9 - 4) / 100m;
        return Math.Round(england * (decimal.Parse(area["factor"], CultureInfo.InvariantCulture) + wobble), 3).ToString(CultureInfo.InvariantCulture);
    }

    private static BenchmarkRow Neighbour(DataLine area, int rank) => new(
        "statistical-neighbours", new BenchmarkPeriod("2025", null, ""), new BenchmarkArea(BenchmarkLevel.LocalAuthority, "999", null, "Aldermere"), null,
        [KeyValuePair.Create("rank", rank.ToString(CultureInfo.InvariantCulture))], [new BenchmarkValue("sn_la_number", null, null, area["code"])]);

    private static IEnumerable<BenchmarkRow> OfGroup(DataLine line)
    {
        if (Spelling(line["breakdown"], line["group"]) is not var (heading, group))
        {
            return [];
        }

        var period = new BenchmarkPeriod($"{GroupsOf}", GroupsOf, "Academic year");
        const string type = PublishedMeasures.Secondary;
        return
        [
            new BenchmarkRow("exclusions-by-characteristic", period, England, type, [new("characteristic_desc", heading), new("characteristic_1", group), new("characteristic_2", "Total")],
                [Value("one_plus_fixed_rate", line["suspended_pupils_percent"]), Value("perm_excl_rate", line["permanent_exclusion_percent"])]),
            new BenchmarkRow("absence-by-characteristic", period with { Part = "Six half terms" }, England, type, [new("characteristic_breakdown", group)], [Value("sess_overall_percent", line["absence_percent"])]),
        ];
    }

    // As the tables of that year spell their groups.
    private static (string Heading, string Group)? Spelling(string breakdown, string code) => breakdown switch
    {
        "sex" => ("Gender", code == "M" ? "Gender_male" : "Gender_female"),
        "free-school-meals" => ("FSM_eligible", code == "Y" ? "FSM_eligible" : "FSM_Not_eligible"),
        "sen" => ("SEN_provision", code switch { "N" => "SEN_provision_No_identified_SEN", "K" => "SEN_provision_SEN_Support", _ => "SEN_provision_Statement_or_EHCP" }),
        "nc-year" => ("NC_year", $"NC_Year_{code}"),
        "ethnicity" when CodeSet.Ethnicity.Find(code) is { } known => ("Ethnicity", $"Ethnicity_Minor_{known.Label.Replace(' ', '_')}"),
        _ => null,
    };

    private static BenchmarkValue Value(string measure, string printed) =>
        decimal.TryParse(printed, CultureInfo.InvariantCulture, out var number) ? new(measure, number, null, printed) : new(measure, null, BenchmarkMarker.NotAvailable, printed);
}
