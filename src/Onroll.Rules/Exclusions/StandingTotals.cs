using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>What a pupil's suspensions come to on a day, in half school days, without any further one.</summary>
/// <remarks>R-SUS-04 and R-SUS-09, counted as <see cref="ExclusionTotals"/> does: by day, not by the day a record began.</remarks>
/// <param name="Term">In the term of the day: served or to be served, without cancelled ones.</param>
/// <param name="TermWindow">That term.</param>
/// <param name="Year">In the school year of the day, towards its limit: cancelled days that were served included.</param>
public sealed record StandingTotals(int Term, TermWindow TermWindow, int Year)
{
    /// <param name="records">All of the pupil's, at any school.</param>
    /// <param name="calendar">The calendar to lay them on.</param>
    /// <param name="day">The day that names the term and the school year.</param>
    public static StandingTotals On(IEnumerable<EarlierExclusion> records, SchoolCalendar calendar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(calendar);
        var term = Terms.ByReferenceDates(day);
        var year = ExclusionTotals.YearOf(day);
        var days = records.SelectMany(record => ExclusionTotals.DaysOf(record, calendar).Select(at => (record.IsCancelled, Day: at))).ToList();
        return new StandingTotals(
            days.Count(one => !one.IsCancelled && term.Contains(one.Day)),
            term,
            days.Count(one => ExclusionTotals.YearOf(one.Day) == year));
    }
}
