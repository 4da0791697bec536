using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Support;

/// <summary>The three small figures beside a line of the register.</summary>
/// <param name="Attendance">This academic year at this school, to today.</param>
/// <param name="Weekly">Attendance in per cent, a school week at a time since September; null for a week without possible sessions.</param>
/// <param name="Suspensions">Suspensions begun in each of the last half terms, this one last; null for one before the pupil joined.</param>
/// <param name="Incidents">Incidents in each of the last school weeks, this one last.</param>
public sealed record RegisterFigures(
    Share Attendance, IReadOnlyList<decimal?> Weekly, IReadOnlyList<int?> Suspensions, IReadOnlyList<int> Incidents);

/// <summary>Works the figures out for the lines of one page, with a fixed number of questions to the database.</summary>
public static class RegisterFiguresQueries
{
    public const int HalfTerms = 5;

    public const int Weeks = 11;

    public static async Task<IReadOnlyDictionary<RegisterEntryId, RegisterFigures>> RegisterFiguresAsync(
        this OnrollDbContext db, IReadOnlyCollection<RegisterRow> rows, DateOnly today, CancellationToken stop)
    {
        var figures = await db.RegisterFiguresAsync([.. rows.Select(r => (r.PupilId, r.OrganisationId))], today, stop);
        return rows.ToDictionary(row => row.RegisterEntryId, row => figures[(row.PupilId, row.OrganisationId)]);
    }

    /// <summary>The same for pupils at their schools, whether on a register or not.</summary>
    public static async Task<IReadOnlyDictionary<(PupilId PupilId, OrganisationId OrganisationId), RegisterFigures>> RegisterFiguresAsync(
        this OnrollDbContext db, IReadOnlyCollection<(PupilId PupilId, OrganisationId OrganisationId)> rows, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rows);
        var year = AcademicYear.Containing(today);
        var pupils = rows.Select(r => r.PupilId).Distinct().ToList();
        var calendars = await db.CalendarsAsync(stop);
        var marks = (await db.AttendanceYears.AsNoTracking().Where(a => pupils.Contains(a.PupilId) && a.AcademicYear == year.Key)
            .Select(a => new { a.PupilId, a.OrganisationId, a.Marks }).ToListAsync(stop))
            .ToDictionary(a => (a.PupilId, a.OrganisationId), a => a.Marks);
        var suspensions = (await db.Exclusions.AsNoTracking()
            .Where(x => pupils.Contains(x.PupilId) && x.Category == ExclusionCategory.Suspension && !x.IsCancelled && x.StartsOn <= today)
            .Select(x => new { x.PupilId, x.StartsOn }).ToListAsync(stop)).ToLookup(x => x.PupilId, x => x.StartsOn);
        var since = today.AddDays(-7 * 3 * Weeks);   // eleven school weeks lie in here whatever the holidays
        var incidents = (await db.Incidents.AsNoTracking()
            .Where(i => pupils.Contains(i.PupilId) && i.OccurredOn >= since && i.OccurredOn <= today)
            .Select(i => new { i.PupilId, i.OccurredOn }).ToListAsync(stop)).ToLookup(i => i.PupilId, i => i.OccurredOn);
        var joined = (await db.Enrolments.AsNoTracking().Where(e => pupils.Contains(e.PupilId))
            .Select(e => new { e.PupilId, e.EntryDate }).ToListAsync(stop)).ToLookup(e => e.PupilId, e => e.EntryDate);

        return rows.Distinct().ToDictionary(row => row, row =>
        {
            var calendar = calendars.Of(row.OrganisationId).Calendar;
            var own = AttendanceMarks.Parse(year, marks.GetValueOrDefault((row.PupilId, row.OrganisationId), ""));
            return new RegisterFigures(
                own.Count(year.FirstDay, today).AttendanceRate,
                WeeklyRates(own, today),
                ByHalfTerm(calendar, today, suspensions[row.PupilId], joined[row.PupilId].DefaultIfEmpty(DateOnly.MinValue).Min()),
                ByWeek(calendar, today, incidents[row.PupilId]));
        });
    }

    /// <summary>Attendance of this academic year in per cent, for every pupil of some entries. Null without possible sessions.</summary>
    internal static async Task<Dictionary<(PupilId, OrganisationId), decimal?>> AttendanceRatesAsync(
        this OnrollDbContext db, IQueryable<RegisterEntry> entries, DateOnly today, CancellationToken stop)
    {
        var year = AcademicYear.Containing(today);
        var marks = await (
            from entry in entries
            join kept in db.AttendanceYears on new { entry.PupilId, entry.OrganisationId } equals new { kept.PupilId, kept.OrganisationId }
            where kept.AcademicYear == year.Key
            select new { kept.PupilId, kept.OrganisationId, kept.Marks }).ToListAsync(stop);
        return marks.DistinctBy(m => (m.PupilId, m.OrganisationId)).ToDictionary(
            m => (m.PupilId, m.OrganisationId),
            m => AttendanceMarks.Parse(year, m.Marks).Count(year.FirstDay, today).AttendanceRate.Percent);
    }

    private static List<decimal?> WeeklyRates(AttendanceMarks marks, DateOnly today)
    {
        var rates = new List<decimal?>();
        for (var monday = SchoolCalendar.MondayOf(marks.Year.FirstDay); monday <= today; monday = monday.AddDays(7))
        {
            var friday = monday.AddDays(4);
            rates.Add(marks.Count(monday, friday < today ? friday : today).AttendanceRate.Rounded());
        }

        return rates;
    }

    private static List<int?> ByHalfTerm(SchoolCalendar calendar, DateOnly today, IEnumerable<DateOnly> starts, DateOnly joined)
    {
        var halfTerms = calendar.Periods.Where(p => p.Kind == PeriodKind.Term && p.FirstDay <= today).TakeLast(HalfTerms);
        return [.. halfTerms.Select(half => half.LastDay < joined ? null : (int?)starts.Count(half.Contains))];
    }

    private static List<int> ByWeek(SchoolCalendar calendar, DateOnly today, IEnumerable<DateOnly> days)
    {
        var mondays = new Stack<DateOnly>();
        DateOnly? monday = SchoolCalendar.MondayOf(today);
        while (monday is { } week && mondays.Count < Weeks)
        {
            mondays.Push(week);
            monday = calendar.SchoolWeekBefore(week, 1);
        }

        return [.. mondays.Select(week => days.Count(day => SchoolCalendar.MondayOf(day) == week))];
    }
}
