using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Placements;

/// <summary>A placement in a list.</summary>
public sealed record PlacementInList(Placement Placement, string Pupil, string? Form, string Home, string Provision, OrganisationId ProviderId);

public static class PlacementListQueries
{
    /// <summary>The placements of the pupils a person may see, the soonest first. No other decision is made here.</summary>
    public static async Task<IReadOnlyList<PlacementInList>> PlacementListAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var pupils = db.Pupils.VisibleTo(db, viewer).Select(p => p.PupilId);
        var placements = await db.Placements.AsNoTracking().Where(p => pupils.Contains(p.PupilId)).OrderBy(p => p.StartsOn).ThenBy(p => p.PlacementId).ToListAsync(stop);
        var open = await db.SectionsOfAsync(viewer, [.. placements.Select(p => p.PupilId).Distinct()], stop);
        return await db.ListAsync([.. placements.Where(p => open.GetValueOrDefault(p.PupilId).HasFlag(RecordSections.Support))], viewer.Today, stop);
    }

    /// <summary>The placements of one pupil, the newest first. Whoever asks has opened the record.</summary>
    public static async Task<IReadOnlyList<PlacementInList>> PlacementsOfAsync(this OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.ListAsync(await db.Placements.AsNoTracking().Where(p => p.PupilId == pupilId).OrderByDescending(p => p.StartsOn).ToListAsync(stop), today, stop);
    }

    private static async Task<IReadOnlyList<PlacementInList>> ListAsync(this OnrollDbContext db, List<Placement> placements, DateOnly today, CancellationToken stop)
    {
        var pupils = placements.Select(p => p.PupilId).Distinct().ToList();
        var schools = await db.Organisations.AsNoTracking().Select(o => new { o.OrganisationId, o.Name }).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        var provisions = await db.OfferedProvisions.AsNoTracking().Select(p => new { p.ProvisionId, p.OrganisationId, p.Name }).ToDictionaryAsync(p => p.ProvisionId, stop);
        var names = await db.Pupils.AsNoTracking().Where(p => pupils.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync(pupils, today, stop);
        return
        [
            .. placements.Select(p => new PlacementInList(
                p, names[p.PupilId], places[p.PupilId].FirstOrDefault()?.Form, schools[p.HomeId], provisions[p.ProvisionId].Name, provisions[p.ProvisionId].OrganisationId)),
        ];
    }
}
