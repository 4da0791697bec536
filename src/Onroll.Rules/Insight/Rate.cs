namespace Onroll.Rules.Insight;

/// <summary>Events or pupils per hundred, kept as the two counts it comes from and rounded only to be shown.</summary>
/// <remarks>
/// R-STA-01, R-STA-02, R-STA-05. A suspension rate is events over the pupils on roll on the spring census day and can pass 100.
/// Counts are decimals because some published ones are (124.079 exclusions of Brent in 2009/10).
/// </remarks>
/// <param name="Numerator">How many.</param>
/// <param name="Denominator">Of how many. 0 means there is no rate, which is not a rate of nought.</param>
public readonly record struct Rate(decimal Numerator, decimal Denominator)
{
    /// <summary>RATE_DP_EXCL: decimals of published suspension and exclusion rates.</summary>
    public const int ExclusionDecimals = 2;

    /// <summary>ABS_DP: decimals at which absence rates are shown.</summary>
    public const int AbsenceDecimals = 1;

    /// <summary>Per hundred, in full precision. Null when the denominator is not above 0.</summary>
    public decimal? Percent => Denominator > 0 ? 100m * Numerator / Denominator : null;

    /// <summary>Per hundred, half away from zero. Null when the denominator is not above 0.</summary>
    public decimal? Rounded(int decimals = ExclusionDecimals) => Percent is { } percent ? Rounding.HalfAway(percent, decimals) : null;

    /// <summary>Sums over sums: the rate of several schools or terms together is never the mean of their rates.</summary>
    public static Rate Sum(IEnumerable<Rate> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate(new Rate(0, 0), (sum, part) => new Rate(sum.Numerator + part.Numerator, sum.Denominator + part.Denominator));
    }

    /// <summary>Percentage points from an earlier rate to this one, from unrounded rates. Null when either is none.</summary>
    public decimal? PointsSince(Rate earlier, int decimals = ExclusionDecimals) =>
        Percent - earlier.Percent is { } points ? Rounding.HalfAway(points, decimals) : null;

    /// <summary>
    /// The lowest and highest rate, per hundred, of whole counts that would be printed as these after rounding to the nearest
    /// <paramref name="numeratorUnit"/> and <paramref name="denominatorUnit"/>. Null when the denominator is not above 0.
    /// </summary>
    /// <param name="numeratorUnit">1 for a count that is not rounded, 5 or 10 for one that is.</param>
    /// <param name="denominatorUnit">Likewise.</param>
    public (decimal Low, decimal High)? Possible(int numeratorUnit, int denominatorUnit)
    {
        if (Denominator <= 0)
        {
            return null;
        }

        var (above, below) = (numeratorUnit / 2, denominatorUnit / 2);
        var high = Denominator > below ? 100m * (Numerator + above) / (Denominator - below) : decimal.MaxValue;
        return (100m * Math.Max(Numerator - above, 0) / (Denominator + below), high);
    }
}
