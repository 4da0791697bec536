using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;

namespace Onroll.Core.Pupils;

public enum PupilOrder
{
    Name,
    Year,
    Form,
    School,
}

/// <summary>What part of the list is wanted. Null filters leave everybody in.</summary>
public sealed record PupilListRequest(string? Text, string? NcYear, OrganisationId? School, PupilOrder Order, bool IsDescending)
{
    public static PupilListRequest Everybody { get; } = new(null, null, null, PupilOrder.Name, false);
}

/// <summary>One line of the list of pupils.</summary>
/// <param name="Attendance">This academic year's. Null where the viewer may not see it or nothing is recorded.</param>
/// <param name="SuspendedDays">Since 1 September. Null where the viewer may not see it.</param>
/// <param name="Rating">Null when not on a register, or where the viewer may not see it.</param>
public sealed record PupilListed(
    PupilId PupilId, string Surname, string Forename, Upn? Upn, Place? Place, Rules.Attendance.Share? Attendance, decimal? SuspendedDays, RegisterRating? Rating);

/// <summary>The pupils a viewer may see, a page at a time.</summary>
public static class PupilListQueries
{
    /// <summary>How many there are behind the filters.</summary>
    public static Task<int> CountPupilsAsync(this OnrollDbContext db, Viewer viewer, PupilListRequest request, CancellationToken stop) =>
        Filtered(db, viewer, request).CountAsync(stop);

    public static async Task<IReadOnlyList<PupilListed>> ListPupilsAsync(
        this OnrollDbContext db, Viewer viewer, PupilListRequest request, (int Skip, int Take) page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pupils = await Ordered(db, viewer, request)
            .Skip(page.Skip).Take(page.Take)
            .Select(p => new Named(p.PupilId, p.PreferredSurname ?? p.Surname, p.PreferredForename ?? p.Forename, p.Upn))
            .ToListAsync(stop);
        List<PupilId> ids = [.. pupils.Select(p => p.PupilId)];
        var open = await db.SectionsOfAsync(viewer, ids, stop);
        var places = await db.PlacesAsync(ids, viewer.Today, stop);
        var attendance = await AttendanceAsync(db, viewer, ids, stop);
        var suspended = await SuspendedAsync(db, viewer, ids, stop);
        var ratings = await RatingsAsync(db, viewer, ids, stop);
        return [.. pupils.Select(p => new PupilListed(
            p.PupilId, p.Surname, p.Forename, p.Upn, places[p.PupilId].FirstOrDefault(),
            Open(p.PupilId, RecordSections.Attendance) && attendance.TryGetValue(p.PupilId, out var share) ? share : null,
            Open(p.PupilId, RecordSections.Exclusions) ? suspended.GetValueOrDefault(p.PupilId) / 2m : null,
            Open(p.PupilId, RecordSections.Support) && ratings.TryGetValue(p.PupilId, out var rating) ? rating : null))];

        bool Open(PupilId pupil, RecordSections section) => open.TryGetValue(pupil, out var sections) && sections.HasFlag(section);
    }

    /// <summary>The years taught among the pupils the viewer may see, youngest first.</summary>
    public static async Task<IReadOnlyList<string>> YearsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        var visible = db.Pupils.VisibleTo(db, viewer);
        var years = await db.Enrolments
            .Where(e => e.LeavingDate == null && e.NcYear != null && visible.Any(p => p.PupilId == e.PupilId))
            .Select(e => e.NcYear!)
            .Distinct()
            .ToListAsync(stop);
        return [.. years.OrderBy(y => int.TryParse(y, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : y == "R" ? 0 : 99).ThenBy(y => y, StringComparer.Ordinal)];
    }

    /// <summary>The schools at which the viewer sees pupils, in name order.</summary>
    public static async Task<IReadOnlyList<(OrganisationId Id, string Name)>> SchoolsOfPupilsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        var visible = db.Pupils.VisibleTo(db, viewer);
        var schools = await db.Organisations
            .Where(o => db.Enrolments.Any(e => e.OrganisationId == o.OrganisationId && e.LeavingDate == null && visible.Any(p => p.PupilId == e.PupilId)))
            .OrderBy(o => o.Name)
            .Select(o => new { o.OrganisationId, o.Name })
            .ToListAsync(stop);
        return [.. schools.Select(s => (s.OrganisationId, s.Name))];
    }

    private static IQueryable<Pupil> Filtered(OnrollDbContext db, Viewer viewer, PupilListRequest request)
    {
        var pupils = db.Pupils.AsNoTracking().VisibleTo(db, viewer);
        foreach (var word in Folding.Fold(request.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            pupils = pupils.Where(p => p.SearchName.Contains(word));
        }

        if (request.NcYear is { } year)
        {
            pupils = pupils.Where(p => db.Enrolments.Any(e => e.PupilId == p.PupilId && e.LeavingDate == null && e.NcYear == year));
        }

        if (request.School is { } school)
        {
            pupils = pupils.Where(p => db.Enrolments.Any(e => e.PupilId == p.PupilId && e.LeavingDate == null && e.OrganisationId == school));
        }

        return pupils;
    }

    private static IQueryable<Pupil> Ordered(OnrollDbContext db, Viewer viewer, PupilListRequest request)
    {
        var pupils = Filtered(db, viewer, request);
        var main = db.Enrolments.Where(e => e.LeavingDate == null && e.Status != "S" && e.Status != "G");
        return (request.Order, request.IsDescending) switch
        {
            // "R" comes before "1" and "9" before "10".
            (PupilOrder.Year, false) => Named(pupils.OrderBy(p => main.Where(e => e.PupilId == p.PupilId).Max(e => e.NcYear == "R" ? " 0" : e.NcYear!.Length == 1 ? " " + e.NcYear : e.NcYear))),
            (PupilOrder.Year, true) => Named(pupils.OrderByDescending(p => main.Where(e => e.PupilId == p.PupilId).Max(e => e.NcYear == "R" ? " 0" : e.NcYear!.Length == 1 ? " " + e.NcYear : e.NcYear))),
            (PupilOrder.Form, false) => Named(pupils.OrderBy(p => main.Where(e => e.PupilId == p.PupilId).Max(e => e.FormGroup))),
            (PupilOrder.Form, true) => Named(pupils.OrderByDescending(p => main.Where(e => e.PupilId == p.PupilId).Max(e => e.FormGroup))),
            (PupilOrder.School, false) => Named(pupils.OrderBy(p => main.Where(e => e.PupilId == p.PupilId)
                .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => o.Name).Max())),
            (PupilOrder.School, true) => Named(pupils.OrderByDescending(p => main.Where(e => e.PupilId == p.PupilId)
                .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => o.Name).Max())),
            (_, true) => pupils.OrderByDescending(p => p.Surname).ThenByDescending(p => p.Forename).ThenByDescending(p => p.PupilId),
            _ => pupils.OrderBy(p => p.Surname).ThenBy(p => p.Forename).ThenBy(p => p.PupilId),
        };

        static IQueryable<Pupil> Named(IOrderedQueryable<Pupil> ordered) => ordered.ThenBy(p => p.Surname).ThenBy(p => p.Forename).ThenBy(p => p.PupilId);
    }

    private static async Task<Dictionary<PupilId, Rules.Attendance.Share>> AttendanceAsync(OnrollDbContext db, Viewer viewer, List<PupilId> ids, CancellationToken stop)
    {
        var year = AcademicYear.Containing(viewer.Today);
        var rows = await db.AttendanceYears
            .Where(a => a.AcademicYear == year.Key && ids.Contains(a.PupilId))
            .Select(a => new { a.PupilId, a.Marks })
            .ToListAsync(stop);
        return rows.GroupBy(r => r.PupilId).ToDictionary(
            of => of.Key,
            of => OneRegister.Of(year, of.Select(r => r.Marks)).Count().AttendanceRate);
    }

    private static Task<Dictionary<PupilId, int>> SuspendedAsync(OnrollDbContext db, Viewer viewer, List<PupilId> ids, CancellationToken stop)
    {
        var from = AcademicYear.Containing(viewer.Today).FirstDay;
        return db.Exclusions
            .Where(x => ids.Contains(x.PupilId) && x.StartsOn >= from && x.Sessions != null)
            .GroupBy(x => x.PupilId)
            .Select(of => new { of.Key, Sessions = of.Sum(x => x.Sessions!.Value) })
            .ToDictionaryAsync(of => of.Key, of => of.Sessions, stop);
    }

    private static async Task<Dictionary<PupilId, RegisterRating>> RatingsAsync(OnrollDbContext db, Viewer viewer, List<PupilId> ids, CancellationToken stop)
    {
        var rows = await db.RegisterEntries
            .Where(r => ids.Contains(r.PupilId) && r.RemovedOn == null)
            .Select(r => new { r.PupilId, r.Rating })
            .ToListAsync(stop);
        return rows.GroupBy(r => r.PupilId).ToDictionary(of => of.Key, of => of.Max(r => r.Rating));
    }

    private sealed record Named(PupilId PupilId, string Surname, string Forename, Upn? Upn);
}
