using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Onroll.Core.Imports;

namespace Onroll.Exchange.Csv;

/// <summary>A CSV file: its header and its rows, one in memory at a time.</summary>
internal sealed class CsvFile
{
    /// <summary>A longer value means that a quotation mark was opened and never closed.</summary>
    private const int LongestField = 1 << 16;

    private const int HeaderSample = 1 << 16;

    private readonly ImportFile _file;
    private readonly Encoding _encoding;
    private readonly string _delimiter;

    private CsvFile(ImportFile file, Encoding encoding, string delimiter, IReadOnlyList<string> headers)
    {
        _file = file;
        _encoding = encoding;
        _delimiter = delimiter;
        Headers = headers;
    }

    public string Name => _file.Name;

    /// <summary>The header row as the file has it, without spaces round the names.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <exception cref="UnreadableFileException">The file is empty, is not text, or names a column twice.</exception>
    public static CsvFile Open(ImportFile file)
    {
        using var stream = file.Open();
        var encoding = TextEncodings.Detect(stream);
        using var reader = new StreamReader(stream, encoding);
        var sample = new char[HeaderSample];
        var start = sample.AsSpan(0, reader.ReadBlock(sample));
        if (start.Contains('\0'))
        {
            throw new UnreadableFileException(
                $"{file.Name} is not a text file. Save the spreadsheet as CSV (comma separated, UTF-8) and import that.");
        }

        var delimiter = Delimiter(start);
        using var parser = Parser(new StringReader(start.ToString()), delimiter);
        if (!parser.Read() || parser.Record is not { } record || record.All(string.IsNullOrWhiteSpace))
        {
            throw new UnreadableFileException($"{file.Name} is empty. It needs a header row and at least one row under it.");
        }

        return new CsvFile(file, encoding, delimiter, record.Select(h => h.Trim()).ToList());
    }

    /// <summary>Reads every row from the file's beginning. The same record object is handed out again and again.</summary>
    /// <exception cref="UnreadableFileException">A quotation mark is never closed.</exception>
    public IEnumerable<CsvRecord> Rows(ColumnMatch columns)
    {
        using var reader = new StreamReader(_file.Open(), _encoding);
        using var parser = Parser(reader, _delimiter);
        Advance(parser);
        var record = new CsvRecord(Name, Headers.Count, columns);
        var linesBefore = parser.RawRow;
        while (Advance(parser))
        {
            var fields = parser.Record ?? [];
            if (!IsBlank(fields))
            {
                record.Load(fields, FirstLine(parser, linesBefore, fields));
                yield return record;
            }

            linesBefore = parser.RawRow;
        }
    }

    private static bool IsBlank(string[] fields) => Array.TrueForAll(fields, string.IsNullOrWhiteSpace);

    private static int FirstLine(CsvParser parser, int linesBefore, string[] fields) =>
        parser.RawRow - linesBefore <= 1 ? parser.RawRow : parser.RawRow - fields.Sum(f => f.Count(c => c == '\n'));

    private bool Advance(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new UnreadableFileException(
                $"{Name}, line {parser.RawRow}: a quotation mark is opened and never closed. Remove it or double it, and import again.");
        }
    }

    private static CsvParser Parser(TextReader reader, string delimiter) => new(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        Mode = CsvMode.RFC4180,
        BadDataFound = null,
        MaxFieldSize = LongestField,
        BufferSize = 1 << 16,
        CacheFields = false,
    });

    private static string Delimiter(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        var (commas, semicolons, tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
        return tabs > commas && tabs > semicolons ? "\t" : semicolons > commas ? ";" : ",";
    }
}
