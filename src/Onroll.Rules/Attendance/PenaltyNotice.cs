namespace Onroll.Rules.Attendance;

/// <summary>What a penalty notice to one parent for one child would ask. Onroll never issues notices: it prepares and counts.</summary>
/// <remarks>R-PNF-02. Source: SI 2024/210. Amounts in whole pounds; days of payment count the day of receipt as the first.</remarks>
public abstract record PenaltyNotice
{
    /// <summary>PN1_LOW_DAYS: days in which the lower amount is enough.</summary>
    public const int DaysAtLowerAmount = 21;

    /// <summary>PN_DAYS: days in which a notice can be paid at all.</summary>
    public const int DaysToPay = 28;

    /// <summary>PN_LOOKBACK_YEARS: earlier notices count for so long.</summary>
    public const int LookBackYears = 3;

    /// <summary>PN_MAX: notices to one parent for one child within the look-back.</summary>
    public const int MostNotices = 2;

    private static readonly DateOnly NationalFrom = new(2024, 8, 19);

    private PenaltyNotice() { }

    /// <summary>What a notice issued on a date would be.</summary>
    /// <param name="issuedOn">The date of issue.</param>
    /// <param name="earlier">When earlier notices to the same parent for the same child were issued. Those before 19 August 2024 do not count.</param>
    public static PenaltyNotice IssuedOn(DateOnly issuedOn, IEnumerable<DateOnly> earlier)
    {
        if (issuedOn < NationalFrom)
        {
            return new Payable(1, LowerPounds: 60, Pounds: 120);   // no look-back under the 2013 amounts
        }

        var counted = earlier.Where(date => date >= NationalFrom && date <= issuedOn && LookBackEnds(date) >= issuedOn).Order().ToList();
        return counted.Count switch
        {
            0 => new Payable(1, LowerPounds: 80, Pounds: 160),
            1 => new Payable(2, LowerPounds: null, Pounds: 160),
            _ => new NotAllowed(LookBackEnds(counted[^MostNotices]).AddDays(1)),
        };
    }

    /// <summary>The last day on which a notice issued then still counts.</summary>
    public static DateOnly LookBackEnds(DateOnly issuedOn) => issuedOn.AddYears(LookBackYears);

    /// <summary>The last day to pay, the day of receipt being the first of <see cref="DaysToPay"/>.</summary>
    public static DateOnly PayBy(DateOnly receivedOn) => receivedOn.AddDays(DaysToPay - 1);

    /// <summary>The last day at the lower amount, the day of receipt being the first of <see cref="DaysAtLowerAmount"/>.</summary>
    public static DateOnly PayLowerBy(DateOnly receivedOn) => receivedOn.AddDays(DaysAtLowerAmount - 1);

    /// <summary>It may be issued.</summary>
    /// <param name="Number">1 for the first within the look-back, 2 for the second.</param>
    /// <param name="LowerPounds">Enough within <see cref="DaysAtLowerAmount"/> days. Null where there is no lower amount.</param>
    /// <param name="Pounds">Due within <see cref="DaysToPay"/> days.</param>
    public sealed record Payable(int Number, int? LowerPounds, int Pounds) : PenaltyNotice;

    /// <summary>Two were issued already: prosecution or another step is considered instead.</summary>
    /// <param name="AgainFrom">The first day on which only one of them would count.</param>
    public sealed record NotAllowed(DateOnly AgainFrom) : PenaltyNotice;
}

/// <summary>A final offer of support before a penalty notice or prosecution.</summary>
/// <remarks>R-PNF-03. Source: Working together to improve school attendance. Weeks are calendar weeks.</remarks>
public static class NoticeToImprove
{
    /// <summary>NTI_WEEKS_MIN.</summary>
    public const int FewestWeeks = 3;

    /// <summary>NTI_WEEKS_MAX.</summary>
    public const int MostWeeks = 6;

    /// <summary>The earliest and the latest day on which one that begins then usually ends.</summary>
    public static (DateOnly Earliest, DateOnly Latest) EndsBetween(DateOnly beginsOn) => (beginsOn.AddDays(7 * FewestWeeks), beginsOn.AddDays(7 * MostWeeks));
}
