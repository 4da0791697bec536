namespace Onroll.Rules.Exclusions;

/// <summary>What a penalty notice for an excluded child in a public place costs.</summary>
/// <remarks>
/// R-SUS-14. Source: Education and Inspections Act 2006 ss.103, 105; SI 2007/1867 reg 4(1), amended by SI 2024/210. The
/// first period begins with the day of receipt. The amounts are those in use; check them before relying on them.
/// </remarks>
public static class PublicPlacePenalty
{
    /// <summary>EXC_PN_LOW, in pence.</summary>
    public const int LowPence = 60_00;

    /// <summary>EXC_PN_HIGH, in pence.</summary>
    public const int HighPence = 120_00;

    private const int LowDays = 21;
    private const int HighDays = 28;

    /// <summary>What is to be paid on a day, in pence. Null once the notice can no longer be paid and prosecution may follow.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Paid before it was received.</exception>
    public static int? PenceOn(DateOnly receivedOn, DateOnly paidOn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(paidOn, receivedOn);
        return (paidOn.DayNumber - receivedOn.DayNumber + 1) switch
        {
            <= LowDays => LowPence,
            <= HighDays => HighPence,
            _ => null,
        };
    }
}
