using System.Globalization;
using Onroll.Rules.Insight;

namespace Onroll.Web.Commands;

/// <summary><c>onroll disproportionality FILE.json</c></summary>
public static class DisproportionalityCommand
{
    private const string ReferencePrefix = "REFERENCE:";
    private const double Percent = 100;

    /// <summary>Beyond it an interval leaves out less than any number of pupils could show.</summary>
    private const double MostZ = 10;

    private static readonly string[] Fields = ["groups", "comparison", "z"];
    private static readonly string[] GroupFields = ["name", "count", "population"];

    /// <summary>How tables name the pupils whose group nobody knows (R-DIS-01, DIS_UNKNOWN; the codes of R-COD-04).</summary>
    private static readonly HashSet<string> NotKnown = new(StringComparer.OrdinalIgnoreCase)
    {
        "Unknown", "Not known", "Unclassified", "Not obtained", "Not yet obtained", "Information not yet obtained", "Information not obtained", "Refused", "Missing",
    };

    public static Verb Verb { get; } = new("disproportionality", "Compares groups of pupils by how many have an outcome, with intervals.", RunAsync)
    {
        Operands = "FILE.json",
        LeastOperands = 1,
        MostOperands = 1,
    };

    private static Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        var input = JsonInput.Read(TableOutput.Existing(arguments.Operands[0]));
        input.RefuseOthers(Fields);
        var groups = ReadGroups(input);
        var choice = ReadChoice(input, groups);
        var many = ComparisonSentence.ForMany(groups.Count);
        var rows = GroupComparison.Compare(groups, choice).Select(row => AsRow(row, choice, many)).ToList();
        terminal.Print(arguments, new { rows }, _ => string.Join('\n', rows.Select(Describe)));
        return Task.FromResult(ExitCode.Done);
    }

    private static List<GroupCount> ReadGroups(JsonInput input)
    {
        var groups = new List<GroupCount>();
        foreach (var group in input.Objects("groups"))
        {
            group.RefuseOthers(GroupFields);
            var name = group.Text("name") ?? throw group.Refuse("name", "is missing.");
            var (count, population) = (group.Count("count"), group.Count("population"));
            if (count > population)
            {
                throw group.Refuse("count", $"is {count} and the population {population}. Count pupils with the outcome, not events.");
            }

            groups.Add(!groups.Exists(other => other.Name == name)
                ? new GroupCount(name, count, population, !NotKnown.Contains(name.Trim()))
                : throw group.Refuse("name", $"is {name} for a second time. Name each group once."));
        }

        if (groups.Sum(group => (long)group.Population) > int.MaxValue)
        {
            throw input.Refuse("groups", string.Create(CultureInfo.InvariantCulture, $"have more than {int.MaxValue:N0} pupils together. Check the populations."));
        }

        return groups.Count > 0 ? groups : throw input.Refuse("groups", "is empty. Name at least one group.");
    }

    private static ComparisonChoice ReadChoice(JsonInput input, List<GroupCount> groups)
    {
        var z = input.Number("z") ?? Intervals.Z95;
        if (z is <= 0 or > MostZ)
        {
            throw input.Refuse("z", "must be above 0 and no more than 10: 1.96 for 95% intervals, 2.576 for 99%.");
        }

        return input.Text("comparison") switch
        {
            null or "ALL_OTHERS" => new ComparisonChoice(new Comparison.AllOthers(), z),
            "ALL_PUPILS" => new ComparisonChoice(new Comparison.AllPupils(), z),
            { } text when text.StartsWith(ReferencePrefix, StringComparison.Ordinal) => new ComparisonChoice(Reference(input, groups, text[ReferencePrefix.Length..].Trim()), z),
            { } text => throw input.Refuse("comparison", $"is {text}. Write ALL_OTHERS, ALL_PUPILS or {ReferencePrefix} and the name of a group."),
        };
    }

    private static Comparison.Reference Reference(JsonInput input, List<GroupCount> groups, string name) =>
        groups.Exists(group => group.Name == name && group.IsKnown)
            ? new Comparison.Reference(name)
            : throw input.Refuse("comparison", $"names the group \"{name}\", which is not among the groups: {string.Join(", ", groups.Where(g => g.IsKnown).Select(g => g.Name))}.");

    private static Row AsRow(ComparedGroup row, ComparisonChoice choice, string? many)
    {
        var risk = row.Risk?.Times(Percent);
        var note = ComparisonSentence.For(row, choice);
        return new Row(
            row.Group.Name, risk?.Value, risk?.Limits?.Low, risk?.Limits?.High, Measure.Of(row.RiskRatio), Measure.Of(row.OddsRatio), Measure.Of(row.Difference?.Times(Percent)),
            row.Index, row.ExcessPupils, row.IsShown, many is null ? note : $"{note} {many}");
    }

    private static string Describe(Row row) => string.Create(CultureInfo.InvariantCulture, $"{row.Name}: {(row.Rate is { } rate ? $"{rate:0.00}%" : "no pupils")}. {row.Note}");

    private sealed record Row(
        string Name, double? Rate, double? RateLow, double? RateHigh, Measure? RiskRatio, Measure? OddsRatio, Measure? Difference,
        double? Index, double? Excess, bool Shown, string Note);

    private sealed record Measure(double Value, double? Low, double? High)
    {
        public static Measure? Of(Estimate? estimate) => estimate is { } known ? new Measure(known.Value, known.Limits?.Low, known.Limits?.High) : null;
    }
}
