namespace Onroll.Rules.FairAccess;

/// <summary>Something that counted on a school's ledger.</summary>
/// <param name="On">The day it counted.</param>
/// <param name="Points">Below nought where it was taken off.</param>
public sealed record LedgerLine(DateOnly On, decimal Points);

/// <summary>What a school's points are on a day.</summary>
/// <remarks>R-FAP-11: part of the balance is carried forward on 1 September; a placement that ends inside 12 school weeks is taken back.</remarks>
public static class PointsLedger
{
    /// <summary>A placement that ends within so many school weeks does not count.</summary>
    public const int ReversedWithinSchoolWeeks = 12;

    /// <summary>The balance at the end of a day.</summary>
    /// <param name="grid">How much is carried forward.</param>
    /// <param name="opening">What stood at the beginning of a day.</param>
    /// <param name="lines">What counted since; what counted before, or later than <paramref name="on"/>, is left out.</param>
    /// <param name="on">The day asked about.</param>
    public static decimal BalanceOn(PointsGrid grid, (decimal Points, DateOnly Day) opening, IEnumerable<LedgerLine> lines, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var (balance, from) = opening;
        foreach (var line in lines.Where(line => line.On >= from && line.On <= on).OrderBy(line => line.On))
        {
            balance = Carried(grid, balance, from, line.On) + line.Points;
            from = line.On;
        }

        return Carried(grid, balance, from, on);
    }

    private static decimal Carried(PointsGrid grid, decimal balance, DateOnly from, DateOnly to)
    {
        for (var september = new DateOnly(from.Year, 9, 1); september <= to; september = september.AddYears(1))
        {
            balance = september > from ? grid.CarriedForward(balance) : balance;
        }

        return balance;
    }
}
