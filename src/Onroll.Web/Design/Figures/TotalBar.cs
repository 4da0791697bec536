using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>Days out so far and those to be added, against the lines the law draws. All in half school days.</summary>
public static class TotalBar
{
    private const double Width = 340;
    private const double Top = 16;
    private const double Height = 12;

    /// <param name="before">What had been given before.</param>
    /// <param name="total">With what is to be added.</param>
    /// <param name="most">The end of the scale, which is a line itself; a total beyond it lengthens the scale.</param>
    /// <param name="line">A line on the way. Null when there is none.</param>
    public static IHtmlContent Draw(string name, int before, int total, int most, int? line)
    {
        var end = Math.Max(most, total);
        double At(int halfDays) => Math.Round(halfDays * (Width - 12) / end, 1);
        var svg = new Svg(Width, 46, name);
        svg.Rect(new Box(0, Top, At(end), Height), Ink.Empty, radius: 0)
            .Rect(new Box(0, Top, At(before), Height), Ink.PetrolMid, radius: 0)
            .Rect(new Box(At(before), Top, At(total) - At(before), Height), total > most ? Ink.Red : Ink.Petrol, radius: 0)
            .Label(Math.Clamp(At(total), 8, Width - 12), 11, Days(total), new Lettering(13, 680, Ink.Petrol, "middle"))
            .Label(0, 42, "0");
        foreach (var mark in new[] { line, most }.OfType<int>())
        {
            svg.Path($"M{Svg.Number(At(mark))} {Svg.Number(Top - 3)}V{Svg.Number(Top + Height + 3)}", Ink.Dark, 2)
                .Label(At(mark), 42, Days(mark), new Lettering(13, 400, Ink.Soft, "middle"));
        }

        return svg.Close();
    }

    private static string Days(int halfDays)
    {
        var (whole, half) = Math.DivRem(halfDays, 2);
        return half == 0 ? whole.ToString(DateWords.English) : whole == 0 ? "½" : whole.ToString(DateWords.English) + "½";
    }
}
