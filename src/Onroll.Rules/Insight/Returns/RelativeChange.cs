namespace Onroll.Rules.Insight.Returns;

/// <summary>A change from one figure to another, where either may be known only as a range.</summary>
/// <remarks>Numbers 17 and 24 of the catalogue: 200 to 250 suspensions became 20 to 30.</remarks>
/// <param name="Low">The most negative change, per cent, unrounded.</param>
/// <param name="Middle">From the middle of one range to the middle of the other.</param>
/// <param name="High">The least negative change.</param>
public sealed record RelativeChange(decimal Low, decimal Middle, decimal High)
{
    /// <summary>From one figure to another.</summary>
    /// <returns>Null when the first is nought: nothing can be told as a share of it.</returns>
    public static RelativeChange? Between(decimal from, decimal to) => Between((from, from), (to, to));

    /// <summary>From one range to another, each with its lower end first.</summary>
    /// <returns>Null when the first range begins at nought or below.</returns>
    public static RelativeChange? Between((decimal Low, decimal High) from, (decimal Low, decimal High) to) => from.Low <= 0
        ? null
        : new RelativeChange(Change(from.High, to.Low), Change((from.Low + from.High) / 2, (to.Low + to.High) / 2), Change(from.Low, to.High));

    private static decimal Change(decimal from, decimal to) => 100m * (to - from) / from;
}
