using System.Text;
using CsvHelper;
using Onroll.Core.Imports;

namespace Onroll.Exchange.Csv;

/// <summary>A CSV file: its header and its rows, one in memory at a time.</summary>
internal sealed class CsvFile
{
    /// <summary>A longer row means that a quotation mark was opened and never closed.</summary>
    private const int LongestRowBytes = 1 << 20;

    private readonly ImportFile _file;
    private readonly Encoding _encoding;

    private CsvFile(ImportFile file, Encoding encoding, IReadOnlyList<string> headers)
    {
        _file = file;
        _encoding = encoding;
        Headers = headers;
    }

    public string Name => _file.Name;

    /// <summary>The header row as the file has it, without spaces round the names.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <exception cref="UnreadableFileException">The file is empty or is not text.</exception>
    public static CsvFile Open(ImportFile file)
    {
        using var stream = file.Open();
        RefuseBinary(file.Name, stream);
        var encoding = TextEncodings.Detect(stream);
        using var reader = Reader(stream, encoding);
        try
        {
            reader.ReadHeader();
            var headers = reader.Headers.Select(h => h.Trim().Trim('\uFEFF')).ToList();
            return headers.Exists(h => h.Length > 0)
                ? new CsvFile(file, encoding, headers)
                : throw new UnreadableFileException($"{file.Name} is empty. It needs a header row and at least one row under it.");
        }
        catch (CsvFormatException)
        {
            throw Unclosed(file.Name, 1);
        }
    }

    /// <summary>Reads every row from the file's beginning. The same record object is handed out again and again.</summary>
    /// <exception cref="UnreadableFileException">A quotation mark is never closed.</exception>
    public IEnumerable<CsvRecord> Rows(ColumnMatch columns)
    {
        var unclosedAt = 0L;
        using var stream = _file.Open();
        using var reader = Reader(stream, _encoding, malformed =>
        {
            if (malformed.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                unclosedAt = malformed.LineNumber;
            }
        });
        var record = new CsvRecord(Name, Headers.Count, columns);
        while (MoveNext(reader))
        {
            if (unclosedAt > 0)
            {
                throw Unclosed(Name, unclosedAt);
            }

            var fields = Fields(reader);
            if (!Array.TrueForAll(fields, string.IsNullOrWhiteSpace))
            {
                record.Load(fields, (int)reader.LineNumber);
                yield return record;
            }
        }
    }

    private static CsvReader Reader(Stream stream, Encoding encoding, Action<CsvMalformedRecord>? onMalformed = null) =>
        CsvReader.Create(stream, new CsvReaderOptions
        {
            Encoding = encoding,
            MaxRecordSize = LongestRowBytes,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = onMalformed is null ? null : m => onMalformed(m),
        });

    private static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = reader[i].ToString();
        }

        return fields;
    }

    private bool MoveNext(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException problem)
        {
            throw Unclosed(Name, problem.LineNumber);
        }
    }

    private static void RefuseBinary(string name, Stream stream)
    {
        Span<byte> start = stackalloc byte[4];
        var read = stream.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        stream.Position = 0;
        if (start[..read] is [0x50, 0x4B, 0x03, 0x04] or [0xD0, 0xCF, 0x11, 0xE0] or [0x25, 0x50, 0x44, 0x46])
        {
            throw new UnreadableFileException(
                $"{name} is not a text file. Open it in the spreadsheet, save it as CSV (comma separated, UTF-8) and import that.");
        }
    }

    private static UnreadableFileException Unclosed(string name, long line) =>
        new($"{name}, line {line}: a quotation mark is opened and never closed. Remove it or double it, and import again.");
}
