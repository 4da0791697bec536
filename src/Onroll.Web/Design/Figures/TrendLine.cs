using System.Text;
using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>One time of a trend.</summary>
/// <param name="Value">Null is a gap: nothing recorded, hidden, or not published.</param>
/// <param name="Beside">The comparison at that time. Null is a gap.</param>
public sealed record TrendPoint(string Name, double? Value, double? Beside)
{
    /// <summary>Not joined to the one before: a definition changed, or schools were partly closed.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Still running, drawn hollow.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>One of several small charts on one scale from nought: this place solid, the comparison dashed. <c>@TrendLine.Draw("Alderway: suspensions", points, most, "0.0")</c></summary>
public static class TrendLine
{
    private const double Width = 226;
    private const double Height = 142;
    private const double Left = 30;
    private const double Right = 44;
    private const double Top = 10;
    private const double Bottom = 26;

    private static readonly double[] RoundSteps = [1, 2, 4, 6, 8, 10];

    /// <param name="most">The top of the scale, the same for every chart of the set.</param>
    /// <param name="format">Of the last value, such as "0.0".</param>
    public static IHtmlContent Draw(string name, IReadOnlyList<TrendPoint> points, double most, string format)
    {
        ArgumentNullException.ThrowIfNull(points);
        var top = ScaleTop(most);
        double X(int at) => points.Count == 1 ? (Left + Width - Right) / 2 : Left + 8 + (at * (Width - Left - Right - 8) / (points.Count - 1));
        double Y(double value) => Height - Bottom - (value / top * (Height - Top - Bottom));
        var svg = new Svg(Width, Height, name, Describe(points, format));
        foreach (var line in new[] { 0, top / 2, top })
        {
            svg.Path($"M{Left} {Svg.Number(Y(line))}H{Width - Right}", line == 0 ? Ink.Edge : Ink.Hairline)
                .Label(Left - 6, Y(line) + 4.5, line.ToString("0.##", DateWords.English), Lettering.Axis with { Anchor = "end", Size = 12 });
        }

        svg.Path(Line(points, point => point.Beside, X, Y), Ink.Grey, 1.5, "4 3").Path(Line(points, point => point.Value, X, Y), Ink.Petrol, 2.2);
        for (var at = 0; at < points.Count; at++)
        {
            if (points[at].Value is { } value)
            {
                svg.Dot(X(at), Y(value), 3.6, points[at].IsOpen ? Ink.White : Ink.Petrol, Ink.Petrol);
            }
        }

        return Ends(svg, points, (X, Y), format).Close();
    }

    /// <summary>A round number at or above the largest value, so that half of it is round too.</summary>
    public static double ScaleTop(double most)
    {
        if (most <= 0)
        {
            return 1;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return RoundSteps.Select(step => step * unit).First(step => step >= most);
    }

    private static Svg Ends(Svg svg, IReadOnlyList<TrendPoint> points, (Func<int, double> X, Func<double, double> Y) place, string format)
    {
        if (points.ToList().FindLastIndex(point => point.Value is not null) is >= 0 and var last)
        {
            svg.Label(place.X(last) + 8, place.Y(points[last].Value!.Value) + 4.5, points[last].Value!.Value.ToString(format, DateWords.English), new Lettering(13, 680, Ink.Petrol));   // found by it
        }

        svg.Label(place.X(0), Height - 6, points[0].Name, Lettering.Axis with { Size = 12, Anchor = points.Count == 1 ? "middle" : null });
        return points.Count == 1 ? svg : svg.Label(place.X(points.Count - 1), Height - 6, points[^1].Name, Lettering.Axis with { Size = 12, Anchor = "end" });
    }

    private static string Line(IReadOnlyList<TrendPoint> points, Func<TrendPoint, double?> value, Func<int, double> x, Func<double, double> y)
    {
        var path = new StringBuilder();
        var isDown = false;
        for (var at = 0; at < points.Count; at++)
        {
            if (value(points[at]) is { } known)
            {
                path.Append(isDown && !points[at].IsBroken ? 'L' : 'M').Append(Svg.Number(x(at))).Append(' ').Append(Svg.Number(y(known)));
            }

            isDown = value(points[at]) is not null;
        }

        return path.ToString();
    }

    private static string Describe(IReadOnlyList<TrendPoint> points, string format) =>
        string.Join(" ", points.Select(point => $"{point.Name}: {point.Value?.ToString(format, DateWords.English) ?? "not shown"}."));
}
