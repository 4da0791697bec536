using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>The half school days one suspension takes, laid on a calendar.</summary>
/// <remarks>R-SUS-02 and R-SUS-03: whole sessions the pupil was due to attend; a lunchtime is one on each school day.</remarks>
public sealed record HalfDaysOut
{
    private HalfDaysOut(IReadOnlyList<HalfDay> taken, int notPlaced, HalfDay? back) => (Taken, NotPlaced, Back) = (taken, notPlaced, back);

    /// <summary>In order. For lunchtimes the session means nothing. Empty for a permanent exclusion.</summary>
    public IReadOnlyList<HalfDay> Taken { get; }

    /// <summary>How many lie beyond the calendar's end. 0 in a calendar that reaches far enough.</summary>
    public int NotPlaced { get; }

    /// <summary>The session the pupil is back for. Null when the calendar ends first, and for lunchtimes.</summary>
    public HalfDay? Back { get; }

    /// <summary>The last of them. Null when some lie beyond the calendar.</summary>
    public HalfDay? Last => NotPlaced == 0 && Taken.Count > 0 ? Taken[^1] : null;

    /// <summary>Lays an event on the excluding school's calendar. When the school is closed on its first day, the next school day is it.</summary>
    public static HalfDaysOut Of(ExclusionEvent what, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(calendar);
        return Lay(new Wanted(what.Category, what.Start, what.StartsInAfternoon, what.Sessions, what.DueOn), calendar);
    }

    /// <summary>Lays an earlier record on the same calendar, whichever school it was at.</summary>
    public static HalfDaysOut Of(EarlierExclusion record, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(calendar);
        return Lay(new Wanted(record.Category, record.Start, record.StartsInAfternoon, record.Sessions, record.DueOn), calendar);
    }

    /// <summary>Every half school day from one on, as far as the calendar reaches: those of a pupil who was due at all of them.</summary>
    /// <param name="start">When the school is closed on it, the next school day is the first.</param>
    /// <param name="startsInAfternoon">Whether the morning of <paramref name="start"/> is left out.</param>
    /// <param name="calendar">The school's.</param>
    public static IEnumerable<HalfDay> From(DateOnly start, bool startsInAfternoon, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return SessionsFrom(new Wanted(ExclusionCategory.Suspension, start, startsInAfternoon, null, null), calendar);
    }

    /// <summary>The first session out. Null when the calendar does not reach it.</summary>
    internal static HalfDay? First(ExclusionEvent what, SchoolCalendar calendar) =>
        SessionsFrom(new Wanted(what.Category, what.Start, what.StartsInAfternoon, null, what.DueOn), calendar).FirstOrDefault();

    private static HalfDaysOut Lay(Wanted wanted, SchoolCalendar calendar)
    {
        var count = wanted.Category == ExclusionCategory.PermanentExclusion ? 0 : wanted.Sessions ?? 0;
        var walked = SessionsFrom(wanted, calendar).Take(count + 1).ToList();
        var taken = walked.Take(count).ToList();
        var isAway = wanted.Category == ExclusionCategory.Suspension && count > 0;
        return new HalfDaysOut(taken, count - taken.Count, isAway && walked.Count > count ? walked[^1] : null);
    }

    // One a day for lunchtimes: the pupil attends both sessions around it.
    private static IEnumerable<HalfDay> SessionsFrom(Wanted wanted, SchoolCalendar calendar)
    {
        var isLunchtime = wanted.Category == ExclusionCategory.LunchtimeSuspension;
        foreach (var day in SchoolDays(wanted, calendar))
        {
            if (!isLunchtime && !(wanted.StartsInAfternoon && day == wanted.Start))
            {
                yield return new HalfDay(day, Session.Morning);
            }

            if (isLunchtime || calendar.IsHeld(day, Session.Afternoon))
            {
                yield return new HalfDay(day, Session.Afternoon);
            }
        }
    }

    private static IEnumerable<DateOnly> SchoolDays(Wanted wanted, SchoolCalendar calendar)
    {
        for (var n = 1; calendar.NthSchoolDay(wanted.Start, n) is { } day; n++)
        {
            if (wanted.DueOn is null || wanted.DueOn.Contains(day.Date.DayOfWeek))
            {
                yield return day.Date;
            }
        }
    }

    private sealed record Wanted(ExclusionCategory Category, DateOnly Start, bool StartsInAfternoon, int? Sessions, IReadOnlySet<DayOfWeek>? DueOn);
}

/// <summary>One session of one school day.</summary>
public sealed record HalfDay(DateOnly Day, Session Session);
