using System.Globalization;
using System.Text.RegularExpressions;

namespace Onroll.Rules.Insight.Returns;

/// <summary>What one cell of a return says.</summary>
/// <param name="Number">The count, the days or the percentage. Null for a grade.</param>
/// <param name="Rate">The percentage printed with a count, or the percentage itself. Null where none is.</param>
/// <param name="Grade">Null unless it is a grade.</param>
public sealed partial record ReturnCell(decimal? Number, PrintedRate? Rate = null, PrintedGrade? Grade = null)
{
    /// <summary>The longest text a cell may have.</summary>
    public const int TextMaxLength = 40;

    private static readonly HashSet<string> Blanks = new(StringComparer.OrdinalIgnoreCase) { "", "-", "–", "—", "n/a", "not supplied", "not published", "not printed", "not available" };

    /// <summary>Whether the text stands for nothing at all. A nought is not nothing.</summary>
    public static bool IsBlank(string? text) => Blanks.Contains((text ?? "").Trim());

    /// <summary>Reads a cell.</summary>
    /// <returns>The cell, or in words how to mend it. Both null when it is blank.</returns>
    public static (ReturnCell? Cell, string? Problem) Read(ReturnRow row, string? text)
    {
        ArgumentNullException.ThrowIfNull(row);
        var written = (text ?? "").Trim();
        if (IsBlank(written))
        {
            return (null, null);
        }

        var isSize = written.Length <= TextMaxLength && !TooLong().IsMatch(written.Replace(",", "", StringComparison.Ordinal));
        var cell = !isSize ? null : row.Shape switch
        {
            ReturnShape.Count => Counted(written) is { Rate: null } count ? count : null,
            ReturnShape.CountAndRate => Counted(written),
            ReturnShape.HalfDays => Days().IsMatch(written) ? new ReturnCell(decimal.Parse(written, NumberStyles.Number, CultureInfo.InvariantCulture)) : null,
            ReturnShape.Percent => PrintedRate.TryParse(written, out var rate) && rate.Percent <= 100 ? new ReturnCell(rate.Percent, rate) : null,
            _ => PrintedGrade.Read(written) is { } grade ? new ReturnCell(null, null, grade) : null,
        };
        return cell is null ? (null, Mend(row, written))
            : row.Shape == ReturnShape.HalfDays && cell.Number * 2 != Math.Truncate(cell.Number!.Value * 2) ? (null, $"{written} is not a number of half days: write whole or half days, such as {row.Example}")   // read just above
            : (cell, null);
    }

    // "39 (2.9%)" is how some systems print "39 / 2.9%".
    private static ReturnCell? Counted(string text) =>
        PrintedRow.Read(NoRate().Replace(Bracketed().Replace(text, "/$1"), "")) is { Cells: [var only] } ? new ReturnCell(only.Count, only.Rate) : null;

    private static string Mend(ReturnRow row, string written) => row.Shape switch
    {
        ReturnShape.CountAndRate => $"“{Short(written)}” cannot be read: write a whole number, with the percentage after a stroke if you have it, such as {row.Example}",
        ReturnShape.Count => $"“{Short(written)}” is not a count: write a whole number, such as {row.Example}",
        ReturnShape.HalfDays => $"“{Short(written)}” is not a number of days: write whole or half days, such as {row.Example}",
        ReturnShape.Percent => $"“{Short(written)}” is not a percentage: write a number from 0 to 100, such as {row.Example}",
        _ => $"“{Short(written)}” is not an inspection grade: write Outstanding, Good, Requires improvement or Inadequate, or the digit 1 to 4",
    };

    private static string Short(string text) => text.Length <= TextMaxLength ? text : text[..TextMaxLength] + "…";

    [GeneratedRegex(@"\d{10,}")]
    private static partial Regex TooLong();

    [GeneratedRegex(@"\(\s*([\d.]+\s*%)\s*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s*/\s*not (printed|supplied|published)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoRate();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$")]
    private static partial Regex Days();
}
