using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Onroll.Core.Documents;
using Column = Onroll.Core.Documents.Column;
using Page = Onroll.Core.Documents.Document;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Onroll.Exchange.Documents;

/// <summary>The body of a Word file, block by block.</summary>
internal sealed class WordBlocks(Page document, MainDocumentPart main)
{
    private uint _charts;

    /// <summary>British English, whatever the machine is set to.</summary>
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private bool RightToLeft => document.IsRightToLeft;

    public IEnumerable<OpenXmlElement> All()
    {
        foreach (var element in document.Opening.SelectMany(Write))
        {
            yield return element;
        }

        yield return Text(document.Title, WordStyles.Title);
        if (document.Lead is not null)
        {
            yield return Text(document.Lead, WordStyles.Lead);
        }

        foreach (var element in document.Blocks.SelectMany(Write))
        {
            yield return element;
        }
    }

    private IEnumerable<OpenXmlElement> Write(Block block) => block switch
    {
        Block.Heading heading => [Text(heading.Text, heading.Level <= 2 ? WordStyles.Heading2 : WordStyles.Heading3)],
        Block.Paragraph paragraph => [Text(paragraph.Text, WordStyles.Normal)],
        Block.Items items => items.All.Select(item => Text(item, WordStyles.Item)),
        Block.Lines lines => [.. lines.All.Select(line => Text(line, WordStyles.Lines)), Text("", WordStyles.Lines)],
        Block.Quote quote => [Text(quote.Words, WordStyles.Quote), Text(quote.By, WordStyles.QuoteBy)],
        Block.Facts facts => [Facts(facts), Gap()],
        Block.Table table => [Text(table.Caption, WordStyles.Caption), Table(table), Gap()],
        Block.Bars bars => [Text(bars.Name, WordStyles.Caption), new Paragraph(new Run(WordChart.Draw(main, bars, ++_charts))), Gap()],
        Block.DayLine line => [Text(line.Name, WordStyles.Caption), Days(line), Gap()],
        Block.Beside beside => beside.Left.Concat(beside.Right).SelectMany(Write),
        Block.NewPage => [new Paragraph(new Run(new Break { Type = BreakValues.Page }))],
        _ => throw new NotSupportedException($"No way to write {block.GetType().Name} in Word."),
    };

    private Table Table(Block.Table table)
    {
        var word = Grid(table.Caption, hasHead: true, Widths(table.Columns));
        word.Append(Row(table.Columns.Select(column => Cell(column.Name, column.IsNumber)), isHead: true));
        word.Append(table.Rows.Select(row => Row(row.Zip(table.Columns, (cell, column) => Cell(cell, column.IsNumber)))));
        return word;
    }

    // Facts are a table without a head: its first column is strong.
    private Table Facts(Block.Facts facts)
    {
        var label = WordFile.TextWidth / 4;
        var word = Grid("Facts", hasHead: false, [label, WordFile.TextWidth - label]);
        word.Append(facts.All.Select(fact => Row([Cell(new Phrase([new Core.Documents.Run(fact.Label, IsStrong: true)]), false), Cell(fact.Value, false)])));
        return word;
    }

    // A line of school days cannot be edited as a picture: as a table of the days that matter, it can.
    private Table Days(Block.DayLine line) => Table(new Block.Table(
        line.Name,
        [new Column("School day"), new Column("What falls on it")],
        [.. line.Days.Where(day => day.Mark is not null).Select(day => (IReadOnlyList<Phrase>)
            [day.Day.ToString("dddd d MMMM yyyy", English), day.Note is null ? day.Mark! : $"{day.Mark}: {day.Note}"])]));   // filtered just above

    private static Table Grid(string description, bool hasHead, IReadOnlyList<int> widths) => new(
        new TableProperties(
            new TableStyle { Val = WordStyles.Grid },
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = hasHead, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = description },
            new TableDescription { Val = description }),
        new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));

    private static TableRow Row(IEnumerable<TableCell> cells, bool isHead = false)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        if (isHead)
        {
            row.TableRowProperties!.Append(new TableHeader());   // set just above
        }

        row.Append(cells);
        return row;
    }

    private TableCell Cell(Phrase text, bool isNumber)
    {
        var paragraph = Text(text, WordStyles.Cell);
        if (isNumber)
        {
            paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });   // every paragraph of ours has properties
        }

        return new TableCell(new TableCellProperties(), paragraph);
    }

    private static List<int> Widths(IReadOnlyList<Column> columns)
    {
        // A column of numbers needs half the room of a column of words.
        var shares = columns.Select(column => column.IsNumber ? 1 : 2).ToList();
        return [.. shares.Select(share => WordFile.TextWidth * share / shares.Sum())];
    }

    private Paragraph Gap() => Text("", WordStyles.Lines);

    private Paragraph Text(Phrase text, string style) => WordText.Paragraph(text, style, RightToLeft);
}
