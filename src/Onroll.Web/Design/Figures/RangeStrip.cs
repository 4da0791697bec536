using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <param name="Value">Null draws no dot: hidden, or nothing to divide by.</param>
/// <param name="Low">The lower 95% limit. Null draws no range.</param>
/// <param name="Beside">The figure it is compared with. Null draws no tick.</param>
/// <param name="BesideName">What stands under the tick: "England 22.6".</param>
public sealed record StripRange(string Name, double? Value, double? Low, double? High, double? Beside, string? BesideName);

/// <summary>One measure on a line: a dot, its range, and a tick for what it is compared with. <c>@RangeStrip.Draw(range)</c></summary>
public static class RangeStrip
{
    private const double Width = 200;
    private const double Middle = 11;

    public static IHtmlContent Draw(StripRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        var known = new[] { range.Value, range.Low, range.High, range.Beside }.OfType<double>().ToList();
        if (known.Count == 0)
        {
            return HtmlString.Empty;
        }

        // From nought, so that lengths may be compared, and half as far again as the farthest.
        var most = Math.Max(known.Max() * 1.5, 0.01);
        double X(double value) => 6 + (value / most * (Width - 12));
        var svg = new Svg(Width, range.BesideName is null ? 24 : 42, range.Name).Path($"M6 {Middle}H{Width - 6}", Ink.Hairline, 1.5);
        if (range is { Value: not null, Low: { } low, High: { } high })
        {
            svg.Rect(new Box(X(low), Middle - 4, Math.Max(2, X(high) - X(low)), 8), Ink.PetrolMid, radius: 1);
        }

        if (range.Beside is { } beside)
        {
            svg.Rect(new Box(X(beside) - 1, Middle - 8, 2, 16), Ink.Dark, radius: 0);
            Under(svg, X(beside), range.BesideName);
        }

        if (range.Value is { } value)
        {
            svg.Dot(X(value), Middle, 5, Ink.Petrol, Ink.White);
        }

        return svg.Close();
    }

    // Words near an edge would be cut: they lean inwards.
    private static void Under(Svg svg, double x, string? words)
    {
        if (words is not null)
        {
            svg.Label(x < 60 ? 6 : x > Width - 60 ? Width - 6 : x, 36, words, Lettering.Axis with { Anchor = x < 60 ? null : x > Width - 60 ? "end" : "middle" });
        }
    }
}
