using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Calendar;

/// <summary>One school's calendar in a year, as the list of calendars tells it.</summary>
/// <param name="Year">Null when the school has no calendar of its own.</param>
public sealed record SchoolCalendarRow(OrganisationId OrganisationId, string Name, bool MayEdit, CalendarYear? Year);

/// <param name="WithOwn">How many of all have entered a term of the year.</param>
public sealed record CalendarList(IReadOnlyList<SchoolCalendarRow> Rows, int Total, int WithOwn);

public static class CalendarListQueries
{
    /// <summary>Schools and providers open today in name order, those the person may change first.</summary>
    public static async Task<CalendarList> CalendarListAsync(
        this OnrollDbContext db, CalendarRights rights, AcademicYear year, (int Skip, int Take) page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(rights);
        var schools = db.SchoolsOpenOn(db.Time.TodayInLondon());
        var mine = rights.Schools.ToList();
        var rows = await schools
            .OrderBy(o => mine.Contains(o.OrganisationId) ? 0 : 1).ThenBy(o => o.Name)
            .Skip(page.Skip).Take(page.Take)
            .Select(o => new { o.OrganisationId, o.Name })
            .ToListAsync(stop);
        var ids = rows.Select(r => (OrganisationId?)r.OrganisationId).ToList();
        var periods = (await db.CalendarPeriods.AsNoTracking().Where(p => ids.Contains(p.OrganisationId)).ToListAsync(stop)).ToLookup(p => p.OrganisationId);
        return new CalendarList(
            [.. rows.Select(r => new SchoolCalendarRow(r.OrganisationId, r.Name, rights.Allows(r.OrganisationId), OwnYear([.. periods[r.OrganisationId]], r.OrganisationId, year)))],
            await schools.CountAsync(stop),
            await db.CountOwnCalendarsAsync(year, stop));
    }

    /// <summary>How many schools and providers open today have entered a term of the year themselves.</summary>
    public static Task<int> CountOwnCalendarsAsync(this OnrollDbContext db, AcademicYear year, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (first, last) = CalendarYear.Span(year);
        return db.SchoolsOpenOn(db.Time.TodayInLondon())
            .CountAsync(o => db.CalendarPeriods.Any(p => p.OrganisationId == o.OrganisationId && p.Kind == CalendarPeriodKind.Term && p.StartsOn <= last && p.EndsOn >= first), stop);
    }

    public static IQueryable<Organisation> SchoolsOpenOn(this OnrollDbContext db, DateOnly day) =>
        db.SchoolsWithCalendars().Where(o => o.ClosedOn == null || o.ClosedOn >= day);

    private static CalendarYear? OwnYear(IReadOnlyCollection<CalendarPeriod> periods, OrganisationId owner, AcademicYear year)
    {
        var calendar = SchoolCalendars.InForce(periods, owner);
        return calendar.IsProvisional ? null : CalendarYear.Of(calendar.Calendar, year);
    }
}
