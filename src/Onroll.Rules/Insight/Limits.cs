namespace Onroll.Rules.Insight;

/// <summary>The two ends of an interval, in the unit of what it surrounds.</summary>
/// <param name="Low">At or below the value.</param>
/// <param name="High">At or above the value. Infinity where nothing bounds it.</param>
public readonly record struct Limits(double Low, double High)
{
    /// <summary>Both ends times the same positive number, as from a share to a percentage.</summary>
    public Limits Times(double factor) => new(Low * factor, High * factor);

    /// <summary>Whether a value lies between the ends or on one.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}

/// <summary>A value with the interval in which the true one may well lie.</summary>
/// <param name="Value">The value found.</param>
/// <param name="Limits">Its interval. Null when it has none, as for a group compared with itself.</param>
public readonly record struct Estimate(double Value, Limits? Limits)
{
    /// <summary>The same in a larger or smaller unit.</summary>
    public Estimate Times(double factor) => new(Value * factor, Limits?.Times(factor));
}
