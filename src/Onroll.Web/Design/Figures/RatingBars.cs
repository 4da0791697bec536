using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>How many pupils of one year group stand on each rating.</summary>
public sealed record YearRatings(string Year, int Red, int Amber, int Green, string? Href = null, bool IsChosen = false)
{
    public int Total => Red + Amber + Green;
}

/// <summary>
/// The register at a glance. <c>@RatingBars.Draw(years)</c> is the row above the list, each year a link that filters it;
/// <c>@RatingBars.Heatmap(years)</c> is the same as a grid for reports.
/// </summary>
public static class RatingBars
{
    private const double Width = 216;
    private const double BarHeight = 22;

    public static IHtmlContent Draw(IReadOnlyList<YearRatings> years)
    {
        var most = Math.Max(1, years.Max(year => year.Total));
        var html = new Markup().Append("<div class=\"o-year-bars\">");
        foreach (var year in years)
        {
            var tag = year.Href is null ? "div" : "a";
            html.Append($"<{tag} class=\"o-year-bars__year\"{Html.Attribute("href", year.Href)}{(year.IsChosen ? " aria-current=\"true\"" : "")}>")
                .Append($"<p class=\"o-year-bars__head\">{Html.Encode(year.Year)} <span>{year.Total}</span></p>{Bar(year, most)}</{tag}>");
        }

        return new HtmlString(html.Append("</div>").ToString());
    }

    public static IHtmlContent Table(IReadOnlyList<YearRatings> years) =>
        FigureTable.Draw("Pupils on the register by year and rating", ["Year", "Red", "Amber", "Green", "All"],
            [.. years.Select(year => (IReadOnlyList<string>)[year.Year, Words(year.Red), Words(year.Amber), Words(year.Green), Words(year.Total)])]);

    /// <summary>Years down, ratings across; the number in each cell and its share as depth of petrol.</summary>
    public static IHtmlContent Heatmap(IReadOnlyList<YearRatings> years)
    {
        const double Left = 72, Top = 22, Cell = 74, Row = 30;
        var most = Math.Max(1, years.Max(year => Math.Max(year.Red, Math.Max(year.Amber, year.Green))));
        var svg = new Svg(Left + 3 * Cell, Top + years.Count * Row, "Pupils on the register by year and rating", Describe(years));
        string[] ratings = ["Red", "Amber", "Green"];
        for (var column = 0; column < 3; column++)
        {
            svg.Label(Left + column * Cell + Cell / 2, 14, ratings[column], Lettering.Axis with { Anchor = "middle" });
        }

        for (var row = 0; row < years.Count; row++)
        {
            svg.Label(0, Top + row * Row + 19, years[row].Year);
            int[] counts = [years[row].Red, years[row].Amber, years[row].Green];
            for (var column = 0; column < 3; column++)
            {
                HeatCell.Draw(svg, new Box(Left + column * Cell, Top + row * Row, Cell - 3, Row - 3), counts[column], most);
            }
        }

        return svg.Close();
    }

    private static IHtmlContent Bar(YearRatings year, int most)
    {
        var svg = new Svg(Width, BarHeight, $"{year.Year}: {year.Red} red, {year.Amber} amber, {year.Green} green");
        var x = 0.0;
        (int Count, string Fill, string Stroke, string Text)[] parts =
        [
            (year.Red, Ink.Red, Ink.Red, Ink.White),
            (year.Amber, Ink.AmberWash, Ink.AmberEdge, Ink.AmberText),
            (year.Green, Ink.White, Ink.Green, Ink.Green),
        ];
        foreach (var (count, fill, stroke, text) in parts.Where(part => part.Count > 0))
        {
            // Wide enough for its number however small.
            var width = Math.Max(13, count * (Width - 30) / most);
            svg.Rect(new Box(x, 0, width, BarHeight), fill, stroke, 1)
                .Label(x + width / 2, 15.5, Words(count), new Lettering(13, 640, text, "middle"));
            x += width + 1.5;
        }

        return svg.Close();
    }

    private static string Describe(IReadOnlyList<YearRatings> years) =>
        string.Join(" ", years.Select(year => $"{year.Year}: {year.Red} red, {year.Amber} amber, {year.Green} green."));

    private static string Words(int count) => count.ToString("N0", DateWords.English);
}
