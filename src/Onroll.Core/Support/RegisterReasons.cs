using System.Text.Json;
using System.Text.Json.Serialization;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

/// <summary>What the rules said about a pupil, as it is kept on an entry and in its history.</summary>
/// <param name="Reasons">The strongest first.</param>
/// <param name="Context">Facts shown so that support fits. Never counted. Null when there are none.</param>
public sealed record RegisterReasons(IReadOnlyList<RegisterReason> Reasons, string? Context)
{
    internal static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The rating the reasons ask for. Green when none is above a threshold.</summary>
    public RegisterRating Rating => Reasons.Count == 0 ? RegisterRating.Green : Reasons.Max(reason => reason.Rating).AsStored();

    public static RegisterReasons Of(RegisterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new RegisterReasons(assessment.Reasons, assessment.Context);
    }

    public static RegisterReasons Read(string text) =>
        JsonSerializer.Deserialize<RegisterReasons>(text, Json) ?? throw new FormatException("Not the reasons of a rating.");

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The text by which a database finds the entries with a reason of a kind.</summary>
    internal static string Marker(SignalKind kind) => $"\"Kind\":\"{kind}\"";
}

/// <summary>The rules' ratings and the stored ones are the same three; "None" is a pupil who is not on the register.</summary>
public static class RatingNames
{
    public static RegisterRating AsStored(this Rating rating) => rating switch
    {
        Rating.Red => RegisterRating.Red,
        Rating.Amber => RegisterRating.Amber,
        _ => RegisterRating.Green,
    };

    public static Rating AsRule(this RegisterRating rating) => rating switch
    {
        RegisterRating.Red => Rating.Red,
        RegisterRating.Amber => Rating.Amber,
        _ => Rating.Green,
    };
}
