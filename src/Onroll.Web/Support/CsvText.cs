using System.Text;

namespace Onroll.Web.Support;

/// <summary>Writes a table as CSV that a spreadsheet opens as text: no cell can run as a formula.</summary>
public static class CsvText
{
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>UTF-8 with the mark by which Excel knows it.</summary>
    public static byte[] Write(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder().AppendJoin(',', headers.Select(Cell)).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    internal static string Cell(string? value)
    {
        var safe = value is { Length: > 0 } && FormulaStarts.Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
