namespace Onroll.Rules.Insight.Returns;

/// <summary>Whether a number of days can come from a number of suspensions of declared lengths.</summary>
/// <remarks>P-BEM-09: sixteen odd lengths always sum to an even number.</remarks>
public static class Parity
{
    /// <summary>How many mixes of lengths come to the days: 10 for 122 days in 32 suspensions of 1, 3 or 5.</summary>
    /// <param name="days">School days in all. Half days never come from whole lengths.</param>
    /// <param name="suspensions">How many there were.</param>
    /// <param name="lengths">The lengths there may be, in whole school days.</param>
    public static long Mixes(decimal days, int suspensions, IReadOnlyList<int> lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        ArgumentOutOfRangeException.ThrowIfNegative(suspensions);
        if (days != Math.Truncate(days) || days < 0)
        {
            return 0;
        }

        // ways[n][d]: mixes of n suspensions that come to d days, length after length.
        var ways = Enumerable.Range(0, suspensions + 1).Select(_ => new long[(int)days + 1]).ToArray();
        ways[0][0] = 1;
        foreach (var length in lengths.Distinct().Where(length => length > 0))
        {
            for (var n = 1; n <= suspensions; n++)
            {
                for (var d = length; d <= (int)days; d++)
                {
                    ways[n][d] += ways[n - 1][d - length];
                }
            }
        }

        return ways[suspensions][(int)days];
    }
}
