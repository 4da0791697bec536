using System.Diagnostics.CodeAnalysis;

namespace Onroll.Rules.Codes;

/// <summary>Local authority (3 digits) and establishment number (4): the name of a school in DfE data.</summary>
/// <remarks>
/// R-FMT-01. Often kept when a school converts, so it does not tell two establishments apart over time: match history
/// on URN and the table of links.
/// </remarks>
public sealed record Laestab : IParsable<Laestab>
{
    private Laestab(string value) => Value = value;

    /// <summary>Seven digits, as stored: 9994001.</summary>
    public string Value { get; }

    /// <summary>The first three digits.</summary>
    public string LocalAuthorityCode => Value[..3];

    /// <summary>The last four digits.</summary>
    public string EstablishmentNumber => Value[3..];

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Laestab result)
    {
        var text = s?.Trim() ?? "";
        if (text.Length == 8 && text[3] == '/')
        {
            text = text.Remove(3, 1);
        }

        result = text.Length == 7 && text.All(char.IsAsciiDigit) ? new Laestab(text) : null;
        return result is not null;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Laestab)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Laestab result) => TryParse(s, null, out result);

    /// <inheritdoc/>
    /// <exception cref="FormatException">Neither 999/4001 nor 9994001 in shape.</exception>
    public static Laestab Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var laestab) ? laestab : throw new FormatException("A LAESTAB must look like 999/4001.");

    /// <summary>As shown to people: 999/4001.</summary>
    public override string ToString() => $"{LocalAuthorityCode}/{EstablishmentNumber}";
}
