using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Exclusions;

/// <summary>The days a suspension or exclusion takes from a pupil, by the school's calendar.</summary>
/// <param name="LastDay">The last school day out, even if only its morning. Null while there is no end.</param>
/// <param name="BackOn">The day the pupil is back. Null for a permanent exclusion, or past the end of the calendar.</param>
/// <param name="IsBackAtNoon">True when the pupil is back for the afternoon of <paramref name="BackOn"/>.</param>
public sealed record TimeOut(DateOnly FirstDay, DateOnly? LastDay, DateOnly? BackOn, bool IsBackAtNoon)
{
    /// <summary>Beyond any suspension: enough to stop at when a calendar is broken.</summary>
    private const int MostSchoolDays = 400;

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

        DateOnly? last = null;
        foreach (var (day, session) in SessionsFrom(startsOn, startsInAfternoon, calendar))
        {
            if (left == 0)
            {
                return new TimeOut(startsOn, last, day, session == Session.Afternoon);
            }

            last = day;
            left--;
        }

        return new TimeOut(startsOn, left == 0 ? last : null, null, false);
    }

    /// <summary>Each half day the exclusion takes, as far as the calendar reaches. Without an end, all of them.</summary>
    public static IEnumerable<(DateOnly Day, Session Session)> SessionsOf(Exclusion exclusion, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(exclusion);
        ArgumentNullException.ThrowIfNull(calendar);
        return SessionsFrom(exclusion.StartsOn, exclusion.StartsInAfternoon, calendar).Take(exclusion.Sessions ?? int.MaxValue);
    }

    /// <summary>Whether the pupil is out for some of that day.</summary>
    public bool Covers(DateOnly day) => day >= FirstDay && (LastDay is null || day <= LastDay);

    private static IEnumerable<(DateOnly Day, Session Session)> SessionsFrom(DateOnly startsOn, bool startsInAfternoon, SchoolCalendar calendar)
    {
        for (var n = 1; n <= MostSchoolDays && calendar.NthSchoolDay(startsOn, n) is { } day; n++)
        {
            if (!(startsInAfternoon && day.Date == startsOn))
            {
                yield return (day.Date, Session.Morning);
            }

            if (calendar.IsHeld(day.Date, Session.Afternoon))
            {
                yield return (day.Date, Session.Afternoon);
            }
        }
    }
}
