using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onroll.Core.Support;

/// <summary>One reason behind a rating, as it was worked out and as people read it.</summary>
/// <param name="Kind">What it is about, by a name that never changes: "Absence", "Suspensions". Lists filter by it.</param>
/// <param name="Rating">The rating it asks for. Null for context, which is never counted.</param>
/// <param name="Fact">The facts in a sentence: "Missed 21 of 104 sessions (20.2%)".</param>
/// <param name="Rule">The rule in a sentence: "Rule 1: missing 10% or more is Amber; 50% or more is Red".</param>
public sealed record RegisterReason(string Kind, RegisterRating? Rating, string Fact, string Rule);

/// <summary>Reasons as they are kept on an entry.</summary>
public static class RegisterReasons
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The strongest first, context last, the order within a rating kept.</summary>
    public static string Write(IEnumerable<RegisterReason> reasons) =>
        JsonSerializer.Serialize(reasons.OrderByDescending(reason => reason.Rating ?? 0), Json);

    public static IReadOnlyList<RegisterReason> Read(string json) => JsonSerializer.Deserialize<List<RegisterReason>>(json, Json) ?? [];

    /// <summary>The rating the reasons ask for: the strongest of them. Null when none of them counts.</summary>
    public static RegisterRating? RatingOf(IEnumerable<RegisterReason> reasons) => reasons.Max(reason => reason.Rating);

    /// <summary>The text by which a database finds the entries with a reason of a kind.</summary>
    internal static string Marker(string kind) => $"\"Kind\":{JsonSerializer.Serialize(kind, Json)}";
}
