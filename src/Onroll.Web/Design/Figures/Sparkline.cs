using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>
/// A run of rates as a line with a dotted line at 90%, for a row of the register:
/// <c>@Sparkline.Draw("Jaydon Pell: attendance each week", weeks)</c>
/// </summary>
public static class Sparkline
{
    private const double Width = 88;
    private const double Height = 24;

    /// <param name="percents">0 to 100 each; null is a week without sessions and breaks the line.</param>
    /// <param name="threshold">Where the dotted line stands; null draws none.</param>
    public static IHtmlContent Draw(string name, IReadOnlyList<double?> percents, double? threshold = 90)
    {
        var known = percents.OfType<double>().ToList();
        if (known.Count == 0)
        {
            return new HtmlString($"<span class=\"o-note\">No sessions</span>");
        }

        // At least 20 points of height, so that a steady line looks steady.
        var top = threshold is null ? known.Max() : 100;
        var bottom = Math.Min(known.Min(), top - (threshold is null ? 1 : 25));
        double X(int at) => percents.Count == 1 ? Width - 8 : 3 + at * (Width - 11) / (percents.Count - 1);
        double Y(double percent) => 3 + (top - percent) / (top - bottom) * (Height - 6);

        var svg = new Svg(Width, Height, name, $"From {known[0]:0.#} to {known[^1]:0.#}, lowest {known.Min():0.#}.");
        if (threshold is { } line)
        {
            svg.Path($"M0 {Svg.Number(Y(line))}H{Width}", Ink.Grey, 1.2, "2 3");
        }

        svg.Path(Line(percents, X, Y), Ink.Petrol, 1.7);
        var last = percents.ToList().FindLastIndex(percent => percent is not null);
        return svg.Dot(X(last), Y(percents[last]!.Value), 2.8, Ink.Petrol).Close();
    }

    public static IHtmlContent Table(string caption, IReadOnlyList<string> weeks, IReadOnlyList<double?> percents) =>
        FigureTable.Draw(caption, ["Week", "Attended"],
            [.. weeks.Zip(percents, (week, percent) => (IReadOnlyList<string>)[week, percent is null ? "no sessions" : string.Create(DateWords.English, $"{percent:0.0}%")])]);

    private static string Line(IReadOnlyList<double?> percents, Func<int, double> x, Func<double, double> y)
    {
        var path = new System.Text.StringBuilder();
        var isDown = false;
        for (var at = 0; at < percents.Count; at++)
        {
            if (percents[at] is { } percent)
            {
                path.Append(isDown ? 'L' : 'M').Append(Svg.Number(x(at))).Append(' ').Append(Svg.Number(y(percent)));
            }

            isDown = percents[at] is not null;
        }

        return path.ToString();
    }
}
