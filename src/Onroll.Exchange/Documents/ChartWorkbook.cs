using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Onroll.Core.Documents;

namespace Onroll.Exchange.Documents;

/// <summary>The workbook inside a chart: labels in the first column, values in the second. A hidden value is an empty cell.</summary>
internal static class ChartWorkbook
{
    public static byte[] Write(Block.Bars bars)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(bars.All.Select(bar => Row(Text(Label(bar)), Number(bar.Value))).Prepend(Row(Text(""), Text(bars.Name)))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet1" }));
        }

        return stream.ToArray();
    }

    /// <summary>The value stands with the name: a bar of nought and one that is hidden look alike.</summary>
    public static string Label(Bar bar) => $"{bar.Label}: {bar.Words}";

    private static Row Row(params Cell[] cells) => new(cells);

    private static Cell Text(string text) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };

    private static Cell Number(decimal? value) => value is { } number ? new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture))) : new Cell();
}
