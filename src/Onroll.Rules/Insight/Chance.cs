namespace Onroll.Rules.Insight;

/// <summary>How easily chance alone would make a pattern, so that only notable ones are said aloud.</summary>
public static class Chance
{
    /// <summary>Less likely than this by chance is worth a sentence.</summary>
    public const double Notable = 0.01;

    /// <summary>The chance (0 to 1) of at least <paramref name="hits"/> in <paramref name="tries"/>, each as likely as <paramref name="rate"/>.</summary>
    /// <remarks>The upper tail of the binomial distribution, summed in logarithms so that a year of sessions does not underflow.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">More hits than tries.</exception>
    public static double OfAtLeast(int hits, int tries, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, hits);
        if (hits <= 0 || rate >= 1)
        {
            return 1;
        }

        if (rate <= 0)
        {
            return 0;
        }

        var tail = 0.0;
        var log = LogChoose(tries, hits) + (hits * Math.Log(rate)) + ((tries - hits) * Math.Log(1 - rate));
        for (var k = hits; k <= tries; k++)
        {
            tail += Math.Exp(log);
            log += Math.Log((tries - k) / (k + 1.0)) + Math.Log(rate / (1 - rate));
        }

        return Math.Min(tail, 1);
    }

    /// <summary>A rate that is never quite nought, as a few cases cannot show that something never happens.</summary>
    public static double Rate(int hits, int tries) => (hits + 0.5) / (tries + 1.0);

    private static double LogChoose(int n, int k)
    {
        var log = 0.0;
        for (var i = 1; i <= k; i++)
        {
            log += Math.Log((n - k + i) / (double)i);
        }

        return log;
    }
}
