using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onroll.Web.Commands;

/// <summary>Where a verb writes: results to one stream, everything said to a person along the way to the other.</summary>
/// <param name="Out">Results only.</param>
/// <param name="Error">Problems and progress.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Terminal OfProcess() => new(Console.Out, Console.Error);

    /// <summary>Prints <paramref name="result"/> as JSON in one line, or as <paramref name="text"/> says it.</summary>
    public void Print<T>(Arguments arguments, T result, Func<T, string> text)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(text);
        Out.WriteLine(arguments.IsJson ? JsonSerializer.Serialize(result, Json) : text(result));
    }
}
