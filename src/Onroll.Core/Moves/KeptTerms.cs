using System.Text.Json;
using System.Text.Json.Serialization;
using Onroll.Rules.Packs;

namespace Onroll.Core.Moves;

/// <summary>The terms of a pack as a case keeps them: what was agreed then holds for this pupil, whatever the pack says later.</summary>
public static class KeptTerms
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Without the gate at the entrance, which has been passed.</summary>
    public static string Write(MoveType type) => JsonSerializer.Serialize(type with { Entry = null }, Json);

    public static MoveType ReadMove(string text) => JsonSerializer.Deserialize<MoveType>(text, Json) ?? new MoveType();

    public static string Write(Provision provision) => JsonSerializer.Serialize(provision with { Entry = null }, Json);

    public static Provision ReadProvision(string text) => JsonSerializer.Deserialize<Provision>(text, Json) ?? new Provision();

    public static string Write(QuotaRule quota) => JsonSerializer.Serialize(quota, Json);

    public static QuotaRule ReadQuota(string text) => JsonSerializer.Deserialize<QuotaRule>(text, Json) ?? new QuotaRule();
}
