using System.Globalization;
using System.Text.Json;
using Onroll.Core.Store;

namespace Onroll.Web.Commands;

/// <content>Dates, choices and the like: null when they are not there, refused when they cannot be read.</content>
internal sealed partial class JsonInput
{
    private const decimal MostAmount = 1_000_000;
    private const string DateRemedy = "Write it as 2025-11-20.";

    /// <summary>What a field must have.</summary>
    /// <param name="value">As read. Null is refused.</param>
    public T Need<T>(string field, T? value, string remedy)
        where T : struct => value ?? throw Refuse(field, $"is missing. {remedy}");

    /// <inheritdoc cref="Need{T}(string, T?, string)"/>
    public T Need<T>(string field, T? value, string remedy)
        where T : class => value ?? throw Refuse(field, $"is missing. {remedy}");

    /// <summary>An object. Null when it is not there or null.</summary>
    public JsonInput? Object(string field)
    {
        if (!Has(field))
        {
            return null;
        }

        var value = _element.GetProperty(field);
        return value.ValueKind == JsonValueKind.Object ? new JsonInput(_file, $"{_place}{field}.", value) : throw Refuse(field, "must be an object in braces.");
    }

    public bool? Flag(string field) => !Has(field) ? null : _element.GetProperty(field) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        var value => throw Refuse(field, $"is {Shown(value)}. Write true or false, or null when it is not known."),
    };

    public int? Whole(string field, int least) =>
        Number(field) is not { } number ? null
        : double.IsInteger(number) && number >= least && number <= int.MaxValue ? (int)number
        : throw Refuse(field, $"is {Shown(_element.GetProperty(field))}. Write a whole number from {least}.");

    /// <summary>A decimal number. Null when it is not there or null.</summary>
    /// <param name="least">The least allowed. Null for any.</param>
    public decimal? Amount(string field, decimal? least = null)
    {
        if (!Has(field))
        {
            return null;
        }

        var value = _element.GetProperty(field);
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) && Math.Abs(amount) <= MostAmount && !(amount < least)
            ? amount
            : throw Refuse(field, $"is {Shown(value)}. Write a number {(least is null ? "" : $"from {least} ")}up to {MostAmount}.");
    }

    /// <summary>The names of the fields, as written.</summary>
    public IEnumerable<string> Fields => _element.EnumerateObject().Select(one => one.Name);

    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Refuse(field, $"is \"{text}\", which is not a date. {DateRemedy}");
    }

    /// <summary>A date, or a date with a time: London's, unless an offset says otherwise.</summary>
    public (DateOnly Day, TimeOnly? Time)? Moment(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var time = text.IndexOf('T', StringComparison.Ordinal);
        if (time < 0)
        {
            return Date(field) is { } day ? (day, null) : null;
        }

        // The date is read strictly, because the reader of the whole is lenient.
        if (!DateOnly.TryParseExact(text[..time], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var read))
        {
            throw Refuse(field, $"is \"{text}\", which is not a date with a time. Write it as 2025-11-20T10:20.");
        }

        var local = read.Kind == DateTimeKind.Utc ? London.InLondon(read) : read;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    public T? Choice<T>(string field, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        return choices.TryGetValue(text.ToUpperInvariant(), out var chosen)
            ? chosen
            : throw Refuse(field, $"is \"{text}\", which is not known. Write {string.Join(", ", choices.Keys)}.");
    }

    /// <summary>The names of fields that are none of those known, with their place.</summary>
    public IEnumerable<string> Others(IReadOnlyList<string> known) =>
        _element.EnumerateObject().Where(field => !known.Contains(field.Name)).Select(field => _place + field.Name);

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: <= 40 } text ? text : $"{value.GetRawText()[..40]}…";
}
