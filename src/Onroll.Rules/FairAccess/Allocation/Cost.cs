namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>What a place costs: the scheme's own quantity, and below it what decides between equals, each only where all above are equal.</summary>
/// <remarks>
/// R-FAP-07: fewest placements this year, then fewest for the roll, then distance, then a recorded draw. Before them stand brothers and sisters and the family's
/// wishes, which otherwise only count where a scheme weighs them. Whole numbers, so that sums are exact and the least is the least.
/// </remarks>
/// <param name="Unplaced">Children left without a place: avoided before everything else.</param>
/// <param name="Scheme">The scheme's cost in billionths.</param>
/// <param name="Wish">How far down the family's list, a school of a brother or sister being 0.</param>
/// <param name="Placed">Placements of the school this year, this one included.</param>
/// <param name="PlacedForRoll">The same for each hundred million pupils on roll.</param>
/// <param name="Metres">How far the school is.</param>
/// <param name="Drawn">The draw.</param>
internal readonly record struct Cost(int Unplaced, long Scheme, long Wish = 0, long Placed = 0, long PlacedForRoll = 0, long Metres = 0, long Drawn = 0) : IComparable<Cost>
{
    private const decimal Billionths = 1_000_000_000;

    public static Cost OfScheme(decimal amount) => new(0, InBillionths(amount));

    public static long InBillionths(decimal amount) => (long)decimal.Round(amount * Billionths, MidpointRounding.AwayFromZero);

    public int CompareTo(Cost other)
    {
        if (Unplaced != other.Unplaced)
        {
            return Unplaced.CompareTo(other.Unplaced);
        }

        return Scheme != other.Scheme ? Scheme.CompareTo(other.Scheme) : CompareTies(other);
    }

    public static Cost operator +(Cost a, Cost b) => new(
        a.Unplaced + b.Unplaced, a.Scheme + b.Scheme, a.Wish + b.Wish, a.Placed + b.Placed, a.PlacedForRoll + b.PlacedForRoll, a.Metres + b.Metres, a.Drawn + b.Drawn);

    public static Cost operator -(Cost a, Cost b) => new(
        a.Unplaced - b.Unplaced, a.Scheme - b.Scheme, a.Wish - b.Wish, a.Placed - b.Placed, a.PlacedForRoll - b.PlacedForRoll, a.Metres - b.Metres, a.Drawn - b.Drawn);

    public static Cost operator *(Cost a, int times) => new(
        a.Unplaced * times, a.Scheme * times, a.Wish * times, a.Placed * times, a.PlacedForRoll * times, a.Metres * times, a.Drawn * times);

    public static bool operator <(Cost a, Cost b) => a.CompareTo(b) < 0;

    public static bool operator >(Cost a, Cost b) => a.CompareTo(b) > 0;

    private int CompareTies(Cost other)
    {
        if (Wish != other.Wish)
        {
            return Wish.CompareTo(other.Wish);
        }

        if (Placed != other.Placed)
        {
            return Placed.CompareTo(other.Placed);
        }

        if (PlacedForRoll != other.PlacedForRoll)
        {
            return PlacedForRoll.CompareTo(other.PlacedForRoll);
        }

        return Metres != other.Metres ? Metres.CompareTo(other.Metres) : Drawn.CompareTo(other.Drawn);
    }
}
