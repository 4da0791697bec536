namespace Onroll.Core.Documents;

/// <summary>The few marks in which people write letters: <c># title</c>, <c>## heading</c>, <c>- item</c>, <c>**strong**</c>; every other line is a paragraph.</summary>
public static class PlainText
{
    public static IReadOnlyList<Block> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<Block>();
        var items = new List<Phrase>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                items.Add(Phrase.Parse(line[2..].TrimStart()));
                continue;
            }

            Flush();
            if (line.Length > 0)
            {
                blocks.Add(BlockOf(line));
            }
        }

        Flush();
        return blocks;

        void Flush()
        {
            if (items.Count > 0)
            {
                blocks.Add(new Block.Items([.. items]));
                items.Clear();
            }
        }
    }

    private static Block BlockOf(string line)
    {
        var level = line.TakeWhile(c => c == '#').Count();
        return level > 0 && level < line.Length && line[level] == ' '
            ? new Block.Heading(level, line[level..].Trim())
            : new Block.Paragraph(Phrase.Parse(line));
    }
}
