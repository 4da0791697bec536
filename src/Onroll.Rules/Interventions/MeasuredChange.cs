namespace Onroll.Rules.Interventions;

/// <summary>Which way a measure moved from entry to exit.</summary>
public enum ChangeReading
{
    /// <summary>One of the two was not taken.</summary>
    NotMeasured = 1,

    /// <summary>Moved the right way.</summary>
    Better,

    /// <summary>Less than the least that counts: nobody should call it a change.</summary>
    AboutTheSame,

    /// <summary>Moved the wrong way.</summary>
    Worse,
}

/// <summary>How a measure is read.</summary>
/// <param name="LowerIsBetter">True for absence and incidents.</param>
/// <param name="Least">The least difference that is called a change, in the measure's own unit.</param>
public sealed record MeasureReading(bool LowerIsBetter, decimal Least)
{
    /// <summary>Reads a before and an after. It says what moved and never why.</summary>
    /// <remarks>T-PRV-06.</remarks>
    public ChangeReading Of(decimal? entry, decimal? exit)
    {
        if (entry is not { } before || exit is not { } after)
        {
            return ChangeReading.NotMeasured;
        }

        var better = LowerIsBetter ? before - after : after - before;
        return better >= Least ? ChangeReading.Better : -better >= Least ? ChangeReading.Worse : ChangeReading.AboutTheSame;
    }
}

/// <summary>How those who finished an intervention fared.</summary>
/// <param name="Finished">All who have ended it.</param>
/// <param name="Measured">Those of them with both measures.</param>
public sealed record InterventionEffect(int Finished, int Measured, int Better, int Same, int Worse)
{
    /// <summary>With fewer measured pupils than this the counts are not set against each other: one child more would turn them round.</summary>
    public const int FewestToSay = 5;

    /// <summary>Whether enough are measured to set the counts against each other.</summary>
    public bool MaySay => Measured >= FewestToSay;

    /// <summary>Counts the readings of those who finished.</summary>
    public static InterventionEffect Of(IReadOnlyCollection<ChangeReading> finished)
    {
        ArgumentNullException.ThrowIfNull(finished);
        return new InterventionEffect(
            finished.Count, finished.Count(reading => reading != ChangeReading.NotMeasured), finished.Count(reading => reading == ChangeReading.Better),
            finished.Count(reading => reading == ChangeReading.AboutTheSame), finished.Count(reading => reading == ChangeReading.Worse));
    }
}
