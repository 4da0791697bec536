using System.Text.Json;

namespace Onroll.Web.Commands;

/// <summary>An object in a JSON file, read field by field with messages that say where.</summary>
internal sealed partial class JsonInput
{
    private readonly string _file;
    private readonly string _place;
    private readonly JsonElement _element;

    private JsonInput(string file, string place, JsonElement element) => (_file, _place, _element) = (file, place, element);

    /// <exception cref="InputRefusedException">The file is no JSON, or something else than an object.</exception>
    public static JsonInput Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonInput(name, "", document.RootElement.Clone())
                : throw new InputRefusedException($"{name} must hold one JSON object in braces.");
        }
        catch (JsonException wrong)
        {
            throw new InputRefusedException($"{name}, line {wrong.LineNumber + 1}: this is not JSON. Look for a missing comma, bracket or quotation mark there.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException($"{name} could not be read: {unreadable.Message}");
        }
    }

    public bool Has(string field) => _element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>The objects of a list.</summary>
    public IReadOnlyList<JsonInput> Objects(string field)
    {
        var items = List(field);
        var wrong = items.FindIndex(item => item.ValueKind != JsonValueKind.Object);
        return wrong < 0
            ? [.. items.Select((item, i) => new JsonInput(_file, $"{_place}{field}[{i}].", item))]
            : throw Refuse($"{field}[{wrong}]", "must be an object in braces.");
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string field)
    {
        var items = List(field);
        var wrong = items.FindIndex(item => item.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(item.GetString()));
        return wrong < 0 ? [.. items.Select(item => item.GetString()!)] : throw Refuse($"{field}[{wrong}]", "must be a text in quotation marks.");
    }

    /// <summary>A text. Null when it is not there or null.</summary>
    public string? Text(string field)
    {
        if (!Has(field))
        {
            return null;
        }

        var value = _element.GetProperty(field);
        return value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : throw Refuse(field, "must be a text in quotation marks.");
    }

    /// <summary>A whole number from 0.</summary>
    public int Count(string field)
    {
        if (!Has(field))
        {
            throw Refuse(field, "is missing. Write a whole number; what is not known cannot be compared.");
        }

        var value = _element.GetProperty(field);
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and <= int.MaxValue && double.IsInteger(number)
            ? (int)number
            : throw Refuse(field, $"is {value.GetRawText()}. Write a whole number from 0.");
    }

    /// <summary>A number. Null when it is not there or null.</summary>
    public double? Number(string field)
    {
        if (!Has(field))
        {
            return null;
        }

        var value = _element.GetProperty(field);
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Refuse(field, $"is {value.GetRawText()}. Write a number.");
    }

    /// <summary>Refuses fields that mean nothing here: a misspelt one must not be passed over.</summary>
    public void RefuseOthers(IReadOnlyList<string> known)
    {
        foreach (var field in _element.EnumerateObject().Where(field => !known.Contains(field.Name)))
        {
            throw Refuse(field.Name, $"means nothing here. The fields are {string.Join(", ", known)}.");
        }
    }

    public InputRefusedException Refuse(string field, string problem) => new($"{_file}: {_place}{field} {problem}");

    private List<JsonElement> List(string field) => _element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray()]
        : throw Refuse(field, "must be a list in square brackets.");
}
