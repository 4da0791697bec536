using Onroll.Core.Imports;

namespace Onroll.Exchange.Csv;

/// <summary>A CSV file held as it is written, so that the cells nobody changes are written back letter for letter.</summary>
internal sealed class TextTable
{
    private readonly string _lineEnd;

    private TextTable(string name, string[] headers, List<TextRow> rows, string lineEnd) =>
        (Name, Headers, Rows, _lineEnd) = (name, headers, rows, lineEnd);

    public string Name { get; }

    /// <summary>The header row without quotation marks or spaces round the names.</summary>
    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<TextRow> Rows { get; }

    /// <exception cref="UnreadableFileException">Empty, not text, a quotation mark never closed, or a row of another length than the header.</exception>
    public static TextTable Open(ImportFile file)
    {
        _ = CsvFile.Open(file);   // refuses what is no CSV at all, in the same words as an import
        using var stream = file.Open();
        using var reader = new StreamReader(stream, TextEncodings.Detect(stream));
        var text = reader.ReadToEnd().TrimStart('\uFEFF');
        var records = TextRecords.Read(file.Name, text).ToList();
        var headers = Array.ConvertAll(records[0].Cells, cell => TextRow.Plain(cell).Trim());
        if (headers.Where(header => header.Length > 0).GroupBy(Spelling).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UnreadableFileException($"{file.Name}, line 1: the column {twice.First()} stands there twice, and it is not plain which one counts. Take one out or rename it.");
        }

        var wrong = records.Find(record => record.Cells.Length != headers.Length);
        return wrong is null
            ? new TextTable(file.Name, headers, records[1..], text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n")
            : throw new UnreadableFileException(
                $"{file.Name}, line {wrong.Line}: this row has {wrong.Cells.Length} values and the header has {headers.Length}. Put quotation marks round a value that contains a comma, and mend a row that is cut off.");
    }

    // Closer to the letter than a name is looked up by: tables of some years have a count and, with "(%)" behind it, its rate.
    private static string Spelling(string header) => string.Concat(header.Where(letter => letter is not (' ' or '_'))).ToUpperInvariant();

    /// <summary>The place of the first column with this name, without regard to case, spaces or underscores. Null when there is none.</summary>
    public int? Find(string name)
    {
        var wanted = HeaderNames.Normalise(name);
        var index = Headers.ToList().FindIndex(header => HeaderNames.Normalise(header) == wanted);
        return index < 0 ? null : index;
    }

    /// <summary>Writes the table as UTF-8 text with the line ends it came with, and new columns after the ones named.</summary>
    /// <param name="added">For each new column, the place of the column it follows, its header and its cell for each row.</param>
    public void Write(TextWriter writer, IReadOnlyList<AddedColumn> added)
    {
        var after = added.ToLookup(column => column.After);
        WriteLine(writer, [.. Headers.SelectMany((header, i) => after[i].Select(column => column.Header).Prepend(header)).Select(TextRow.Quoted)]);
        for (var r = 0; r < Rows.Count; r++)
        {
            WriteLine(writer, [.. Rows[r].Cells.SelectMany((cell, i) => after[i].Select(column => TextRow.Quoted(column.Cells[r])).Prepend(cell))]);
        }
    }

    private void WriteLine(TextWriter writer, string[] cells)
    {
        writer.Write(string.Join(',', cells));
        writer.Write(_lineEnd);
    }
}

/// <param name="After">Place of the column it follows.</param>
internal sealed record AddedColumn(int After, string Header, string[] Cells);

/// <summary>One row as written: its cells still have their quotation marks.</summary>
internal sealed record TextRow(int Line, string[] Cells)
{
    private static readonly System.Buffers.SearchValues<char> NeedsQuoting = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>What a cell says.</summary>
    public string this[int column]
    {
        get => Plain(Cells[column]);
        set => Cells[column] = Quoted(value);
    }

    public static string Plain(string cell) => cell.Trim() is ['"', .., '"'] and var quoted
        ? quoted[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
        : cell;

    public static string Quoted(string text) => text.AsSpan().ContainsAny(NeedsQuoting)
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
