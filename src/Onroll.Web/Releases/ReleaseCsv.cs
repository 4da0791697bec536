using Onroll.Core.Releases;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Design;
using Onroll.Web.Support;

namespace Onroll.Web.Releases;

/// <summary>A release as a file: a line for each row and measure, a hidden number as its marker.</summary>
public static class ReleaseCsv
{
    private static readonly string[] Headers = ["Measure", "Unit", "Period", "Group", "Code", "Count", "Of", "Value"];

    public static byte[] Write(ReleaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return CsvText.Write(Headers, table.Measures.SelectMany((measure, at) => table.Rows.Append(table.All).Select(row => Cells(table, measure, row, at))));
    }

    private static IReadOnlyList<string?> Cells(ReleaseTable table, ReleasedMeasure measure, ReleasedRow row, int at)
    {
        var figure = row.Figures[at];
        var hidden = figure.IsHidden ? DisclosureRule.Marker : null;
        return
        [
            measure.Id, measure.Unit, table.Period, row.Name, row.Code,
            figure.Count?.ToString("0.#", DateWords.English) ?? hidden, figure.Of?.ToString("0.#", DateWords.English) ?? hidden, figure.Value?.ToString("0.####", DateWords.English) ?? hidden,
        ];
    }
}
