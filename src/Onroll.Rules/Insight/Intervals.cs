namespace Onroll.Rules.Insight;

/// <summary>Intervals of rates and proportions.</summary>
/// <remarks>R-STA-07. Source: Wilson (1927) score interval; Byar's approximation to the limits of a Poisson count.</remarks>
public static class Intervals
{
    /// <summary>Z for 95 in 100 intervals to hold the true value.</summary>
    public const double Z95 = 1.96;

    /// <summary>Z for 99 in 100.</summary>
    public const double Z99 = 2.576;

    /// <summary>Wilson score interval of a share of pupils, from 0 to 1.</summary>
    /// <param name="count">Pupils with the outcome.</param>
    /// <param name="population">Pupils.</param>
    /// <param name="z">Standard normal deviate, above 0.</param>
    /// <returns>Null when the population is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count below 0 or above the population, or z not above 0.</exception>
    public static Limits? Wilson(double count, double population, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, population);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        if (population == 0)
        {
            return null;
        }

        var (share, square) = (count / population, z * z);
        var widen = 1 + (square / population);
        var centre = (share + (square / (2 * population))) / widen;
        var half = z * Math.Sqrt((share * (1 - share) / population) + (square / (4 * population * population))) / widen;

        // At none and at all the arithmetic misses the exact bound by a hair.
        return new Limits(count == 0 ? 0 : centre - half, count == population ? 1 : centre + half);
    }

    /// <summary>Byar's interval of a count of events. Divide by the population for a rate; call it approximate, as one pupil's events are not independent.</summary>
    /// <param name="events">Events counted.</param>
    /// <param name="z">Standard normal deviate, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Events below 0 or z not above 0.</exception>
    public static Limits Byar(double events, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        var low = events == 0 ? 0 : events * Math.Pow(Math.Max(1 - (1 / (9 * events)) - (z / (3 * Math.Sqrt(events))), 0), 3);
        var next = events + 1;
        return new Limits(low, next * Math.Pow(1 - (1 / (9 * next)) + (z / (3 * Math.Sqrt(next))), 3));
    }

    /// <summary>Byar's interval of events per hundred pupils.</summary>
    /// <returns>Null when the population is 0.</returns>
    public static Limits? EventsPerHundred(double events, double population, double z = Z95) =>
        population > 0 ? Byar(events, z).Times(100 / population) : null;
}
