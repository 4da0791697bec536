using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>A suspension or exclusion in the list of them.</summary>
/// <param name="HasDecision">False for one that came with a file: its case knows only the record.</param>
public sealed record CaseInList(
    ExclusionId ExclusionId, PupilId PupilId, string Name, string? Form, string School, ExclusionCategory Category, int? Sessions, DateOnly StartsOn,
    string Reasons, bool IsCancelled, TimeOut Out, bool HasDecision)
{
    public string Title => ExclusionWords.Title(Category, Sessions);
}

/// <summary>A page of the list.</summary>
public sealed record CasePage(IReadOnlyList<CaseInList> Cases, int Total);

public static class CaseListQueries
{
    /// <summary>Suspensions and exclusions of the pupils whose exclusions the viewer may see, the newest first.</summary>
    /// <param name="category">Null lists every kind.</param>
    public static async Task<CasePage> CaseListAsync(
        this OnrollDbContext db, Viewer viewer, ExclusionCategory? category, (int Page, int Size) part, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var visible = db.Pupils.VisibleTo(db, viewer);
        var (roll, duty) = (viewer.RollOrganisations, viewer.DutySchools);
        var rows = db.Exclusions.AsNoTracking()
            .Where(x => (category == null || x.Category == category) && (roll.Contains(x.OrganisationId) || duty.Contains(x.OrganisationId)) && visible.Any(p => p.PupilId == x.PupilId));
        var total = await rows.CountAsync(stop);
        var page = await rows
            .OrderByDescending(x => x.StartsOn).ThenByDescending(x => x.ExclusionId)
            .Skip((part.Page - 1) * part.Size).Take(part.Size)
            .Join(db.Organisations, x => x.OrganisationId, o => o.OrganisationId, (x, o) => new { Exclusion = x, School = o.Name, HasDecision = db.ExclusionDecisions.Any(d => d.ExclusionId == x.ExclusionId) })
            .ToListAsync(stop);
        var ids = page.Select(r => r.Exclusion.PupilId).Distinct().ToList();
        var open = await db.SectionsOfAsync(viewer, ids, stop);
        var names = await db.Pupils.Where(p => ids.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) })
            .ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync(ids, viewer.Today, stop);
        var calendars = await db.CalendarsAsync(stop);
        return new CasePage(
            [.. page.Where(r => open.GetValueOrDefault(r.Exclusion.PupilId).HasFlag(RecordSections.Exclusions)).OrderByDescending(r => r.Exclusion.StartsOn).ThenByDescending(r => r.Exclusion.ExclusionId.Value).Select(r => new CaseInList(
                r.Exclusion.ExclusionId, r.Exclusion.PupilId, names[r.Exclusion.PupilId], places[r.Exclusion.PupilId].FirstOrDefault()?.Form, r.School,
                r.Exclusion.Category, r.Exclusion.Sessions, r.Exclusion.StartsOn, ExclusionWords.Reasons(r.Exclusion.Reason1, r.Exclusion.Reason2, r.Exclusion.Reason3),
                r.Exclusion.IsCancelled, TimeOut.Of(r.Exclusion, calendars.Of(r.Exclusion.OrganisationId).Calendar), r.HasDecision))],
            total);
    }
}
