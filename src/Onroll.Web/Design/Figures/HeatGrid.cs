using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>
/// When things happen: weekdays down, periods across, the count in each cell.
/// <c>@HeatGrid.Draw("Incidents by day and period", ["Reg", "P1"], [new("Mon", [0, 1])])</c>
/// </summary>
public static class HeatGrid
{
    public static IHtmlContent Draw(string name, IReadOnlyList<string> columns, IReadOnlyList<HeatRow> rows)
    {
        const double Left = 34, Top = 22, Row = 21;
        var cell = Math.Max(28, 300.0 / columns.Count);
        var most = Math.Max(1, rows.SelectMany(row => row.Counts).DefaultIfEmpty(0).Max());
        var svg = new Svg(Left + columns.Count * cell, Top + rows.Count * Row, name, string.Join(" ", rows.Select(row => $"{row.Name}: {string.Join(", ", row.Counts)}.")));
        for (var column = 0; column < columns.Count; column++)
        {
            svg.Label(Left + column * cell + cell / 2 - 1, 13, columns[column], Lettering.Axis with { Anchor = "middle" });
        }

        for (var row = 0; row < rows.Count; row++)
        {
            svg.Label(0, Top + row * Row + 14, rows[row].Name);
            for (var column = 0; column < rows[row].Counts.Count; column++)
            {
                HeatCell.Draw(svg, new Box(Left + column * cell, Top + row * Row, cell - 2.5, Row - 3), rows[row].Counts[column], most);
            }
        }

        return svg.Close();
    }

    public static IHtmlContent Table(string caption, IReadOnlyList<string> columns, IReadOnlyList<HeatRow> rows) =>
        FigureTable.Draw(caption, ["", .. columns], [.. rows.Select(row => (IReadOnlyList<string>)[row.Name, .. row.Counts.Select(count => count.ToString(DateWords.English))])]);
}

public sealed record HeatRow(string Name, IReadOnlyList<int> Counts);

/// <summary>One cell: depth of petrol by share of the largest, with the number written in it.</summary>
internal static class HeatCell
{
    public static void Draw(Svg svg, Box box, int count, int most)
    {
        var (fill, text) = ((double)count / most) switch
        {
            0 => (Ink.Empty, Ink.Dark),
            < 0.4 => (Ink.PetrolPale, Ink.Dark),
            < 0.75 => ("#6aa3b0", Ink.Dark),
            _ => ("#1d6e80", Ink.White),
        };
        svg.Rect(box, fill);
        if (count > 0)
        {
            svg.Label(box.X + box.Width / 2, box.Y + box.Height / 2 + 4.6, count.ToString(DateWords.English), new Lettering(13, 620, text, "middle"));
        }
    }
}
