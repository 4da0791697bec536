using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>
/// Work under way, with real numbers in words beside it: <c>@ProgressBar.Draw("Rows loaded", 278140, 448400)</c>;
/// or a few whole parts: <c>@ProgressBar.Parts("Set-up steps done", 3, 7)</c>.
/// </summary>
public static class ProgressBar
{
    private const double Width = 840;

    public static IHtmlContent Draw(string name, long done, long total)
    {
        var share = total <= 0 ? 0 : Math.Clamp((double)done / total, 0, 1);
        return new Svg(Width, 12, string.Create(DateWords.English, $"{name}: {done:N0} of {total:N0}"), stretch: true)
            .Rect(new Box(0, 0, Width, 12), "#e3ded2").Rect(new Box(0, 0, Width * share, 12), Ink.Petrol).Close();
    }

    public static IHtmlContent Parts(string name, int done, int total)
    {
        var svg = new Svg(Width, 8, $"{name}: {done} of {total}", stretch: true);
        var part = Width / Math.Max(1, total);
        for (var at = 0; at < total; at++)
        {
            svg.Rect(new Box(at * part, 0, part - 4, 8), at < done ? Ink.Petrol : "#e3ded2", radius: 1.5);
        }

        return svg.Close();
    }
}
