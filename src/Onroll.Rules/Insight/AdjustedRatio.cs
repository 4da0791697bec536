namespace Onroll.Rules.Insight;

/// <summary>Ratios beyond the crude one: adjusted for another characteristic, followed from stage to stage, or against a wider area.</summary>
public static class AdjustedRatio
{
    /// <summary>
    /// Mantel-Haenszel risk ratio over strata, such as pupils eligible for free meals and the others: how much as likely among
    /// pupils alike in that. Shown beside the crude ratio, never in its place, and without words of cause.
    /// </summary>
    /// <remarks>R-DIS-06.</remarks>
    /// <returns>Null when no stratum has an outcome among its comparison pupils.</returns>
    public static double? MantelHaenszel(IEnumerable<TwoByTwo> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        var (above, below) = (0.0, 0.0);
        foreach (var stratum in strata.Where(s => s.Population + s.ComparisonPopulation > 0))
        {
            var all = stratum.Population + stratum.ComparisonPopulation;
            above += stratum.Count * stratum.ComparisonPopulation / all;
            below += stratum.ComparisonCount * stratum.Population / all;
        }

        return below > 0 ? above / below : null;
    }

    /// <summary>
    /// The relative rate index of each stage: roll, then suspended once, again, permanently excluded. Each stage's pupils are the
    /// next one's denominator, so the index shows where a disparity is added.
    /// </summary>
    /// <remarks>R-DIS-05.</remarks>
    /// <param name="group">Pupils of the group at each stage, the roll first.</param>
    /// <param name="reference">Pupils of the reference group at the same stages.</param>
    /// <returns>One index less than there are stages; null where a stage has nobody to compare.</returns>
    /// <exception cref="ArgumentException">The two have not the same stages.</exception>
    public static IReadOnlyList<double?> ByStage(IReadOnlyList<double> group, IReadOnlyList<double> reference)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(reference);
        if (group.Count != reference.Count)
        {
            throw new ArgumentException("Both groups must have the same stages.", nameof(reference));
        }

        return [.. Enumerable.Range(1, Math.Max(group.Count - 1, 0)).Select(i =>
            group[i - 1] > 0 && reference[i - 1] > 0 && reference[i] > 0
                ? group[i] / group[i - 1] / (reference[i] / reference[i - 1])
                : (double?)null)];
    }

    /// <summary>The alternate ratio: a small school's group against the rate of its local authority or of England.</summary>
    /// <remarks>R-DIS-04, where the comparison at the school is too small.</remarks>
    /// <returns>Null when there is no rate to compare with.</returns>
    public static double? Alternate(Rate group, decimal comparatorPercent) =>
        comparatorPercent > 0 && group.Percent is { } percent ? (double)(percent / comparatorPercent) : null;
}
