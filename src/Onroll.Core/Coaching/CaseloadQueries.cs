using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Plans;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Coaching;
using Onroll.Rules.Packs;

namespace Onroll.Core.Coaching;

/// <summary>A person with pupils.</summary>
/// <param name="Limit">What was set for the person. Null when the partnership's own numbers hold, or none.</param>
/// <param name="Pupils">Each pupil once, with why they are on it, as far as the viewer may see them.</param>
/// <param name="OpenActions">Things the person has to do, of which late.</param>
public sealed record Caseload(
    UserId UserId, string Name, Role Role, CaseloadStanding Standing, CaseloadLimit? Limit, IReadOnlyList<CaseloadPupil> Pupils, int OpenActions, int LateActions, int GroupMembers)
{
    public int PreparationMinutes => Standing.PreparationMinutes(Limit?.MinutesEach ?? 0);
}

/// <param name="Why">"Key worker", "leads the support plan".</param>
public sealed record CaseloadPupil(PupilId PupilId, string Name, string? Form, IReadOnlyList<string> Why);

public static class CaseloadQueries
{
    /// <summary>The caseloads of the people of the viewer's place; of the viewer alone where they do not run the school's support.</summary>
    public static async Task<IReadOnlyList<Caseload>> CaseloadsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var (place, today) = (viewer.OrganisationId, viewer.Today);
        var onlyOwn = !viewer.May(Permission.KeepSupport);
        Role[] roles = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Allows(role, Permission.AddToRecord))];
        var people = (await db.Appointments
            .Where(a => a.OrganisationId == place && roles.Contains(a.Role) && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today) && (!onlyOwn || a.UserId == viewer.UserId))
            .Join(db.Users.Where(u => u.ClosedAtUtc == null), a => a.UserId, u => u.Id, (a, u) => new { a.UserId, u.Name, a.Role, a.AppointmentId }).ToListAsync(stop))
            .GroupBy(p => p.UserId).Select(of => of.OrderBy(p => p.Role).First()).OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.UserId.Value).ToList();
        var (users, appointments) = (people.ConvertAll(p => p.UserId), people.ConvertAll(p => p.AppointmentId));
        var why = new List<(UserId User, PupilId Pupil, string Why)>();
        why.AddRange((await db.RegisterEntries.Where(r => r.OrganisationId == place && r.RemovedOn == null && r.OwnerId != null && users.Contains(r.OwnerId.Value)).Select(r => new { r.OwnerId, r.PupilId }).ToListAsync(stop)).Select(r => (r.OwnerId!.Value, r.PupilId, "Key worker")));   // asked for
        why.AddRange((await db.SupportPlans.Where(p => p.State != PlanState.Ended && p.OwnerId != null && users.Contains(p.OwnerId.Value)).Select(p => new { p.OwnerId, p.PupilId, p.Name }).ToListAsync(stop)).Select(p => (p.OwnerId!.Value, p.PupilId, $"Leads the {p.Name.ToLowerInvariant()}")));   // asked for
        why.AddRange((await db.SupportPlans.Where(p => p.State != PlanState.Ended && p.HelperId != null && users.Contains(p.HelperId.Value)).Select(p => new { p.HelperId, p.PupilId, p.Name }).ToListAsync(stop)).Select(p => (p.HelperId!.Value, p.PupilId, $"Helps with the {p.Name.ToLowerInvariant()}")));   // asked for
        var byAppointment = people.ToDictionary(p => p.AppointmentId, p => p.UserId);
        why.AddRange((await db.CaseloadEntries.Where(c => appointments.Contains(c.AppointmentId) && c.StartsOn <= today && (c.EndsOn == null || c.EndsOn >= today)).Select(c => new { c.AppointmentId, c.PupilId, c.Reason }).ToListAsync(stop)).Select(c => (byAppointment[c.AppointmentId], c.PupilId, c.Reason)));
        var actions = await db.PlannedActions.Where(a => a.OrganisationId == place && a.DoneAtUtc == null && a.OwnerId != null && users.Contains(a.OwnerId.Value)).Select(a => new { a.OwnerId, IsLate = a.DueOn < today }).ToListAsync(stop);
        var groups = await db.CoachingGroups.Where(g => g.OrganisationId == place && g.EndedOn == null && g.CoachId != null && users.Contains(g.CoachId.Value))
            .Select(g => new { g.CoachId, Members = db.GroupMembers.Count(m => m.CoachingGroupId == g.CoachingGroupId && m.EndedOn == null) }).ToListAsync(stop);
        var limits = await db.CaseloadLimits.AsNoTracking().Where(l => l.OrganisationId == place).ToDictionaryAsync(l => l.UserId, stop);
        var packs = await db.PacksNamingAsync(place, today, pack => pack.Services.Count > 0, stop);
        var pupils = why.Select(w => w.Pupil).Distinct().ToList();
        var open = await db.SectionsOfAsync(viewer, pupils, stop);
        var names = await db.Pupils.Where(p => pupils.Contains(p.PupilId)).Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync(pupils, today, stop);
        var of = why.ToLookup(w => w.User);
        return [.. people.Select(person =>
        {
            var own = of[person.UserId].GroupBy(w => w.Pupil).ToList();
            var limit = limits.GetValueOrDefault(person.UserId);
            var (least, most) = limit is null ? Usual(packs, person.Role) : (limit.Least, limit.Most);
            return new Caseload(
                person.UserId, person.Name, person.Role, new CaseloadStanding(own.Count, least, most), limit,
                [.. own.Where(pupil => open.GetValueOrDefault(pupil.Key).HasFlag(RecordSections.Support))
                    .Select(pupil => new CaseloadPupil(pupil.Key, names[pupil.Key], places[pupil.Key].FirstOrDefault()?.Form, [.. pupil.Select(w => w.Why).Distinct().Order(StringComparer.Ordinal)]))
                    .OrderBy(pupil => pupil.Name, StringComparer.Ordinal)],
                actions.Count(a => a.OwnerId == person.UserId), actions.Count(a => a.OwnerId == person.UserId && a.IsLate), groups.Where(g => g.CoachId == person.UserId).Sum(g => g.Members));
        })];
    }

    // The numbers of the partnership's service whose role the person holds, where it gives them for each worker.
    private static (int? Least, int? Most) Usual(IReadOnlyList<Pack> packs, Role role)
    {
        var services = packs.SelectMany(pack => pack.Services.Where(service => service.EachWorker && PackRoles.Holding(pack, service.Role) == role)).ToList();
        return services.Count == 0 ? (null, null) : (services[0].CaseloadFrom, services[0].CaseloadTo);
    }
}
