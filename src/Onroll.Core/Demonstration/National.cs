using System.Collections.Concurrent;

namespace Onroll.Core.Demonstration;

/// <summary>England's published figures, as far as the demonstration follows them.</summary>
internal sealed class National
{
    public const string Secondary = "Secondary", Primary = "Primary";

    private static readonly IReadOnlyList<DataLine> Groups = DemonstrationData.Lines("groups.csv");

    private static readonly ConcurrentDictionary<(string Breakdown, string Column), IReadOnlyDictionary<string, double>> Known = new();

    private readonly Dictionary<(string Measure, string Group), DataLine> _figures =
        DemonstrationData.Lines("national.csv").ToDictionary(line => (line["measure"], line["group"]));

    public static IEnumerable<string> Breakdowns => Groups.Select(line => line["breakdown"]).Distinct();

    /// <summary>A percentage.</summary>
    public double this[string measure, string phase] => _figures[(measure, phase)].Number("value");

    public string Source(string measure, string phase) => _figures[(measure, phase)]["source"];

    /// <summary>The groups of a breakdown with a published percentage of each.</summary>
    public static IReadOnlyDictionary<string, double> Of(string breakdown, string column) => Known.GetOrAdd((breakdown, column), static asked =>
        Groups.Where(line => line["breakdown"] == asked.Breakdown).ToDictionary(line => line["group"], line => line.Number(asked.Column)));

    /// <summary>The group a pupil belongs to in that academic year.</summary>
    public static string GroupOf(Outline pupil, string breakdown, int startYear) => breakdown switch
    {
        "sex" => pupil.Sex,
        "free-school-meals" => pupil.FreeMeals ? "Y" : "N",
        "sen" => pupil.Sen,
        "nc-year" => Math.Clamp(pupil.NcYear(startYear), 7, 11).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "ethnicity" => pupil.Ethnicity,
        _ => throw new ArgumentOutOfRangeException(nameof(breakdown), breakdown, "Not a breakdown of the data file."),
    };

    public static Breakdown Breakdown(IReadOnlyList<Outline> pupils, string breakdown, string column, int startYear)
    {
        var rates = Of(breakdown, column);
        var order = rates.Keys.Select((group, i) => (group, i)).ToDictionary(g => g.group, g => g.i);
        return new Breakdown([.. pupils.Select(pupil => order[GroupOf(pupil, breakdown, startYear)])], [.. rates.Values]);
    }
}
