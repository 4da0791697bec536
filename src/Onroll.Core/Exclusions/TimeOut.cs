using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Exclusions;

/// <summary>The days a suspension or exclusion takes from a pupil, by the school's calendar.</summary>
/// <param name="LastDay">The last school day out, even if only its morning. Null while there is no end.</param>
/// <param name="BackOn">The day the pupil is back. Null for a permanent exclusion, or past the end of the calendar.</param>
/// <param name="IsBackAtNoon">True when the pupil is back for the afternoon of <paramref name="BackOn"/>.</param>
public sealed record TimeOut(DateOnly FirstDay, DateOnly? LastDay, DateOnly? BackOn, bool IsBackAtNoon)
{
    public static TimeOut Of(Exclusion exclusion, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(exclusion);
        ArgumentNullException.ThrowIfNull(calendar);
        if (exclusion.ReturnsOn is { } back)
        {
            // Cancelled or reinstated on the first day itself: nothing was missed.
            return new TimeOut(exclusion.StartsOn, calendar.SchoolDayBefore(back, 1)?.Date is { } last && last >= exclusion.StartsOn ? last : exclusion.StartsOn.AddDays(-1), back, false);
        }

        return Of(exclusion.StartsOn, exclusion.StartsInAfternoon, exclusion.Category == ExclusionCategory.Suspension ? exclusion.Sessions : null, calendar);
    }

    /// <param name="sessions">Half days out. Null when there is no end.</param>
    public static TimeOut Of(DateOnly startsOn, bool startsInAfternoon, int? sessions, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (sessions is not { } left)
        {
            return new TimeOut(startsOn, null, null, false);
        }

        var walked = HalfDaysOut.From(startsOn, startsInAfternoon, calendar).Take(left + 1).ToList();
        var last = left > 0 && walked.Count >= left ? walked[left - 1].Day : (DateOnly?)null;
        return walked.Count > left
            ? new TimeOut(startsOn, last, walked[left].Day, walked[left].Session == Session.Afternoon)
            : new TimeOut(startsOn, last, null, false);
    }

    /// <summary>Each half day the exclusion takes, as far as the calendar reaches. Without an end, all of them.</summary>
    public static IEnumerable<HalfDay> SessionsOf(Exclusion exclusion, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(exclusion);
        return HalfDaysOut.From(exclusion.StartsOn, exclusion.StartsInAfternoon, calendar).Take(exclusion.Sessions ?? int.MaxValue);
    }

    /// <summary>Whether the pupil is out for some of that day.</summary>
    public bool Covers(DateOnly day) => day >= FirstDay && (LastDay is null || day <= LastDay);
}
