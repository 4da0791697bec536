using System.Globalization;
using System.Text.RegularExpressions;

namespace Onroll.Rules.Insight.Returns;

/// <summary>An inspection grade as somebody printed it: a word, a digit or letters, perhaps with the month.</summary>
/// <remarks>P-NAC-08, AS-NAC-4: "2", "Good" and "Good-Mar '18" are all Good; what was printed stays beside it.</remarks>
/// <param name="Word">"Good", in the words of Ofsted.</param>
/// <param name="Month">The first day of the month printed. Null when none is.</param>
/// <param name="Printed">As it was printed.</param>
public sealed partial record PrintedGrade(string Word, DateOnly? Month, string Printed)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["1"] = "Outstanding", ["O"] = "Outstanding", ["OUTSTANDING"] = "Outstanding",
        ["2"] = "Good", ["G"] = "Good", ["GOOD"] = "Good",
        ["3"] = "Requires improvement", ["RI"] = "Requires improvement", ["REQUIRES IMPROVEMENT"] = "Requires improvement", ["SATISFACTORY"] = "Requires improvement",
        ["4"] = "Inadequate", ["I"] = "Inadequate", ["INADEQUATE"] = "Inadequate", ["SPECIAL MEASURES"] = "Inadequate", ["SERIOUS WEAKNESSES"] = "Inadequate",
    };

    private static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <returns>Null when it is no grade.</returns>
    public static PrintedGrade? Read(string? text)
    {
        var printed = (text ?? "").Trim();
        return Pattern().Match(printed) is { Success: true } match && Words.TryGetValue(match.Groups["grade"].Value, out var word)
            ? new PrintedGrade(word, MonthOf(match), printed)
            : null;
    }

    private static DateOnly? MonthOf(Match match)
    {
        if (!match.Groups["month"].Success)
        {
            return null;
        }

        var month = Array.IndexOf(MonthNames, match.Groups["month"].Value[..3].ToUpperInvariant()) + 1;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return new DateOnly(year < 100 ? 2000 + year : year, month, 1);
    }

    [GeneratedRegex(
        @"^(?<grade>[1-4]|[a-z]+(?: [a-z]+)?)(?:[\s,(–-]+(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?\s*['’]?(?<year>20\d\d|\d\d)\)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
