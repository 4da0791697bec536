using System.Globalization;

namespace Onroll.Exchange.Records;

/// <summary>Reads days as schools' systems write them: day first or year first, never guessing which of two it is.</summary>
internal static class SchoolDates
{
    /// <summary>Nobody at school was born before it and nothing a school records is earlier.</summary>
    private const int EarliestYear = 1850;

    private const int LatestYear = 2100;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "dd/MM/yyyy", "dd-MM-yyyy", "d/M/yyyy", "d-M-yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "d MMM yyyy", "d MMMM yyyy", "dd-MMM-yyyy",
    ];

    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy"];

    private static readonly string[] ShortYear = ["d/M/yy", "d-M-yy", "d-MMM-yy"];

    /// <summary>The day, or what is wrong with the text and how to mend it.</summary>
    public static (DateOnly? Day, string? Problem) Read(string text)
    {
        var day = WithoutTime(text.Trim());
        if (TryParse(day, Formats, out var date))
        {
            return date.Year is < EarliestYear or > LatestYear
                ? (null, $"The year {date.Year} is not possible. Check the year.")
                : (date, null);
        }

        return (null, Explain(day));
    }

    /// <summary>Suppliers add a time to a day: midnight says nothing, and no other time is expected in a day column.</summary>
    private static string WithoutTime(string text)
    {
        var cut = text.IndexOfAny(['T', ' ']);
        return cut > 5 && text.Length - cut >= 5 && text[cut..].Contains(':') ? text[..cut] : text;
    }

    private static string Explain(string text)
    {
        if (TryParse(text, ShortYear, out _))
        {
            return "Write the year with four figures, such as 31/01/2011.";
        }

        if (TryParse(text, MonthFirst, out _))
        {
            return "This date has the month first. Write the day first, such as 31/01/2011, or the year first, such as 2011-01-31.";
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 20_000 and < 80_000
            ? "This is a spreadsheet's number for a day. Format the column as a date and save the file again."
            : "This is not a date. Write it as 31/01/2011 or 2011-01-31.";
    }

    private static bool TryParse(string text, string[] formats, out DateOnly date) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
