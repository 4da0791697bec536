namespace Onroll.Core.Documents;

/// <summary>Everything a document says, as plain text: to search it.</summary>
public static class DocumentWords
{
    public static string Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return string.Join('\n', document.Opening.Concat(document.Blocks).SelectMany(Of).Prepend(document.Lead ?? "").Prepend(document.Title));
    }

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Block.Heading heading => [heading.Text],
        Block.Paragraph paragraph => [paragraph.Text.ToString()],
        Block.Items items => items.All.Select(item => item.ToString()),
        Block.Lines lines => lines.All,
        Block.Facts facts => facts.All.Select(fact => $"{fact.Label} {fact.Value}"),
        Block.Table table => table.Rows.SelectMany(row => row.Select(cell => cell.ToString())).Prepend(table.Caption),
        Block.Quote quote => [quote.Words.ToString(), quote.By],
        Block.DayLine line => line.Days.SelectMany(day => new[] { day.Mark, day.Note }).OfType<string>().Prepend(line.Name),
        Block.Bars bars => bars.All.Select(bar => $"{bar.Label} {bar.Words}").Prepend(bars.Name),
        Block.Beside beside => beside.Left.Concat(beside.Right).SelectMany(Of),
        _ => [],
    };
}
