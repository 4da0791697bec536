using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Interventions;
using Onroll.Rules.Packs;
using Share = Onroll.Rules.Attendance.Share;

namespace Onroll.Core.Interventions;

/// <summary>An intervention in the directory.</summary>
/// <param name="Now">Pupils in it today.</param>
/// <param name="Effect">How those who have ended it fared by its own measure.</param>
/// <param name="Pence">What its sessions of this school year cost. Null when no cost is recorded.</param>
public sealed record InterventionInList(Intervention Intervention, string School, int Now, int Sessions, InterventionEffect Effect, long? Pence);

/// <summary>A pupil in an intervention.</summary>
/// <param name="Attended">Sessions they came to, of those held while they were in it.</param>
public sealed record StayShown(InterventionStay Stay, Intervention Intervention, string Name, string? Form, Share Attended)
{
    public ChangeReading Change => InterventionWords.Reading(Intervention.Measure).Of(Stay.EntryValue, Stay.ExitValue);
}

/// <summary>An intervention with everything kept of it.</summary>
/// <param name="Stays">Of the pupils whose support the viewer may see; those who are in it first.</param>
public sealed record WholeIntervention(Intervention Intervention, string School, IReadOnlyList<StayShown> Stays, IReadOnlyList<InterventionSession> Sessions, IReadOnlyList<InterventionReview> Reviews);

public static class InterventionQueries
{
    /// <summary>How the school's partnership maps provision.</summary>
    public static async Task<ProvisionMap> ProvisionPracticeAsync(this OnrollDbContext db, OrganisationId school, DateOnly day, CancellationToken stop) =>
        (await db.PacksNamingAsync(school, day, pack => pack.ProvisionMap is not null, stop)).Select(pack => pack.ProvisionMap).FirstOrDefault() ?? new ProvisionMap();

    /// <summary>The directories of the schools the viewer works with, in name order.</summary>
    /// <param name="since">From when sessions count towards the cost.</param>
    public static async Task<IReadOnlyList<InterventionInList>> InterventionsAsync(this OnrollDbContext db, Viewer viewer, DateOnly since, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var roll = viewer.RollOrganisations;
        var rows = await db.Interventions.AsNoTracking().Where(i => roll.Contains(i.OrganisationId))
            .OrderBy(i => i.EndedOn != null).ThenBy(i => i.Name).ThenBy(i => i.InterventionId)
            .Select(i => new
            {
                Intervention = i,
                School = db.Organisations.Where(o => o.OrganisationId == i.OrganisationId).Select(o => o.Name).Single(),
                Sessions = db.InterventionSessions.Count(s => s.InterventionId == i.InterventionId && s.HeldOn >= since),
            })
            .ToListAsync(stop);
        var stays = (await db.InterventionStays.AsNoTracking().Where(s => roll.Contains(s.OrganisationId)).ToListAsync(stop)).ToLookup(s => s.InterventionId);
        return [.. rows.Select(row => new InterventionInList(
            row.Intervention, row.School, stays[row.Intervention.InterventionId].Count(s => s.IsOpen && s.StartsOn <= viewer.Today), row.Sessions,
            InterventionEffect.Of([.. stays[row.Intervention.InterventionId].Where(s => !s.IsOpen).Select(s => InterventionWords.Reading(row.Intervention.Measure).Of(s.EntryValue, s.ExitValue))]),
            row.Intervention.SessionPence is { } pence ? pence * row.Sessions : null))];
    }

    /// <returns>Null when there is none in a directory of the viewer's schools.</returns>
    public static async Task<WholeIntervention?> WholeInterventionAsync(this OnrollDbContext db, Viewer viewer, Guid interventionId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var roll = viewer.RollOrganisations;
        if (await db.Interventions.AsNoTracking().SingleOrDefaultAsync(i => i.InterventionId == interventionId && roll.Contains(i.OrganisationId), stop) is not { } intervention)
        {
            return null;
        }

        var stays = await db.InterventionStays.AsNoTracking().Where(s => s.InterventionId == interventionId).OrderBy(s => s.EndedOn != null).ThenBy(s => s.StartsOn).ThenBy(s => s.InterventionStayId).ToListAsync(stop);
        return new WholeIntervention(
            intervention,
            await db.Organisations.Where(o => o.OrganisationId == intervention.OrganisationId).Select(o => o.Name).SingleAsync(stop),
            await db.ShownAsync(viewer, stays, stop),
            await db.InterventionSessions.AsNoTracking().Where(s => s.InterventionId == interventionId).OrderByDescending(s => s.HeldOn).ToListAsync(stop),
            await db.InterventionReviews.AsNoTracking().Where(r => r.InterventionId == interventionId).OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.InterventionReviewId).ToListAsync(stop));
    }

    /// <summary>The interventions of one pupil, the open ones first. Whoever asks has opened the record's support.</summary>
    public static async Task<IReadOnlyList<StayShown>> InterventionsOfAsync(this OnrollDbContext db, Viewer viewer, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var stays = await db.InterventionStays.AsNoTracking().Where(s => s.PupilId == pupilId).OrderBy(s => s.EndedOn != null).ThenByDescending(s => s.StartsOn).ThenBy(s => s.InterventionStayId).ToListAsync(stop);
        return await db.ShownAsync(viewer, stays, stop);
    }

    /// <summary>The pupil's turns in provision meetings, the latest first.</summary>
    public static Task<List<ProvisionReview>> ProvisionReviewsOfAsync(this OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ProvisionReviews.AsNoTracking().Where(r => r.PupilId == pupilId).OrderByDescending(r => r.TermFrom).ThenBy(r => r.ProvisionReviewId).ToListAsync(stop);
    }

    private static async Task<IReadOnlyList<StayShown>> ShownAsync(this OnrollDbContext db, Viewer viewer, IReadOnlyList<InterventionStay> stays, CancellationToken stop)
    {
        var pupils = stays.Select(s => s.PupilId).Distinct().ToList();
        var open = await db.SectionsOfAsync(viewer, pupils, stop);
        var names = await db.Pupils.Where(p => pupils.Contains(p.PupilId)).Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync(pupils, viewer.Today, stop);
        var ids = stays.Select(s => s.InterventionStayId).ToList();
        var attended = await db.SessionAttendances.Where(a => ids.Contains(a.InterventionStayId)).GroupBy(a => a.InterventionStayId)
            .Select(of => new { of.Key, Held = of.Count(), Came = of.Count(a => a.Came) }).ToDictionaryAsync(of => of.Key, of => new Share(of.Came, of.Held), stop);
        var interventionIds = stays.Select(s => s.InterventionId).Distinct().ToList();
        var interventions = await db.Interventions.AsNoTracking().Where(i => interventionIds.Contains(i.InterventionId)).ToDictionaryAsync(i => i.InterventionId, stop);
        return [.. stays.Where(s => open.GetValueOrDefault(s.PupilId).HasFlag(RecordSections.Support)).Select(s => new StayShown(
            s, interventions[s.InterventionId], names[s.PupilId], places[s.PupilId].FirstOrDefault()?.Form, attended.GetValueOrDefault(s.InterventionStayId, new Share(0, 0))))];
    }
}
