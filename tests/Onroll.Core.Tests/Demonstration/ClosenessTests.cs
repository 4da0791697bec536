using System.Globalization;
using System.Text;
using Onroll.Core.Demonstration;
using Onroll.Testing;

namespace Onroll.Core.Tests.Demonstration;

/// <summary>The default demonstration follows England, and the documentation says how closely.</summary>
public sealed class ClosenessTests
{
    /// <summary>Set to write the table into the documentation instead of comparing it.</summary>
    private const string WriteDocumentation = "ONROLL_WRITE_DOCUMENTATION";

    private const string Begin = "<!-- figures begin: written by ClosenessTests -->", End = "<!-- figures end -->";

    // One child among the few that a group of this size has may fall either way.
    private const double SmallGroups = 0.45;

    private static readonly string Document = Path.Combine(SharedData.RepositoryRoot(), "docs", "demonstration.md");

    [Fact]
    public async Task DefaultBuild_FollowsEngland_AsTheDocumentationSays()
    {
        await using var store = await DemonstrationStore.BuildAsync(DatabaseKind.Sqlite, DemonstrationOptions.Default);
        await using var db = store.Open();

        var figures = await DemonstrationCloseness.MeasureAsync(db, default);

        Assert.All(figures, figure => Assert.True(IsClose(figure), $"{figure.Measure}, {figure.Group}: {figure.Demonstration:0.000} against {figure.England:0.000}"));
        if (Environment.GetEnvironmentVariable(WriteDocumentation) is not null)
        {
            await WriteAsync(Table(figures));
        }

        Assert.Contains(Table(figures), (await File.ReadAllTextAsync(Document)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static bool IsClose(DemonstrationFigure figure) => figure switch
    {
        { Measure: "Times suspended in the year" } => true,   // the published shape is of a year with half as many; the rate above it is today's
        { Measure: "Permanent exclusions", Group: "Primary" } => figure.Demonstration < 0.4,   // 0.3 of a child is expected: none, or one or two
        { Unit: "times" } => Within(figure, SmallGroups, 0.15),
        { Measure: "Suspensions" or "Pupils suspended", Group: "Secondary" } => Within(figure, 0.05, 0),
        { Group: "Primary" } => Within(figure, 0.2, 0.25),
        { Measure: "Absence" or "Unauthorised absence" or "Missed 10% or more" } => Within(figure, 0.06, 0),
        _ => Within(figure, 0.15, 0.1),
    };

    private static bool Within(DemonstrationFigure figure, double share, double points) =>
        Math.Abs(figure.Demonstration - figure.England) <= (share * figure.England) + points;

    private static string Table(IEnumerable<DemonstrationFigure> figures)
    {
        var table = new StringBuilder();
        foreach (var measures in figures.GroupBy(figure => figure.Source))
        {
            table.Append(CultureInfo.InvariantCulture, $"\n**{measures.Key}**\n\n| | | Demonstration | England | |\n|---|---|--:|--:|---|\n");
            foreach (var figure in measures)
            {
                table.Append(CultureInfo.InvariantCulture, $"| {figure.Measure} | {figure.Group} | {figure.Demonstration:0.00} | {figure.England:0.00} | {figure.Unit} |\n");
            }
        }

        return table.ToString();
    }

    private static async Task WriteAsync(string table)
    {
        var text = (await File.ReadAllTextAsync(Document)).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        await File.WriteAllTextAsync(Document, $"{text[..from]}\n{table}\n{text[to..]}");
    }
}
