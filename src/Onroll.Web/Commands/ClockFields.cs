using System.Globalization;
using System.Text.Json;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Web.Commands;

/// <summary>One JSON object, read field by field. Every problem is kept, so that a person mends the file once.</summary>
internal sealed class ClockFields
{
    private readonly JsonElement? _object;
    private readonly string _path;
    private readonly List<string> _problems;
    private readonly List<string> _unused;
    private readonly HashSet<string> _asked = [];

    /// <param name="path">Where the object stands, such as "event". Empty for the whole file.</param>
    public ClockFields(JsonElement? element, string path, List<string> problems, List<string> unused)
    {
        (_path, _problems, _unused) = (path, problems, unused);
        _object = element is { ValueKind: JsonValueKind.Object } ? element : null;
        if (element is not null && _object is null)
        {
            problems.Add($"{(path.Length == 0 ? "the file" : path)}: this must be an object in braces.");
        }
    }

    public ClockFields Object(string field, bool isRequired)
    {
        var value = Value(field);
        if (value is null && isRequired && _object is not null)
        {
            Refuse(field, "this is missing. Write an object in braces.");
        }

        return new ClockFields(value, Name(field), _problems, _unused);
    }

    public IReadOnlyList<ClockFields> Objects(string field)
    {
        if (Value(field) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(field, "this must be a list in square brackets.");
            return [];
        }

        return [.. value.EnumerateArray().Select((item, i) => new ClockFields(item, $"{Name(field)}[{i}]", _problems, _unused))];
    }

    public string RequiredText(string field, string remedy)
    {
        if (Text(field) is { } text)
        {
            return text;
        }

        Missing(field, remedy);
        return "";
    }

    public bool? Flag(string field) => Value(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } value => Refuse<bool>(field, $"{Shown(value)} is neither true nor false."),
    };

    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Refuse<DateOnly>(field, $"\"{text}\" is not a date. Write it as 2025-11-20.");
    }

    public DateOnly RequiredDate(string field)
    {
        Missing(field, "Write a date such as 2025-11-20.");
        return Date(field) ?? default;
    }

    /// <summary>A date, or a date with a time: London's unless an offset says otherwise.</summary>
    public (DateOnly Day, TimeOnly? Time)? Moment(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (!text.Contains('T', StringComparison.Ordinal))
        {
            return Date(field) is { } day ? (day, null) : null;
        }

        // The first ten characters are checked by themselves, because the rest is read leniently.
        if (!DateOnly.TryParseExact(text[..text.IndexOf('T', StringComparison.Ordinal)], "yyyy-MM-dd", out _)
            || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var read))
        {
            return Refuse<(DateOnly, TimeOnly?)>(field, $"\"{text}\" is not a date or a date with a time. Write it as 2025-11-20 or 2025-11-20T10:20.");
        }

        var local = read.Kind == DateTimeKind.Utc ? London.InLondon(read) : read;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    public T? Choice<T>(string field, Dictionary<string, T> choices)
        where T : struct
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        return choices.TryGetValue(text.ToUpperInvariant(), out var chosen)
            ? chosen
            : Refuse<T>(field, $"\"{text}\" is not known. Write {string.Join(", ", choices.Keys)}.");
    }

    public T RequiredChoice<T>(string field, Dictionary<string, T> choices)
        where T : struct
    {
        Missing(field, $"Write {string.Join(", ", choices.Keys)}.");
        return Choice(field, choices) ?? default;
    }

    /// <summary>Half days or lunchtimes. Null for a permanent exclusion, whatever is written.</summary>
    public int? Sessions(string field, ExclusionCategory category, int least)
    {
        var value = Value(field);
        if (category == ExclusionCategory.PermanentExclusion)
        {
            _unused.AddRange(value is null ? [] : [Name(field)]);
            return null;
        }

        if (value is null)
        {
            Missing(field, "Write how many half days, or lunchtimes for LNCH.");
            return null;
        }

        return value is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var count) && count == decimal.Truncate(count) && count >= least && count <= int.MaxValue
            ? (int)count
            : Refuse<int>(field, $"{Shown(value.Value)} is not a whole number from {least}.");
    }

    /// <summary>Notes the fields nobody asked for. Call it when all have been.</summary>
    public void Finish()
    {
        if (_object is { } read)
        {
            _unused.AddRange(read.EnumerateObject().Where(field => !_asked.Contains(field.Name)).Select(field => Name(field.Name)));
        }
    }

    private string? Text(string field)
    {
        if (Value(field) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text)
        {
            return text;
        }

        Refuse(field, $"{Shown(value)} must be a text in quotation marks, or null.");
        return null;
    }

    private JsonElement? Value(string field)
    {
        _asked.Add(field);
        return _object is { } read && read.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private void Missing(string field, string remedy)
    {
        if (_object is not null && Value(field) is null)
        {
            Refuse(field, $"this is missing. {remedy}");
        }
    }

    private T? Refuse<T>(string field, string problem)
        where T : struct
    {
        Refuse(field, problem);
        return null;
    }

    private void Refuse(string field, string problem) => _problems.Add($"{Name(field)}: {problem}");

    private string Name(string field) => _path.Length == 0 ? field : $"{_path}.{field}";

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: <= 40 } text ? text : $"{value.GetRawText()[..40]}…";
}
