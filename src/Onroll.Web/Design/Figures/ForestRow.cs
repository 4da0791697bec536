using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>How a range in a forest is drawn.</summary>
public enum ForestMark
{
    /// <summary>A filled square: unlikely to be chance.</summary>
    Different = 1,

    /// <summary>An open circle: could be chance.</summary>
    Chance,

    /// <summary>An open diamond: several years together.</summary>
    Pooled,
}

/// <param name="Name">What it shows, for those who cannot see it.</param>
public sealed record ForestRange(string Name, double Value, double Low, double High, ForestMark Mark);

/// <summary>One line of a forest: a ratio with its range on a scale of halves and doubles. <c>@ForestRow.Draw(range)</c></summary>
public static class ForestRow
{
    public const double Width = 352;

    private const double Height = 34;
    private const double Edge = 12;
    private const double Least = 0.25;
    private const double Most = 8;
    private const double Cap = 5;

    private static readonly (double Ratio, string Words)[] Ticks = [(0.25, "¼"), (0.5, "half"), (1, "the same"), (2, "twice"), (4, "4 times"), (8, "8")];

    /// <summary>The words over the lines.</summary>
    public static IHtmlContent Axis()
    {
        var svg = new Svg(Width, 40, "A scale from a quarter as likely through the same to 8 times as likely");
        svg.Label(X(1) - 8, 14, "← less likely", Lettering.Axis with { Anchor = "end" });
        svg.Label(X(1) + 8, 14, "more likely →");
        foreach (var (ratio, words) in Ticks)
        {
            svg.Label(X(ratio), 34, words, Lettering.Axis with { Anchor = "middle", Weight = ratio == 1 ? 640 : 400, Fill = ratio == 1 ? Ink.Dark : Ink.Soft });
        }

        return svg.Close();
    }

    public static IHtmlContent Draw(ForestRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        var svg = Grid(new Svg(Width, Height, range.Name));
        var ink = range.Mark == ForestMark.Chance ? Ink.Grey : Ink.Petrol;
        var (low, high, middle) = (X(range.Low), X(range.High), Height / 2);
        svg.Path($"M{Svg.Number(low)} {middle}H{Svg.Number(high)}", ink, 2);
        End(svg, low, range.Low < Least ? -1 : 0, ink);
        End(svg, high, range.High > Most ? 1 : 0, ink);
        Mark(svg, X(range.Value), middle, range.Mark, ink);
        return svg.Close();
    }

    /// <summary>The line without a range, so that "the same" runs through.</summary>
    public static IHtmlContent Empty() => Grid(new Svg(Width, Height, null)).Close();

    // What lies beyond the scale ends in an arrow.
    private static void End(Svg svg, double x, int beyond, string ink) => svg.Path(
        beyond == 0 ? $"M{Svg.Number(x)} {(Height / 2) - Cap}v{2 * Cap}" : $"M{Svg.Number(x - (beyond * Cap))} {(Height / 2) - Cap}l{beyond * Cap} {Cap}l{-beyond * Cap} {Cap}", ink, 2);

    private static void Mark(Svg svg, double x, double y, ForestMark mark, string ink)
    {
        switch (mark)
        {
            case ForestMark.Different:
                svg.Rect(new Box(x - 5.5, y - 5.5, 11, 11), ink, radius: 0);
                break;
            case ForestMark.Chance:
                svg.Dot(x, y, 5, Ink.White, ink);
                break;
            default:
                // Twice over: white first, so that the line does not show through.
                svg.Path($"M{Svg.Number(x - 4)} {y}h8", Ink.White, 6);
                svg.Path($"M{Svg.Number(x)} {y - 7}l7 7l-7 7l-7 -7z", ink, 2);
                break;
        }
    }

    private static Svg Grid(Svg svg)
    {
        foreach (var (ratio, _) in Ticks)
        {
            svg.Path($"M{Svg.Number(X(ratio))} 0V{Height}", ratio == 1 ? Ink.Dark : Ink.Hairline, ratio == 1 ? 2 : 1);
        }

        return svg;
    }

    private static double X(double ratio) => Edge + (Math.Log2(Math.Clamp(ratio, Least, Most) / Least) / Math.Log2(Most / Least) * (Width - (2 * Edge)));
}
