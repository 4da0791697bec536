namespace Onroll.Rules.Insight;

/// <summary>Rounding as the Department's analysts do it.</summary>
/// <remarks>R-STA-06. Source: the round-five-up function of the Department's open-source R package.</remarks>
public static class Rounding
{
    /// <summary>ROUND_EPS: how far below a half, in units of the last place, still counts as the half.</summary>
    public const decimal Epsilon = 0.000000015m;

    private const int MostDecimals = 15;

    /// <summary>Half away from zero: 2.25 becomes 2.3 and -2.25 becomes -2.3. Round once, at the last step only.</summary>
    /// <param name="decimals">Decimal places kept, 0 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 or more than 15 decimals.</exception>
    public static decimal HalfAway(decimal value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        var scale = PowerOfTen(decimals);
        return Math.Sign(value) * Math.Truncate((Math.Abs(value) * scale) + 0.5m + Epsilon) / scale;
    }

    /// <summary>To the nearest multiple of 5, as council dashboards print counts: 1 and 2 become 0, 3 and 4 become 5.</summary>
    public static decimal ToFive(decimal count) => HalfAway(count / 5m, 0) * 5m;

    internal static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10m;
        }

        return power;
    }
}
