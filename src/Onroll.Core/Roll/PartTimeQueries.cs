using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Roll;

/// <summary>A part-time timetable in the list of them.</summary>
public sealed record PartTimeShown(PartTimeTimetable Timetable, string Name, string? Form, string School, IReadOnlyList<PartTimeWarning> Warnings)
{
    public bool IsPastEndOn(DateOnly today) => Timetable.IsOpen && Timetable.EndsOn < today;

    public bool IsReviewLateOn(DateOnly today) => Timetable.IsOpen && Timetable.NextReviewOn < today;
}

/// <summary>How many part-time timetables go on at a school, of which how many have passed their end. Null where the count is hidden.</summary>
public sealed record PartTimeCount(string School, int? Open, int? PastEnd);

public static class PartTimeQueries
{
    /// <summary>The timetables of the pupils whose attendance the viewer may see, those that end first before others.</summary>
    /// <param name="isOpen">Those that go on, or those that have ended.</param>
    public static async Task<IReadOnlyList<PartTimeShown>> PartTimeAsync(
        this OnrollDbContext db, Viewer viewer, IReadOnlyCollection<OrganisationId> schools, bool isOpen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var visible = db.Pupils.VisibleTo(db, viewer);
        var rows = await db.PartTimeTimetables.AsNoTracking()
            .Where(t => schools.Contains(t.OrganisationId) && (t.EndedOn == null) == isOpen && visible.Any(p => p.PupilId == t.PupilId))
            .Join(db.Organisations, t => t.OrganisationId, o => o.OrganisationId, (t, o) => new { Timetable = t, School = o.Name })
            .ToListAsync(stop);
        var ids = rows.Select(r => r.Timetable.PupilId).Distinct().ToList();
        var open = await db.SectionsOfAsync(viewer, ids, stop);
        var names = await db.Pupils.Where(p => ids.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) })
            .ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync(ids, viewer.Today, stop);
        var calendars = await db.CalendarsAsync(stop);
        var shown = rows.Where(r => open.GetValueOrDefault(r.Timetable.PupilId).HasFlag(RecordSections.Attendance)).Select(r => new PartTimeShown(
            r.Timetable, names[r.Timetable.PupilId], places[r.Timetable.PupilId].FirstOrDefault()?.Form, r.School,
            r.Timetable.AsRule().Warnings(calendars.Of(r.Timetable.OrganisationId).Calendar)));
        return isOpen
            ? [.. shown.OrderBy(s => s.Timetable.EndsOn).ThenBy(s => s.Name, StringComparer.Ordinal)]
            : [.. shown.OrderByDescending(s => s.Timetable.EndedOn).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>How many go on at each school, for readers who may not see the pupils: small counts are hidden, and what would give them away (R-SDC-02).</summary>
    public static async Task<IReadOnlyList<PartTimeCount>> PartTimeCountsAsync(
        this OnrollDbContext db, IReadOnlyList<Organisation> schools, (DateOnly Today, DisclosureRule Rule) how, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(schools);
        var ids = schools.Select(s => s.OrganisationId).ToList();
        var ends = (await db.PartTimeTimetables.Where(t => ids.Contains(t.OrganisationId) && t.EndedOn == null).Select(t => new { t.OrganisationId, t.EndsOn }).ToListAsync(stop))
            .ToLookup(t => t.OrganisationId, t => t.EndsOn);
        decimal[][] table = [.. schools.Select(s => new decimal[] { ends[s.OrganisationId].Count(end => end >= how.Today), ends[s.OrganisationId].Count(end => end < how.Today) })];
        var release = Release.OfTable(table);
        var views = Suppression.Apply(release, how.Rule);
        int? Count(int row, int column) => views[(row * 3) + column] == CellView.Shown ? (int)release.Cells[(row * 3) + column].Count!.Value : null;   // every cell has one
        return [.. schools.Select(s => s.Name).Append("All schools").Select((name, row) => new PartTimeCount(name, Count(row, 2), Count(row, 1)))];
    }

    /// <summary>The reviews of one, the latest first.</summary>
    public static Task<List<PartTimeReview>> PartTimeReviewsAsync(this OnrollDbContext db, Guid timetableId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.PartTimeReviews.AsNoTracking().Where(r => r.PartTimeTimetableId == timetableId).OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.PartTimeReviewId).ToListAsync(stop);
    }
}
