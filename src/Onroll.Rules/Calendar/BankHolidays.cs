using System.Collections.Frozen;
using Onroll.Rules.Data;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Calendar;

/// <summary>One bank holiday.</summary>
public sealed record BankHoliday(DateOnly Date, string Name);

/// <summary>Bank holidays of England and Wales: neither school days nor working days.</summary>
/// <remarks>
/// R-CAL-07. The years of the list are data (Data/bank-holidays.csv), with one-off days and moved ones. Other years are
/// worked out from the standing rules and are <see cref="Precision.Provisional"/>, because a proclamation may change them.
/// </remarks>
public sealed class BankHolidays
{
    private readonly FrozenDictionary<int, BankHoliday[]> _listed;

    /// <param name="listed">The published days. A year with any day listed is taken to be complete.</param>
    public BankHolidays(IEnumerable<BankHoliday> listed) =>
        _listed = listed.GroupBy(day => day.Date.Year).ToFrozenDictionary(year => year.Key, year => year.OrderBy(day => day.Date).ToArray());

    /// <summary>The list this library ships with.</summary>
    public static BankHolidays EnglandAndWales { get; } = new(
        DataFile.Rows("bank-holidays.csv")
            .Where(row => row[2] == "england-and-wales")
            .Select(row => new BankHoliday(DataFile.Date(row[0])!.Value, row[1])));   // the date column is never empty

    /// <summary>The days of one calendar year, in order.</summary>
    public IReadOnlyList<BankHoliday> In(int year) => _listed.TryGetValue(year, out var days) ? days : BankHolidayRules.WorkOut(year);

    /// <summary>Whether the year is in the list or worked out.</summary>
    public Precision PrecisionOf(int year) => _listed.ContainsKey(year) ? Precision.Exact : Precision.Provisional;

    /// <summary>Whether that day is a bank holiday.</summary>
    public bool Contains(DateOnly date) => In(date.Year).Any(day => day.Date == date);

    /// <summary>Monday to Friday, not a bank holiday. Working days differ from school days.</summary>
    public bool IsWorkingDay(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Contains(date);

    /// <summary>The nth working day after a date, which is day 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DateOnly WorkingDayAfter(DateOnly date, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (count > 0)
        {
            date = date.AddDays(1);
            count -= IsWorkingDay(date) ? 1 : 0;
        }

        return date;
    }
}

/// <summary>The standing rules for bank holidays, for the years nobody has listed yet.</summary>
internal static class BankHolidayRules
{
    public static BankHoliday[] WorkOut(int year)
    {
        var easter = Easter.Sunday(year);
        var christmas = new DateOnly(year, 12, 25);
        var (christmasDay, boxingDay) = christmas.DayOfWeek switch
        {
            DayOfWeek.Friday => (christmas, christmas.AddDays(3)),
            DayOfWeek.Saturday => (christmas.AddDays(2), christmas.AddDays(3)),
            DayOfWeek.Sunday => (christmas.AddDays(2), christmas.AddDays(1)),
            _ => (christmas, christmas.AddDays(1)),
        };

        BankHoliday[] days =
        [
            new(WeekdayOnOrAfter(new(year, 1, 1)), "New Year's Day"),
            new(easter.AddDays(-2), "Good Friday"),
            new(easter.AddDays(1), "Easter Monday"),
            new(MondayOnOrAfter(new(year, 5, 1)), "Early May bank holiday"),
            new(MondayOnOrAfter(new(year, 5, 25)), "Spring bank holiday"),
            new(MondayOnOrAfter(new(year, 8, 25)), "Summer bank holiday"),
            new(christmasDay, "Christmas Day"),
            new(boxingDay, "Boxing Day"),
        ];
        Array.Sort(days, (a, b) => a.Date.CompareTo(b.Date));
        return days;
    }

    private static DateOnly MondayOnOrAfter(DateOnly date) => date.AddDays((DayOfWeek.Monday - date.DayOfWeek + 7) % 7);

    private static DateOnly WeekdayOnOrAfter(DateOnly date) =>
        date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? MondayOnOrAfter(date) : date;
}
