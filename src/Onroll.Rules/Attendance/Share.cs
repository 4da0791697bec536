using System.Globalization;

namespace Onroll.Rules.Attendance;

/// <summary>A numerator over a denominator, kept exactly and rounded only to be shown.</summary>
/// <remarks>R-ATT-08 and section 0.5 of the catalogue of partnerships: half is rounded away from zero.</remarks>
/// <param name="Numerator">How many.</param>
/// <param name="Denominator">Of how many. 0 means there is no rate, which is not a rate of nought.</param>
public readonly record struct Share(int Numerator, int Denominator)
{
    /// <summary>The percentage in full precision. Null when the denominator is 0.</summary>
    public decimal? Percent => Denominator == 0 ? null : 100m * Numerator / Denominator;

    /// <summary>The percentage rounded to that many decimals. Null when the denominator is 0.</summary>
    public decimal? Rounded(int decimals = 1) => Percent is { } percent ? Math.Round(percent, decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>Whether the share is at least so many per cent: whole numbers are compared, never rounded rates (R-ATT-09).</summary>
    /// <returns>False when the denominator is 0.</returns>
    public bool IsAtLeast(int percent) => Denominator > 0 && 100L * Numerator >= (long)percent * Denominator;

    /// <summary>With one decimal, such as 79.8%. The published symbol "z" when there is no rate.</summary>
    public override string ToString() => Rounded() is { } rounded ? rounded.ToString("0.0", CultureInfo.InvariantCulture) + "%" : "z";
}
