using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <param name="Count">Null is hidden: no bar, so that its length gives nothing away.</param>
/// <param name="Words">The count as it is read: "908 (48%)", "c".</param>
public sealed record CountBar(string Name, decimal? Count, string Words);

/// <summary>Counts as a list, each with a bar from nought under its words. The words are the content: no table is needed. <c>@CountBars.Draw(bars)</c></summary>
public static class CountBars
{
    private const double Scale = 100;

    public static IHtmlContent Draw(IReadOnlyList<CountBar> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var most = Most(bars);
        var list = new HtmlContentBuilder().AppendHtml("<ul class=\"o-count-bars\">");
        foreach (var bar in bars)
        {
            var svg = new Svg(Scale, 8, null, stretch: true).Rect(new Box(0, 0, Scale, 8), Ink.Empty, radius: 0);
            list.AppendHtml($"<li><span>{Html.Encode(bar.Name)}</span><b>{Html.Encode(bar.Words)}</b>")
                .AppendHtml(bar.Count > 0 ? svg.Rect(new Box(0, 0, Math.Max(0.6, (double)(bar.Count.Value / most) * Scale), 8), Ink.Petrol, radius: 0).Close() : svg.Close())
                .AppendHtml("</li>");
        }

        return list.AppendHtml("</ul>");
    }

    private static decimal Most(IReadOnlyList<CountBar> bars) => bars.Select(bar => bar.Count ?? 0).DefaultIfEmpty().Max() is > 0 and var most ? most : 1;
}
