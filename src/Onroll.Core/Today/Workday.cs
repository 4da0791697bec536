using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Today;

/// <summary>What every list of today needs: who asks, their calendar, and how far ahead to look.</summary>
/// <param name="Own">The calendar of the place the person works at.</param>
/// <param name="Until">The last day looked at.</param>
public sealed record Workday(OnrollDbContext Db, Viewer Viewer, AreaCalendars Calendars, CalendarInForce Own, DateOnly Until)
{
    /// <summary>School days shown ahead on the strip, today included.</summary>
    public const int DaysAhead = 10;

    public DateOnly Today => Viewer.Today;

    public static async Task<Workday> StartAsync(OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var calendars = await db.CalendarsAsync(stop);
        var own = calendars.Of(viewer.OrganisationId);
        return new Workday(db, viewer, calendars, own, EndOfTerm(own.Calendar, viewer.Today));
    }

    /// <summary>The next school days, today included when it is one. Weekdays stand in past the end of the calendar.</summary>
    public IReadOnlyList<DateOnly> Ahead()
    {
        var days = new List<DateOnly>(DaysAhead);
        for (var day = Today; days.Count < DaysAhead && day < Today.AddDays(120); day = day.AddDays(1))
        {
            var isOpen = Own.Calendar.Covers(day) ? Own.Calendar.IsSchoolDay(day) : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            if (isOpen)
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>School days from today to a day, negative when it has passed. Weekdays stand in where the calendar is silent.</summary>
    public int SchoolDaysTo(DateOnly day) => Own.Calendar.SchoolDaysUntil(Today, day) ?? Weekdays(day);

    /// <summary>School days left this term after today. Null when the calendar does not say.</summary>
    public int? SchoolDaysLeft() => Own.Calendar.Covers(Today) ? Own.Calendar.CountSchoolDays(Today.AddDays(1), EndOfTerm(Own.Calendar, Today)) : null;

    /// <summary>The number of the school week since the school's year began. Null when the calendar does not say.</summary>
    public int? SchoolWeek() => Own.Calendar.SchoolYearContaining(Today) is { } year && Own.Calendar.IsSchoolWeek(Today)
        ? Own.Calendar.CountSchoolWeeks(year.FirstDay, Today)
        : null;

    /// <summary>The last school day before today. Null when the calendar does not say.</summary>
    public DateOnly? Yesterday() => Own.Calendar.SchoolDayBefore(Today, 1)?.Date;

    /// <summary>Names and forms of pupils, only of those whose <paramref name="section"/> the viewer may see.</summary>
    public async Task<IReadOnlyDictionary<PupilId, PupilInRow>> PupilsAsync(IReadOnlyCollection<PupilId> pupils, RecordSections section, CancellationToken stop)
    {
        var open = await Db.SectionsOfAsync(Viewer, pupils, stop);
        var ids = pupils.Where(p => open.GetValueOrDefault(p).HasFlag(section)).Distinct().ToList();
        var names = await Db.Pupils.AsNoTracking()
            .Where(p => ids.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) })
            .ToListAsync(stop);
        var places = await Db.PlacesAsync(ids, Today, stop);
        return names.ToDictionary(n => n.PupilId, n => new PupilInRow(n.PupilId, n.Name, places[n.PupilId].FirstOrDefault()?.Form));
    }

    // Terms of one name are one: the half terms of autumn, say.
    private static DateOnly EndOfTerm(SchoolCalendar calendar, DateOnly today) =>
        (Terms.AsDeclared(calendar, today) ?? calendar.Periods.Where(p => p.Kind == PeriodKind.Term && p.FirstDay > today)
            .Select(p => new TermWindow(p.Name, p.FirstDay, p.LastDay)).FirstOrDefault())?.LastDay
        ?? today.AddDays(7 * 7);

    private int Weekdays(DateOnly day)
    {
        var (from, to, sign) = day >= Today ? (Today, day, 1) : (day, Today, -1);
        var days = 0;
        for (var next = from.AddDays(1); next <= to; next = next.AddDays(1))
        {
            days += next.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return sign * days;
    }
}
