namespace Onroll.Rules.Insight;

/// <summary>Pupils of a group and of a comparison, with and without an outcome.</summary>
/// <remarks>
/// R-DIS-01 to R-DIS-03. Count pupils, not events: repeated suspensions of one pupil are not independent. Sources: risk-ratio
/// technical guidance (Westat, for the United States' IDEA); Katz and others 1978 (log interval of a risk ratio); Woolf 1955
/// (odds ratio); Newcombe 1998 (difference of two proportions by the hybrid score method).
/// </remarks>
/// <param name="Count">a: pupils of the group with the outcome.</param>
/// <param name="Population">n1: pupils of the group.</param>
/// <param name="ComparisonCount">c: comparison pupils with the outcome.</param>
/// <param name="ComparisonPopulation">n0: comparison pupils.</param>
public readonly record struct TwoByTwo(double Count, double Population, double ComparisonCount, double ComparisonPopulation)
{
    private const double Continuity = 0.5;

    /// <summary>Whether both sides have pupils, without which nothing can be compared.</summary>
    public bool HasBothSides => Population > 0 && ComparisonPopulation > 0;

    /// <summary>Whether one of the four counts is nought, so that 0.5 is added to each for the ratios.</summary>
    public bool HasZeroCell => Count == 0 || Population == Count || ComparisonCount == 0 || ComparisonPopulation == ComparisonCount;

    /// <summary>p1, from 0 to 1. Not a number when the group is empty.</summary>
    public double Risk => Count / Population;

    /// <summary>p0, from 0 to 1. Not a number when the comparison is empty.</summary>
    public double ComparisonRisk => ComparisonCount / ComparisonPopulation;

    /// <summary>How many fewer pupils of the group would have the outcome at the comparison's rate. Null when a side is empty.</summary>
    public double? ExcessPupils => HasBothSides ? Count - (Population * ComparisonRisk) : null;

    /// <summary>Times as likely, with Katz's log interval. Null when a side is empty.</summary>
    public Estimate? RiskRatio(double z = Intervals.Z95)
    {
        if (!HasBothSides)
        {
            return null;
        }

        var t = WithoutZeroCell();
        var error = Math.Sqrt((1 / t.Count) - (1 / t.Population) + (1 / t.ComparisonCount) - (1 / t.ComparisonPopulation));
        return OnLogScale(t.Risk / t.ComparisonRisk, error * z);
    }

    /// <summary>The odds ratio with Woolf's log interval: overstates the risk ratio when the outcome is common. Null when a side is empty.</summary>
    public Estimate? OddsRatio(double z = Intervals.Z95)
    {
        if (!HasBothSides)
        {
            return null;
        }

        var t = WithoutZeroCell();
        var (without, comparisonWithout) = (t.Population - t.Count, t.ComparisonPopulation - t.ComparisonCount);
        var error = Math.Sqrt((1 / t.Count) + (1 / without) + (1 / t.ComparisonCount) + (1 / comparisonWithout));
        return OnLogScale(t.Count * comparisonWithout / (t.ComparisonCount * without), error * z);
    }

    /// <summary>p1 - p0 with Newcombe's interval, from -1 to 1. Null when a side is empty.</summary>
    public Estimate? Difference(double z = Intervals.Z95)
    {
        if (Intervals.Wilson(Count, Population, z) is not { } own || Intervals.Wilson(ComparisonCount, ComparisonPopulation, z) is not { } other)
        {
            return null;
        }

        var difference = Risk - ComparisonRisk;
        var below = Math.Sqrt(Square(Risk - own.Low) + Square(other.High - ComparisonRisk));
        var above = Math.Sqrt(Square(own.High - Risk) + Square(ComparisonRisk - other.Low));
        return new Estimate(difference, new Limits(difference - below, difference + above));
    }

    private TwoByTwo WithoutZeroCell() => HasZeroCell
        ? new TwoByTwo(Count + Continuity, Population + (2 * Continuity), ComparisonCount + Continuity, ComparisonPopulation + (2 * Continuity))
        : this;

    private static Estimate OnLogScale(double ratio, double halfWidth) =>
        new(ratio, new Limits(ratio * Math.Exp(-halfWidth), ratio * Math.Exp(halfWidth)));

    private static double Square(double value) => value * value;
}
