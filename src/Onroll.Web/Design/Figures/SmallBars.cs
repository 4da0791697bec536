using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>Counts too small for an axis: incidents a week, suspensions a half term. The words beside them carry the numbers.</summary>
public static class SmallBars
{
    private const double Height = 24;

    /// <summary><c>@SmallBars.Incidents("Jaydon Pell: incidents each week", weeks)</c>: the last four weeks darker.</summary>
    /// <param name="most">The tallest any row of the list may be, so that rows compare; null takes this row's own.</param>
    public static IHtmlContent Incidents(string name, IReadOnlyList<int> weeks, int? most = null)
    {
        var tallest = Math.Max(most ?? 0, Math.Max(6, weeks.DefaultIfEmpty(0).Max()));
        var svg = new Svg(weeks.Count * 6, Height, name, Describe(weeks));
        for (var at = 0; at < weeks.Count; at++)
        {
            var height = weeks[at] == 0 ? 1 : 2 + weeks[at] * (Height - 4) / tallest;
            var fill = weeks[at] == 0 ? Ink.EdgePale : at >= weeks.Count - 4 ? Ink.Petrol : Ink.PetrolMid;
            svg.Rect(new Box(at * 6, Height - height, 5, height), fill, radius: 0.5);
        }

        return svg.Close();
    }

    /// <summary><c>@SmallBars.Suspensions("Jaydon Pell: suspensions each half term", [0, 0, 1, 2, 1])</c>: one block each.</summary>
    public static IHtmlContent Suspensions(string name, IReadOnlyList<int> halfTerms)
    {
        const double Block = 8;
        var svg = new Svg(halfTerms.Count * 17, Height, name, Describe(halfTerms));
        for (var at = 0; at < halfTerms.Count; at++)
        {
            var blocks = Math.Min(3, halfTerms[at]);
            svg.Rect(new Box(at * 17, Height - 1.5, 13, 1.5), blocks == 0 ? Ink.Edge : "none", radius: 0);
            for (var block = 0; block < blocks; block++)
            {
                svg.Rect(new Box(at * 17, Height - (block + 1) * Block, 13, Block - 1), Ink.Dark, radius: 1);
            }

            // More than three is written: a taller pile would not fit and a cut one would lie.
            if (halfTerms[at] > 3)
            {
                svg.Label(at * 17 + 6.5, Height - 1.5, halfTerms[at].ToString(DateWords.English), new Lettering(9, 700, Ink.White, "middle"));
            }
        }

        return svg.Close();
    }

    public static IHtmlContent Table(string caption, string period, IReadOnlyList<string> periods, IReadOnlyList<int> counts) =>
        FigureTable.Draw(caption, [period, "Number"], [.. periods.Zip(counts, (name, count) => (IReadOnlyList<string>)[name, count.ToString(DateWords.English)])]);

    private static string Describe(IReadOnlyList<int> counts) => $"Oldest first: {string.Join(", ", counts)}.";
}
