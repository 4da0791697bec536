using Onroll.Core.Imports;

namespace Onroll.Exchange.Csv;

/// <summary>A small table as people paste it from a spreadsheet, a report or a file: cells between tabs or commas, or plain lines of text.</summary>
public static class PastedTable
{
    /// <summary>The text of a file, whatever its encoding.</summary>
    /// <exception cref="UnreadableFileException">It is no text file.</exception>
    public static string Text(string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, TextEncodings.Detect(stream));
        var text = reader.ReadToEnd();
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new UnreadableFileException($"{name} is not a text file. Open it in the spreadsheet, save it as CSV (comma separated, UTF-8) and choose that.")
            : text.TrimStart('\uFEFF');
    }

    /// <summary>Each line in its cells, without quotation marks. Lines with nothing on them are left out.</summary>
    /// <exception cref="UnreadableFileException">A quotation mark is never closed.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Lines(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('\t', StringComparison.Ordinal)
            ? [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => (IReadOnlyList<string>)line.Split('\t'))]
            : [.. TextRecords.Read(name, text).Select(row => (IReadOnlyList<string>)Array.ConvertAll(row.Cells, TextRow.Plain))];
    }
}
