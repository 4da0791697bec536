using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>The totals that one suspension makes with those before it, in half school days.</summary>
/// <remarks>
/// R-SUS-04 and R-SUS-09. A suspension that crosses into another term or school year is split by day, and the window with
/// the larger total decides: the greater duty always follows from it. Cancelled days that were served count towards the
/// year's limit only. Any school day from 1 August on belongs to the new school year, which is what "the first school
/// day after 31 July" comes to.
/// </remarks>
/// <param name="Event">Of the suspension itself.</param>
/// <param name="Term">In the deciding term, the suspension included.</param>
/// <param name="TermWindow">The deciding term.</param>
/// <param name="Year">In the deciding school year, the suspension included.</param>
/// <param name="YearBefore">In that year without the suspension.</param>
public sealed record ExclusionTotals(int Event, int Term, TermWindow TermWindow, int Year, int YearBefore)
{
    /// <param name="what">A suspension, of either kind.</param>
    /// <param name="history">Everything that began no later.</param>
    /// <param name="calendar">The excluding school's. Days of other schools are counted on it too.</param>
    public static ExclusionTotals Of(ExclusionEvent what, IEnumerable<EarlierExclusion> history, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(history);
        var own = DaysOf(HalfDaysOut.Of(what, calendar), what.Start);
        var earlier = history
            .Select(record => (record.IsCancelled, Days: DaysOf(record, calendar)))
            .ToList();
        var countForTerm = own.Concat(earlier.Where(record => !record.IsCancelled).SelectMany(record => record.Days)).ToList();
        var countForYear = earlier.SelectMany(record => record.Days).ToList();

        var (term, inTerm) = own.Select(Terms.ByReferenceDates).DefaultIfEmpty(Terms.ByReferenceDates(what.Start)).Distinct()
            .Select(window => (window, Total: countForTerm.Count(window.Contains)))
            .MaxBy(term => term.Total);
        var (before, year) = own.Select(YearOf).DefaultIfEmpty(YearOf(what.Start)).Distinct()
            .Select(y => (Before: countForYear.Count(day => YearOf(day) == y), Own: own.Count(day => YearOf(day) == y)))
            .Select(y => (y.Before, Total: y.Before + y.Own))
            .MaxBy(y => y.Total);
        return new ExclusionTotals(own.Count, inTerm, term, year, before);
    }

    /// <summary>The day of each half day of a record.</summary>
    internal static List<DateOnly> DaysOf(EarlierExclusion record, SchoolCalendar calendar) => DaysOf(HalfDaysOut.Of(record, calendar), record.Start);

    // Half days beyond the calendar are counted where the record began, so that no total is ever too small.
    private static List<DateOnly> DaysOf(HalfDaysOut laid, DateOnly start) =>
        [.. laid.Taken.Select(half => half.Day), .. Enumerable.Repeat(start, laid.NotPlaced)];

    /// <summary>The calendar year in which the school year of a school day began.</summary>
    internal static int YearOf(DateOnly day) => day.Month >= 8 ? day.Year : day.Year - 1;
}
