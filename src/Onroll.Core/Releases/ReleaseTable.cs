using System.Text.Json;
using System.Text.Json.Serialization;
using Onroll.Core.Insight;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Releases;

/// <summary>What the readers of a release see, as it was counted then. A hidden count is not in it.</summary>
/// <param name="Place">Whose schools were counted.</param>
/// <param name="Period">"Autumn 2026".</param>
/// <param name="RuleId">What was hidden: "SDC-1-4".</param>
/// <param name="By">"School", "Free school meals".</param>
/// <param name="IsCoded">Schools are letters in an order that tells nothing; rolls and rates, which would name them, are left out.</param>
/// <param name="CountedOn">The day it was counted.</param>
/// <param name="All">The row of all together.</param>
public sealed record ReleaseTable(
    string Place, string Period, string RuleId, string By, bool IsCoded, DateOnly CountedOn, IReadOnlyList<ReleasedMeasure> Measures, IReadOnlyList<ReleasedRow> Rows, ReleasedRow All)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether anything is hidden.</summary>
    [JsonIgnore]
    public bool HasHidden => Rows.Append(All).SelectMany(row => row.Figures).Any(figure => figure.IsHidden);

    /// <exception cref="FormatException">The text is not a table.</exception>
    public static ReleaseTable Read(string text) => JsonSerializer.Deserialize<ReleaseTable>(text, Json) ?? throw new FormatException("Not the table of a release.");

    public string Write() => JsonSerializer.Serialize(this, Json);
}

/// <summary>A measure as the catalogue had it when the release was prepared.</summary>
/// <param name="Counted">What the counts are of: "Permanent exclusions".</param>
/// <param name="Of">What they are divided by.</param>
public sealed record ReleasedMeasure(string Id, string Name, string Unit, string Definition, Quantity Counted, Quantity Of, int Decimals, bool IsShare);

/// <summary>One school or group.</summary>
/// <param name="Code">A URN, a code, or the letter of a coded school; "all" for all together.</param>
public sealed record ReleasedRow(string Code, string Name, IReadOnlyList<ReleasedFigure> Figures);

/// <summary>One measure of one row.</summary>
/// <param name="Count">Null when hidden.</param>
/// <param name="Of">Null when hidden or left out.</param>
/// <param name="Value">The rate in full. Null when hidden, left out, or when there is nothing to divide by.</param>
/// <param name="View">Why the count, or what it is divided by, is hidden.</param>
public sealed record ReleasedFigure(decimal? Count, decimal? Of, double? Value, CellView View)
{
    [JsonIgnore]
    public bool IsHidden => View != CellView.Shown;
}
