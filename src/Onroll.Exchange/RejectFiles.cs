using System.Globalization;
using CsvHelper;
using Onroll.Core.Imports;

namespace Onroll.Exchange;

/// <summary>Writes rejected rows for people to mend, safe to open in a spreadsheet.</summary>
public static class RejectFiles
{
    private static readonly string[] Header = ["file", "line", "field", "value", "problem"];

    /// <summary>Writes every reject. A value that a spreadsheet would run as a formula is written as text.</summary>
    public static void Write(Stream destination, IEnumerable<Reject> rejects)
    {
        using var writer = Begin(destination);
        foreach (var reject in rejects)
        {
            writer.WriteRecord(reject.File, reject.Line.ToString(CultureInfo.InvariantCulture), reject.Field, reject.Value, reject.Problem);
        }
    }

    /// <summary>Any table of texts, as safe to open. Used for what people download.</summary>
    public static void WriteTable(Stream destination, string[] header, IEnumerable<string?[]> rows)
    {
        using var writer = Create(destination);
        writer.WriteRecord(header);
        foreach (var row in rows)
        {
            writer.WriteRecord(row);
        }
    }

    private static CsvWriter Begin(Stream destination)
    {
        var writer = Create(destination);
        writer.WriteRecord(Header);
        return writer;
    }

    // The mark at the beginning is what makes a spreadsheet read é as é.
    private static CsvWriter Create(Stream destination) => CsvWriter.Create(
        destination, new CsvWriterOptions { Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: true);
}
