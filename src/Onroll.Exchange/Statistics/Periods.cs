using System.Globalization;
using System.Text.RegularExpressions;
using Onroll.Core.Imports;

namespace Onroll.Exchange.Statistics;

/// <summary>Reads the time a row is about: 201617, 2016/17, or one year that begins, ends or is the period.</summary>
internal static partial class Periods
{
    private const int Earliest = 1900;
    private const int Latest = 2100;

    /// <summary>The period. Null when the text names no possible one.</summary>
    /// <param name="part">The table's own words for the part of the year; "" when it has none.</param>
    /// <param name="yearIsEndYear">A single year is the one in which the academic year ends.</param>
    public static BenchmarkPeriod? Read(string printed, string part, bool yearIsEndYear)
    {
        var text = printed.Trim();
        if (SplitYear().Match(text) is { Success: true } split)
        {
            return FromSplit(text, part, Number(split.Groups[1].Value), split.Groups[2].Value);
        }

        if (!SingleYear().IsMatch(text) || !IsPossible(Number(text)))
        {
            return null;
        }

        var end = Number(text);
        return yearIsEndYear
            ? new BenchmarkPeriod(text, Key(end - 1), WithDefault(part, "Academic year"))
            : new BenchmarkPeriod(text, null, WithDefault(part, "Calendar year"));
    }

    private static BenchmarkPeriod? FromSplit(string text, string part, int start, string end)
    {
        var follows = Number(end) % 100 == (start + 1) % 100;
        if (!follows || !IsPossible(start))
        {
            return null;
        }

        var isAcademic = !part.Contains("Financial", StringComparison.OrdinalIgnoreCase) && !part.Contains("Calendar", StringComparison.OrdinalIgnoreCase);
        return new BenchmarkPeriod(text, isAcademic ? Key(start) : null, WithDefault(part, "Academic year"));
    }

    private static string WithDefault(string part, string otherwise) => part.Length == 0 ? otherwise : part;

    private static int Key(int start) => (start * 100) + ((start + 1) % 100);

    private static bool IsPossible(int year) => year is >= Earliest and <= Latest;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4})[/\-–]?(\d{2}|(?<=[/\-–])\d{4})$")]
    private static partial Regex SplitYear();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex SingleYear();
}
