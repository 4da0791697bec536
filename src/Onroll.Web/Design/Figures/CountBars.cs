using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <param name="Count">Null is hidden: no bar, so that its length gives nothing away.</param>
public sealed record CountBar(string Name, int? Count, string Words);

/// <summary>Counts as bars from nought with the words beside them. <c>@CountBars.Draw("Suspensions by reason", bars)</c></summary>
public static class CountBars
{
    private const double Left = 250;
    private const double Plot = 250;
    private const double Row = 27;
    private const int MostLetters = 38;

    public static IHtmlContent Draw(string name, IReadOnlyList<CountBar> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var most = Math.Max(1, bars.Max(bar => bar.Count ?? 0));
        var svg = new Svg(Left + Plot + 110, (bars.Count * Row) + 2, name, string.Join(" ", bars.Select(bar => $"{bar.Name}: {bar.Words}.")));
        for (var at = 0; at < bars.Count; at++)
        {
            var (bar, y) = (bars[at], at * Row);
            var length = (bar.Count ?? 0) * Plot / most;
            svg.Label(Left - 10, y + 18, Short(bar.Name), new Lettering(14, 400, Ink.Dark, "end"))
                .Rect(new Box(Left, y + 5, Math.Max(length, bar.Count > 0 ? 2 : 0), 17), Ink.Petrol, radius: 1)
                .Label(Left + length + 8, y + 18, bar.Words, Lettering.Axis with { Size = 14 });
        }

        return svg.Close();
    }

    // The table under the picture has the whole of it.
    private static string Short(string name) => name.Length <= MostLetters ? name : string.Concat(name.AsSpan(0, name.LastIndexOf(' ', MostLetters - 1)), " …");
}
