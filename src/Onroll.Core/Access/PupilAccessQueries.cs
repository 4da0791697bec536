using Microsoft.EntityFrameworkCore;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>What opens one pupil's record to a person. Agrees with <see cref="PupilVisibility"/>: a test holds them together.</summary>
public static class PupilAccessQueries
{
    internal const RecordSections DutySections = RecordSections.Identity | RecordSections.Attendance | RecordSections.Exclusions;

    /// <returns>Null when nothing allows the person to see the record.</returns>
    public static async Task<PupilAccess?> AccessToAsync(this OnrollDbContext db, Viewer viewer, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.SeePupils))
        {
            return null;
        }

        List<PupilGrant> grants =
        [
            .. await RollGrantsAsync(db, viewer, pupilId, stop),
            .. await ShareGrantsAsync(db, viewer, pupilId, stop),
            .. await CaseloadGrantsAsync(db, viewer, pupilId, stop),
            .. await DutyGrantsAsync(db, viewer, pupilId, stop),
            .. await EmergencyGrantsAsync(db, viewer, pupilId, stop),
        ];
        return grants.Count == 0 ? null : new PupilAccess(pupilId, grants);
    }

    private static async Task<IEnumerable<PupilGrant>> RollGrantsAsync(OnrollDbContext db, Viewer viewer, PupilId pupilId, CancellationToken stop)
    {
        var spells = await db.Enrolments
            .Where(e => e.PupilId == pupilId && viewer.RollOrganisations.Contains(e.OrganisationId)
                && (e.LeavingDate == null || e.LeavingDate >= (e.Status == "S" ? viewer.Today : viewer.GraceFrom)))
            .Select(e => new { e.OrganisationId, e.LeavingDate })
            .ToListAsync(stop);
        var sought = await SoughtAsync(db, viewer, pupilId, viewer.RollOrganisations, stop);
        return spells.Select(e => new PupilGrant(GrantRoute.Roll, RecordSections.Ordinary | viewer.OwnGrants, e.LeavingDate, e.OrganisationId))
            .Concat(sought.Select(school => new PupilGrant(GrantRoute.Roll, RecordSections.Ordinary | viewer.OwnGrants, null, school)));
    }

    private static async Task<IEnumerable<PupilGrant>> ShareGrantsAsync(OnrollDbContext db, Viewer viewer, PupilId pupilId, CancellationToken stop)
    {
        var shares = await db.Shares.OpenTo(db, viewer)
            .Where(s => s.PupilId == pupilId)
            .Select(s => new { s.Sections, s.EndsOn })
            .ToListAsync(stop);
        return shares.Select(s => new PupilGrant(GrantRoute.Share, Within(viewer, s.Sections), s.EndsOn, viewer.OrganisationId));
    }

    private static async Task<IEnumerable<PupilGrant>> CaseloadGrantsAsync(OnrollDbContext db, Viewer viewer, PupilId pupilId, CancellationToken stop)
    {
        var entries = await db.CaseloadEntries
            .Where(c => c.PupilId == pupilId && c.AppointmentId == viewer.AppointmentId
                && c.StartsOn <= viewer.Today && (c.EndsOn == null || c.EndsOn >= viewer.Today))
            .Select(c => c.EndsOn)
            .ToListAsync(stop);
        return entries.Select(endsOn => new PupilGrant(
            GrantRoute.Caseload, RecordSections.Ordinary | viewer.OwnGrants, endsOn, viewer.OrganisationId));
    }

    private static async Task<IEnumerable<PupilGrant>> DutyGrantsAsync(OnrollDbContext db, Viewer viewer, PupilId pupilId, CancellationToken stop)
    {
        var dutyFrom = viewer.Today.AddMonths(-PupilVisibility.DutyMonths);
        var owed = viewer.DutySchools.Count > 0 && await db.Exclusions.AnyAsync(
            x => x.PupilId == pupilId && viewer.DutySchools.Contains(x.OrganisationId) && x.StartsOn >= dutyFrom, stop);
        owed = owed || (await SoughtAsync(db, viewer, pupilId, viewer.DutySchools, stop)).Count > 0;
        var referred = viewer.DutySchools.Count > 0 && await db.PenaltyNoticeReferrals.OpenTo(viewer.DutySchools, dutyFrom).AnyAsync(r => r.PupilId == pupilId, stop);
        RecordSections[] sections = [.. owed ? [DutySections] : Array.Empty<RecordSections>(), .. referred ? [ReferralVisibility.Sections] : Array.Empty<RecordSections>()];
        return sections.Select(open => new PupilGrant(GrantRoute.StatutoryDuty, open, null, viewer.OrganisationId));
    }

    private static async Task<IEnumerable<PupilGrant>> EmergencyGrantsAsync(OnrollDbContext db, Viewer viewer, PupilId pupilId, CancellationToken stop)
    {
        var ends = await db.EmergencyAccesses.OpenTo(viewer.AppointmentId, db.Time.UtcNowStored())
            .Where(a => a.PupilId == pupilId)
            .Select(a => a.EndsAtUtc)
            .ToListAsync(stop);
        return ends.Select(at => new PupilGrant(
            GrantRoute.Emergency, RecordSections.Ordinary | viewer.OwnGrants, DateOnly.FromDateTime(London.InLondon(at)), viewer.OrganisationId));
    }

    // While nobody knows where a leaver is, the school left and the authority must still be able to look.
    private static async Task<List<OrganisationId>> SoughtAsync(OnrollDbContext db, Viewer viewer, PupilId pupilId, IReadOnlyList<OrganisationId> schools, CancellationToken stop) =>
        schools.Count == 0 ? [] : await db.Enrolments.StillSought(db, viewer.Today)
            .Where(e => e.PupilId == pupilId && schools.Contains(e.OrganisationId)).Select(e => e.OrganisationId).ToListAsync(stop);

    // A share opens health and safeguarding only to somebody who holds that grant: lead to lead.
    private static RecordSections Within(Viewer viewer, RecordSections shared) =>
        RecordSections.Identity | (shared & (RecordSections.Ordinary | viewer.OwnGrants));
}
