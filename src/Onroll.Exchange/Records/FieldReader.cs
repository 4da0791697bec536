using System.Globalization;
using System.Text.RegularExpressions;
using Onroll.Core.Imports;

namespace Onroll.Exchange.Records;

/// <summary>Turns a record's texts into values and keeps the first thing that is wrong: one clear problem a row.</summary>
internal sealed partial class FieldReader(ISourceRecord record)
{
    private readonly string? _shapeProblem = record.ShapeProblem;

    private Reject? _problem;

    /// <summary>The first problem found. Null while there is none.</summary>
    public Reject? Problem => _problem ?? (_shapeProblem is null ? null : new Reject(record.File, record.Line, null, null, _shapeProblem));

    /// <summary>The row, unless something was wrong.</summary>
    public ReadOutcome<T> Outcome<T>(Func<T> make)
        where T : class =>
        Problem is { } problem ? ReadOutcome.Rejected<T>(problem) : ReadOutcome.Row(record.Line, make());

    /// <summary>Notes a problem unless one was noted before.</summary>
    public void Refuse(string? field, string? value, string problem) =>
        _problem ??= new Reject(record.File, record.Line, field, value, problem);

    /// <summary>The text without spaces round it. Null when empty, absent or longer than <paramref name="maxLength"/>.</summary>
    public string? Text(string field, int maxLength = 200)
    {
        var text = record.Get(field)?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length > maxLength)
        {
            Refuse(field, text[..40] + "…", $"This is {text.Length} characters long and the longest allowed is {maxLength}. Shorten it.");
            return null;
        }

        if (text.AsSpan().ContainsAnyInRange('\0', '\b'))
        {
            Refuse(field, null, "This contains characters that are not text. Type it again.");
            return null;
        }

        return text;
    }

    /// <summary>A text that must be there; "" once refused.</summary>
    public string RequiredText(string field, int maxLength = 200)
    {
        var text = Text(field, maxLength);
        if (text is null)
        {
            Refuse(field, null, "This is empty and is needed. Fill it in.");
        }

        return text ?? "";
    }

    /// <summary>A day. Null when empty or refused.</summary>
    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var (day, problem) = SchoolDates.Read(text);
        if (problem is not null)
        {
            Refuse(field, text, problem);
        }

        return day;
    }

    /// <summary>A day that must be there; the earliest possible day once refused.</summary>
    public DateOnly RequiredDate(string field)
    {
        var day = Date(field);
        if (day is null)
        {
            Refuse(field, null, "This date is empty and is needed. Fill it in.");
        }

        return day ?? DateOnly.MinValue;
    }

    /// <summary>A whole number. Null when empty or refused.</summary>
    public int? Whole(string field, int min, int max)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (ScientificNotation().IsMatch(text))
        {
            Refuse(field, text, LostDigits);
            return null;
        }

        if (!int.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Refuse(field, text, "This is not a whole number.");
            return null;
        }

        if (number < min || number > max)
        {
            Refuse(field, text, $"This must be from {min} to {max}.");
            return null;
        }

        return number;
    }

    /// <summary>One of a few words. Null when empty or refused.</summary>
    /// <param name="words">Every accepted spelling, compared without case.</param>
    public T? OneOf<T>(string field, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Refuse(field, text, $"This is not one of {string.Join(", ", words.Keys)}.");
        return null;
    }

    /// <summary>One of a few codes, in capitals. Null when empty or refused.</summary>
    public string? Code(string field, params string[] codes)
    {
        if (Text(field)?.ToUpperInvariant() is not { } text)
        {
            return null;
        }

        if (codes.Contains(text))
        {
            return text;
        }

        Refuse(field, text, $"This is not one of {string.Join(", ", codes)}.");
        return null;
    }

    /// <summary>Yes or no in any usual spelling. Null when empty, unknown or refused: unknown is not no.</summary>
    public bool? YesNo(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        switch (text.ToLowerInvariant())
        {
            case "y" or "yes" or "true" or "t" or "1":
                return true;
            case "n" or "no" or "false" or "f" or "0":
                return false;
            case "u" or "unknown" or "null" or "not known":
                return null;
            default:
                Refuse(field, text, "This is not yes or no. Write Y or N, or leave it empty when it is not known.");
                return null;
        }
    }

    internal const string LostDigits =
        "A spreadsheet has turned this number into powers of ten and lost its figures. Take it again from its source and format the column as text.";

    internal static bool IsScientific(string text) => ScientificNotation().IsMatch(text);

    [GeneratedRegex(@"^\d+([.,]\d+)?[eE]\+?\d+$")]
    private static partial Regex ScientificNotation();
}
