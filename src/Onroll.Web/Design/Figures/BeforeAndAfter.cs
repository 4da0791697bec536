using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <param name="Before">On the shared scale, in <c>unit</c>.</param>
public sealed record Change(string Name, double Before, double After);

/// <summary>
/// A dumbbell a row: hollow before, filled after, both numbers written, one scale from zero.
/// <c>@BeforeAndAfter.Draw("Attendance before and after support", "%", rows)</c>
/// </summary>
public static class BeforeAndAfter
{
    private const double Left = 150;
    private const double Plot = 420;
    private const double Row = 30;

    // Room for a number beyond the outermost dot.
    private const double Edge = 56;

    public static IHtmlContent Draw(string name, string unit, IReadOnlyList<Change> changes)
    {
        var most = Math.Max(1, changes.Max(change => Math.Max(change.Before, change.After)));
        double X(double value) => Left + Edge + value / most * (Plot - 2 * Edge);
        var svg = new Svg(Left + Plot, changes.Count * Row + 2, name, string.Join(" ", changes.Select(change => $"{change.Name}: {Words(change.Before, unit)}, then {Words(change.After, unit)}.")));
        for (var at = 0; at < changes.Count; at++)
        {
            var (change, y) = (changes[at], at * Row + 16);
            var (low, high) = (Math.Min(change.Before, change.After), Math.Max(change.Before, change.After));
            svg.Label(0, y + 4.5, change.Name, new Lettering(14, 500, Ink.Dark))
                .Path($"M{Svg.Number(Left + Edge)} {y}H{Svg.Number(Left + Plot - Edge)}", Ink.Hairline)
                .Path($"M{Svg.Number(X(low))} {y}H{Svg.Number(X(high))}", Ink.Petrol, 3)
                .Dot(X(change.Before), y, 5.5, Ink.White, Ink.Petrol)
                .Dot(X(change.After), y, 6, Ink.Petrol)
                .Label(X(low) - 10, y + 4.5, Words(low, unit), new Lettering(13, 400, Ink.Soft, "end"))
                .Label(X(high) + 10, y + 4.5, Words(high, unit), new Lettering(13, 640, Ink.Dark));
        }

        return svg.Close();
    }

    public static IHtmlContent Table(string caption, string unit, IReadOnlyList<Change> changes) =>
        FigureTable.Draw(caption, ["", "Before", "After"], [.. changes.Select(change => (IReadOnlyList<string>)[change.Name, Words(change.Before, unit), Words(change.After, unit)])]);

    private static string Words(double value, string unit) => string.Create(DateWords.English, $"{value:0.#}{unit}");
}
