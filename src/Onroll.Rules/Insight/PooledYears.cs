namespace Onroll.Rules.Insight;

/// <summary>A group over several years, because one year has too few pupils to say anything.</summary>
/// <remarks>R-DIS-04. The same pupil counts in each year: say "pupil-years".</remarks>
/// <param name="Count">Pupils with the outcome, summed over the years.</param>
/// <param name="PupilYears">Pupils on roll, summed over the years.</param>
/// <param name="Years">How many years were pooled, 1 to 3.</param>
public sealed record PooledYears(int Count, int PupilYears, int Years)
{
    /// <summary>DIS_POOL_YEARS: at most so many years are pooled.</summary>
    public const int MostYears = 3;

    /// <summary>Whether the small-number gate is passed.</summary>
    public bool IsShown => ComparedGroup.PassesGate(PupilYears, Count);

    /// <summary>The latest year where it passes the gate alone, otherwise up to three years together.</summary>
    /// <param name="latestFirst">The group's counts, the latest year first. A year that is missing ends the list.</param>
    /// <exception cref="ArgumentException">There is no year.</exception>
    public static PooledYears From(IReadOnlyList<(int Count, int Population)> latestFirst)
    {
        ArgumentNullException.ThrowIfNull(latestFirst);
        if (latestFirst.Count == 0)
        {
            throw new ArgumentException("At least one year is needed.", nameof(latestFirst));
        }

        var latest = Sum(latestFirst.Take(1).ToList());
        return latest.IsShown ? latest : Sum(latestFirst.Take(MostYears).ToList());
    }

    private static PooledYears Sum(List<(int Count, int Population)> years) =>
        new(years.Sum(year => year.Count), years.Sum(year => year.Population), years.Count);
}
