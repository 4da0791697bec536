using Microsoft.EntityFrameworkCore;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>What is open of many pupils at once, for lists. Agrees with <see cref="PupilAccessQueries"/>: a test holds them together.</summary>
public static class PupilSectionQueries
{
    /// <returns>The sections open of each pupil; a pupil of whom nothing is open is not in it.</returns>
    public static async Task<IReadOnlyDictionary<PupilId, RecordSections>> SectionsOfAsync(
        this OnrollDbContext db, Viewer viewer, IReadOnlyCollection<PupilId> pupils, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var open = new Dictionary<PupilId, RecordSections>();
        if (pupils.Count == 0 || !viewer.May(Permission.SeePupils))
        {
            return open;
        }

        var ordinary = RecordSections.Ordinary | viewer.OwnGrants;
        Add(await OnRollAsync(db, viewer, pupils, stop), ordinary);
        Add(await OnCaseloadAsync(db, viewer, pupils, stop), ordinary);
        Add(await OpenInEmergencyAsync(db, viewer, pupils, stop), ordinary);
        Add(await OwedADutyAsync(db, viewer, pupils, stop), PupilAccessQueries.DutySections);
        Add(await ReferredAsync(db, viewer, pupils, stop), ReferralVisibility.Sections);
        Add(await SoughtAsync(db, viewer, (pupils, viewer.RollOrganisations), stop), ordinary);
        Add(await SoughtAsync(db, viewer, (pupils, viewer.DutySchools), stop), PupilAccessQueries.DutySections);
        foreach (var share in await SharedAsync(db, viewer, pupils, stop))
        {
            Add([share.PupilId], RecordSections.Identity | (share.Sections & ordinary));
        }

        return open;

        void Add(IEnumerable<PupilId> found, RecordSections sections)
        {
            foreach (var pupil in found)
            {
                open[pupil] = open.GetValueOrDefault(pupil) | sections;
            }
        }
    }

    private static Task<List<PupilId>> OnRollAsync(OnrollDbContext db, Viewer viewer, IReadOnlyCollection<PupilId> pupils, CancellationToken stop) =>
        db.Enrolments
            .Where(e => pupils.Contains(e.PupilId) && viewer.RollOrganisations.Contains(e.OrganisationId)
                && (e.LeavingDate == null || e.LeavingDate >= (e.Status == "S" ? viewer.Today : viewer.GraceFrom)))
            .Select(e => e.PupilId)
            .ToListAsync(stop);

    private static Task<List<PupilId>> OnCaseloadAsync(OnrollDbContext db, Viewer viewer, IReadOnlyCollection<PupilId> pupils, CancellationToken stop) =>
        db.CaseloadEntries
            .Where(c => pupils.Contains(c.PupilId) && c.AppointmentId == viewer.AppointmentId
                && c.StartsOn <= viewer.Today && (c.EndsOn == null || c.EndsOn >= viewer.Today))
            .Select(c => c.PupilId)
            .ToListAsync(stop);

    private static Task<List<PupilId>> OpenInEmergencyAsync(OnrollDbContext db, Viewer viewer, IReadOnlyCollection<PupilId> pupils, CancellationToken stop) =>
        db.EmergencyAccesses.OpenTo(viewer.AppointmentId, db.Time.UtcNowStored())
            .Where(a => pupils.Contains(a.PupilId))
            .Select(a => a.PupilId)
            .ToListAsync(stop);

    private static async Task<List<PupilId>> OwedADutyAsync(OnrollDbContext db, Viewer viewer, IReadOnlyCollection<PupilId> pupils, CancellationToken stop)
    {
        var dutyFrom = viewer.Today.AddMonths(-PupilVisibility.DutyMonths);
        return viewer.DutySchools.Count == 0 ? [] : await db.Exclusions
            .Where(x => pupils.Contains(x.PupilId) && viewer.DutySchools.Contains(x.OrganisationId) && x.StartsOn >= dutyFrom)
            .Select(x => x.PupilId)
            .ToListAsync(stop);
    }

    private static async Task<List<PupilId>> ReferredAsync(OnrollDbContext db, Viewer viewer, IReadOnlyCollection<PupilId> pupils, CancellationToken stop) =>
        viewer.DutySchools.Count == 0 ? [] : await db.PenaltyNoticeReferrals.OpenTo(viewer.DutySchools, viewer.Today.AddMonths(-PupilVisibility.DutyMonths))
            .Where(r => pupils.Contains(r.PupilId)).Select(r => r.PupilId).ToListAsync(stop);

    private static async Task<List<PupilId>> SoughtAsync(
        OnrollDbContext db, Viewer viewer, (IReadOnlyCollection<PupilId> Pupils, IReadOnlyList<OrganisationId> Schools) of, CancellationToken stop) =>
        of.Schools.Count == 0 ? [] : await db.Enrolments.StillSought(db, viewer.Today)
            .Where(e => of.Pupils.Contains(e.PupilId) && of.Schools.Contains(e.OrganisationId))
            .Select(e => e.PupilId)
            .ToListAsync(stop);

    private static Task<List<SharedSections>> SharedAsync(OnrollDbContext db, Viewer viewer, IReadOnlyCollection<PupilId> pupils, CancellationToken stop) =>
        db.Shares.OpenTo(db, viewer)
            .Where(s => pupils.Contains(s.PupilId))
            .Select(s => new SharedSections(s.PupilId, s.Sections))
            .ToListAsync(stop);

    private sealed record SharedSections(PupilId PupilId, RecordSections Sections);
}
