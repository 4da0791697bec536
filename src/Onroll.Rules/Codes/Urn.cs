using System.Diagnostics.CodeAnalysis;

namespace Onroll.Rules.Codes;

/// <summary>A unique reference number: the six digits that name one establishment. A school that converts gets a new one.</summary>
/// <remarks>R-FMT-01. Source: Get Information about Schools, column URN.</remarks>
public sealed record Urn : IParsable<Urn>
{
    private Urn(string value) => Value = value;

    /// <summary>Six digits.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Urn result)
    {
        var text = s?.Trim() ?? "";
        result = text.Length == 6 && text.All(char.IsAsciiDigit) ? new Urn(text) : null;
        return result is not null;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Urn)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Urn result) => TryParse(s, null, out result);

    /// <inheritdoc/>
    /// <exception cref="FormatException">Not six digits.</exception>
    public static Urn Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var urn) ? urn : throw new FormatException("A URN must have six digits.");

    /// <summary>Six digits.</summary>
    public override string ToString() => Value;
}
