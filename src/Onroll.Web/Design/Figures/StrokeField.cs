using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>
/// The faint field of register strokes with a few gaps, Onroll's only decoration: sign-in and report covers.
/// The same place always gets the same stroke, so the field does not flicker between pages.
/// </summary>
public static class StrokeField
{
    private const int Step = 44;
    private const int Row = 52;

    public static IHtmlContent Draw(int width, int height)
    {
        var groups = new Dictionary<string, System.Text.StringBuilder>();
        for (var row = 0; row * Row < height; row++)
        {
            for (var column = 0; column * Step < width; column++)
            {
                Place(groups, column, row);
            }
        }

        var strokes = string.Concat(groups.Select(group => $"<path d=\"{group.Value}\" {group.Key}/>"));
        return new HtmlString(
            $"<svg class=\"o-door__field\" viewBox=\"0 0 {width} {height}\" preserveAspectRatio=\"xMinYMin slice\" aria-hidden=\"true\" focusable=\"false\">" +
            $"<g fill=\"none\" stroke-width=\"3\" stroke-linecap=\"round\">{strokes}</g></svg>");
    }

    private static void Place(Dictionary<string, System.Text.StringBuilder> groups, int column, int row)
    {
        var (x, y) = (26 + column * Step, 17 + row * Row);
        // Quietest behind the words, in the middle left; a little stronger towards the edges.
        var far = Math.Min(1, (Math.Abs(row - 6.5) / 7) + (column / 26.0));
        var chance = Chance(column, row);
        var opacity = chance < 6 && far > 0.62 ? "bright" : far switch { < 0.25 => ".05", < 0.5 => ".13", < 0.75 => ".24", _ => ".36" };
        var isGap = chance is > 93;

        if (opacity == "bright")
        {
            Add(groups, "stroke=\"#fff\" stroke-opacity=\".8\"", $"M{x} {y + 26}L{x + 8} {y}");
            Add(groups, "stroke=\"#7cd4c2\" stroke-opacity=\".9\"", $"M{x + 16} {y}L{x + 24} {y + 26}");
            return;
        }

        var faint = $"stroke=\"#2f8291\" stroke-opacity=\"{opacity}\"";
        Add(groups, faint, isGap ? $"M{x + 4} {y + 13}h.1" : $"M{x} {y + 26}L{x + 8} {y}");
        Add(groups, faint, $"M{x + 16} {y}L{x + 24} {y + 26}");
    }

    private static void Add(Dictionary<string, System.Text.StringBuilder> groups, string look, string stroke)
    {
        if (!groups.TryGetValue(look, out var path))
        {
            groups[look] = path = new System.Text.StringBuilder();
        }

        path.Append(stroke);
    }

    private static int Chance(int column, int row) => (int)((uint)((column * 73856093) ^ (row * 19349663) ^ 83492791) % 100);
}
