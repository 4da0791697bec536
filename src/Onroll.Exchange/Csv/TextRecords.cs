using Onroll.Core.Imports;

namespace Onroll.Exchange.Csv;

/// <summary>Cuts CSV text into rows and cells, leaving every cell as it is written.</summary>
internal static class TextRecords
{
    /// <summary>Every row of the text. Lines with nothing on them are no rows.</summary>
    /// <exception cref="UnreadableFileException">A quotation mark is never closed.</exception>
    public static IEnumerable<TextRow> Read(string file, string text)
    {
        var (cells, start, line, firstLine, opened) = (new List<string>(), 0, 1, 1, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var next = at < text.Length ? text[at] : '\n';
            if (next == '"')
            {
                opened = opened == 0 ? line : 0;   // a doubled mark closes and opens again
            }
            else if (opened == 0 && next is ',' or '\n')
            {
                cells.Add(text[start..at].TrimEnd('\r'));
                start = at + 1;
            }

            line += next == '\n' ? 1 : 0;
            if (opened == 0 && next == '\n')
            {
                if (cells.Count > 1 || cells[0].Length > 0)
                {
                    yield return new TextRow(firstLine, [.. cells]);
                }

                cells.Clear();
                firstLine = line;
            }
        }

        if (opened > 0)
        {
            throw new UnreadableFileException($"{file}, line {opened}: a quotation mark is opened and never closed. Remove it or double it, and try again.");
        }
    }
}
