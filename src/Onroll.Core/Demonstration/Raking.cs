namespace Onroll.Core.Demonstration;

/// <summary>Shares something rare out over pupils so that each group gets the part that published figures give it (iterative proportional fitting).</summary>
internal static class Raking
{
    private const int Rounds = 40;
    private const double MostLikely = 0.85;

    /// <param name="weights">How likely each pupil is against the others before groups are considered.</param>
    /// <param name="total">How many pupils are to be chosen.</param>
    /// <param name="breakdowns">For each breakdown, each pupil's group and each group's published rate.</param>
    /// <returns>A probability for each pupil. They add up to <paramref name="total"/> and, nearly, to each group's part of it.</returns>
    public static double[] Fit(double[] weights, double total, params IReadOnlyList<Breakdown> breakdowns)
    {
        var fitted = (double[])weights.Clone();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var breakdown in breakdowns)
            {
                Scale(fitted, total, breakdown);
                Cap(fitted);
            }
        }

        return fitted;
    }

    /// <summary>Chooses pupils along a line on which each is as long as their probability: the number chosen is as expected, within one.</summary>
    public static IEnumerable<int> Choose(double[] probabilities, Dice dice)
    {
        var mark = dice.Fraction();
        var reached = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            reached += probabilities[i];
            if (reached > mark)
            {
                mark++;
                yield return i;
            }
        }
    }

    private static void Cap(double[] fitted)
    {
        for (var i = 0; i < fitted.Length; i++)
        {
            fitted[i] = Math.Min(MostLikely, fitted[i]);
        }
    }

    private static void Scale(double[] fitted, double total, Breakdown breakdown)
    {
        var now = new double[breakdown.Rates.Length];
        var due = new double[breakdown.Rates.Length];
        for (var i = 0; i < fitted.Length; i++)
        {
            now[breakdown.GroupOf[i]] += fitted[i];
            due[breakdown.GroupOf[i]] += breakdown.Rates[breakdown.GroupOf[i]];
        }

        var scale = total / due.Sum();
        for (var i = 0; i < fitted.Length; i++)
        {
            var group = breakdown.GroupOf[i];
            fitted[i] *= now[group] == 0 ? 0 : due[group] * scale / now[group];
        }
    }
}

/// <summary>A way of grouping the pupils, with the published rate of each group.</summary>
internal sealed record Breakdown(int[] GroupOf, double[] Rates);
