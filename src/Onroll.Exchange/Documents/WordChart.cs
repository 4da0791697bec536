using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Onroll.Core.Documents;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Onroll.Exchange.Documents;

/// <summary>Bars as Word's own chart: black on white, with its numbers in a small workbook so that people can edit them.</summary>
internal static class WordChart
{
    // English metric units: 360,000 to the centimetre.
    private const long Width = 6_120_000, FrameHeight = 500_000, BarHeight = 260_000;

    private const uint CategoryAxis = 1, ValueAxis = 2;

    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private const string Ink = "404040";

    /// <param name="number">Counts the charts of the document from 1.</param>
    public static Drawing Draw(MainDocumentPart main, Block.Bars bars, uint number)
    {
        var part = main.AddNewPart<ChartPart>();
        var workbook = part.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using (var stream = new MemoryStream(ChartWorkbook.Write(bars)))
        {
            workbook.FeedData(stream);
        }

        part.ChartSpace = new C.ChartSpace(
            new C.EditingLanguage { Val = "en-GB" },
            new C.RoundedCorners { Val = false },
            new C.Chart(new C.AutoTitleDeleted { Val = true }, Plot(bars), new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = part.GetIdOfPart(workbook) });
        return new Drawing(new DW.Inline(
            new DW.Extent { Cx = Width, Cy = FrameHeight + (BarHeight * bars.All.Count) },
            new DW.DocProperties { Id = number, Name = $"Chart {number}", Description = Description(bars) },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) }) { Uri = ChartUri })));
    }

    private static string Description(Block.Bars bars) => $"{bars.Name}. {string.Join("; ", bars.All.Select(bar => $"{bar.Label}: {bar.Words}"))}.";

    private static C.PlotArea Plot(Block.Bars bars) => new(
        new C.Layout(),
        new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            Series(bars),
            new C.GapWidth { Val = 50 },
            new C.AxisId { Val = CategoryAxis },
            new C.AxisId { Val = ValueAxis }),
        new C.CategoryAxis(
            new C.AxisId { Val = CategoryAxis },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }),   // the first bar on top
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            new C.CrossingAxis { Val = ValueAxis },
            new C.Crosses { Val = C.CrossesValues.AutoZero }),
        new C.ValueAxis(
            new C.AxisId { Val = ValueAxis },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }),
            new C.Delete { Val = true },   // the words stand at the bars
            new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
            new C.CrossingAxis { Val = CategoryAxis },
            new C.Crosses { Val = C.CrossesValues.Maximum }));

    private static C.BarChartSeries Series(Block.Bars bars)
    {
        var last = (bars.All.Count + 1).ToString(CultureInfo.InvariantCulture);
        var labels = new C.StringCache(new C.PointCount { Val = (uint)bars.All.Count });
        var values = new C.NumberingCache(new C.FormatCode("General"), new C.PointCount { Val = (uint)bars.All.Count });
        for (var i = 0; i < bars.All.Count; i++)
        {
            labels.Append(new C.StringPoint(new C.NumericValue(ChartWorkbook.Label(bars.All[i]))) { Index = (uint)i });
            if (bars.All[i].Value is { } value)
            {
                values.Append(new C.NumericPoint(new C.NumericValue(value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)i });
            }
        }

        return new C.BarChartSeries(
            new C.Index { Val = 0 },
            new C.Order { Val = 0 },
            new C.SeriesText(new C.StringReference(new C.Formula("Sheet1!$B$1"), new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(bars.Name)) { Index = 0 }))),
            new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Ink })),
            new C.InvertIfNegative { Val = false },
            new C.CategoryAxisData(new C.StringReference(new C.Formula($"Sheet1!$A$2:$A${last}"), labels)),
            new C.Values(new C.NumberReference(new C.Formula($"Sheet1!$B$2:$B${last}"), values)));
    }
}
