namespace Onroll.Core.Insight;

/// <summary>What was counted for one group: every quantity at once, so that many measures are one count.</summary>
public sealed class Tally
{
    private readonly decimal[] _counts = new decimal[Enum.GetValues<Quantity>().Length];

    public decimal this[Quantity quantity]
    {
        get => _counts[(int)quantity];
        set => _counts[(int)quantity] = value;
    }

    public bool IsEmpty => Array.TrueForAll(_counts, count => count == 0);

    /// <summary>The groups together. Enrolments are counted at each school, so nothing is counted twice (R-STA-02).</summary>
    public static Tally Sum(IEnumerable<Tally> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var sum = new Tally();
        foreach (var part in parts)
        {
            for (var i = 0; i < sum._counts.Length; i++)
            {
                sum._counts[i] += part._counts[i];
            }
        }

        return sum;
    }
}
