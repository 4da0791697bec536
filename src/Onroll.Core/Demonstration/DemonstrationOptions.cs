namespace Onroll.Core.Demonstration;

/// <summary>What makes a demonstration: the same options give the same records, ids and all.</summary>
/// <param name="Pupils">About how many pupils are on roll today, over all schools.</param>
/// <param name="Seed">Any number. Another one gives other children.</param>
/// <param name="Today">The day up to which things have happened; in the school year the calendars cover.</param>
public sealed record DemonstrationOptions(int Pupils, int Seed, DateOnly Today)
{
    /// <summary>Fewer would leave no room for the stories.</summary>
    public const int FewestPupils = 200;

    public const int MostPupils = 500_000;

    /// <summary>The first and last day the demonstration can be told for: the academic year 2026 to 2027.</summary>
    public static readonly DateOnly FirstToday = new(2026, 9, 7), LastToday = new(2027, 7, 20);

    public static readonly DemonstrationOptions Default = new(9000, 1, new DateOnly(2026, 11, 20));

    /// <exception cref="ArgumentOutOfRangeException">Too few or too many pupils, or a day outside the calendars.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Pupils, FewestPupils);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Pupils, MostPupils);
        ArgumentOutOfRangeException.ThrowIfLessThan(Today, FirstToday);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Today, LastToday);
    }
}
