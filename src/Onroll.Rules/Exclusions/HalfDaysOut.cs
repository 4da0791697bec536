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

    /// <param name="category">Sessions for a suspension, one a day for lunchtimes, none for a permanent exclusion.</param>
    /// <param name="start">The first day; when the school is closed, the next school day.</param>
    /// <param name="startsInAfternoon">Whether the morning of <paramref name="start"/> is still attended.</param>
    /// <param name="sessions">How many.</param>
    /// <param name="calendar">The excluding school's.</param>
    public static HalfDaysOut On(SchoolCalendar calendar, ExclusionCategory category, DateOnly start, bool startsInAfternoon, int? sessions)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var wanted = category == ExclusionCategory.PermanentExclusion ? 0 : sessions ?? 0;
        if (category == ExclusionCategory.LunchtimeSuspension)
        {
            var lunchtimes = SchoolDays(calendar, start).Take(wanted).Select(day => new HalfDay(day, Session.Afternoon)).ToList();
            return new HalfDaysOut(lunchtimes, wanted - lunchtimes.Count, null);
        }

        var walked = SessionsFrom(calendar, start, startsInAfternoon).Take(wanted + 1).ToList();
        var taken = walked.Take(wanted).ToList();
        return new HalfDaysOut(taken, wanted - taken.Count, walked.Count > wanted && wanted > 0 ? walked[^1] : null);
    }

    /// <summary>The first session out of an exclusion that starts then. Null when the calendar does not reach it.</summary>
    internal static HalfDay? First(SchoolCalendar calendar, DateOnly start, bool startsInAfternoon) =>
        SessionsFrom(calendar, start, startsInAfternoon).FirstOrDefault();

    private static IEnumerable<HalfDay> SessionsFrom(SchoolCalendar calendar, DateOnly start, bool startsInAfternoon)
    {
        foreach (var day in SchoolDays(calendar, start))
        {
            if (!(startsInAfternoon && day == start))
            {
                yield return new HalfDay(day, Session.Morning);
            }

            if (calendar.IsHeld(day, Session.Afternoon))
            {
                yield return new HalfDay(day, Session.Afternoon);
            }
        }
    }

    private static IEnumerable<DateOnly> SchoolDays(SchoolCalendar calendar, DateOnly start)
    {
        for (var n = 1; calendar.NthSchoolDay(start, n) is { } day; n++)
        {
            yield return day.Date;
        }
    }
}

/// <summary>One session of one school day.</summary>
public sealed record HalfDay(DateOnly Day, Session Session);
