namespace Onroll.Rules.Insight.Disclosure;

/// <summary>Whether a release gives away, beside earlier ones or beside its own totals, what it hides.</summary>
/// <remarks>R-SDC-03, R-SDC-04. Onroll's own convention.</remarks>
public static class Differencing
{
    /// <summary>SDC_DIFF_RELEASES: a release is compared with so many before it.</summary>
    public const int ReleasesBefore = 4;

    /// <summary>SDC_DIFF_MIN: a smaller difference that is not nought tells of few children.</summary>
    public const int LeastDifference = 5;

    /// <summary>SDC_MIN_BASE: no group with fewer pupils on roll is in a report that leaves the partnership.</summary>
    public const int SmallestGroup = 10;

    /// <summary>Whether two counts of the same thing may both be out: they are equal, or far enough apart.</summary>
    public static bool MayStandBeside(int before, int after) => Math.Abs(after - before) is 0 or >= LeastDifference;

    /// <summary>Whether a group may be shown beside a total that holds it: what is left of the total is nobody, or enough.</summary>
    public static bool MayStandBesideTotal(int group, int total) => MayStandBeside(group, total);

    /// <summary>The figures of the next release that must be held back, or published without their breakdown.</summary>
    /// <param name="next">Name of each figure (what it counts, for whom, over which time) and its count.</param>
    /// <param name="earlier">The same of earlier releases, the latest last.</param>
    public static IReadOnlyList<string> Held(IReadOnlyDictionary<string, int> next, IReadOnlyList<IReadOnlyDictionary<string, int>> earlier)
    {
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(earlier);
        return [.. next.Where(figure => earlier.TakeLast(ReleasesBefore).Any(release =>
            release.TryGetValue(figure.Key, out var before) && !MayStandBeside(before, figure.Value))).Select(figure => figure.Key).Order(StringComparer.Ordinal)];
    }
}
