using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Which pupils a person may see: the one filter behind every list, search, export and page.</summary>
/// <remarks>R-DPR-03: only through a live relationship; the days of grace after leaving a roll are the main school's, not a second one's. Deny by default: a role with no clause here sees nobody.</remarks>
public static class PupilVisibility
{
    /// <summary>The local authority's duty reaches back over exclusions that began, and referrals that were sent, this long before today.</summary>
    public const int DutyMonths = 24;

    /// <summary>The pupils of the area that <paramref name="viewer"/> may see today, by any route.</summary>
    public static IQueryable<Pupil> VisibleTo(this IQueryable<Pupil> pupils, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.SeePupils))
        {
            return pupils.Where(_ => false);
        }

        // A set found once by its own indexes: asking of every pupil in turn reads the whole area.
        var seen = SeenBy(db, viewer);
        return pupils.Where(pupil => seen.Contains(pupil.PupilId));
    }

    private static IQueryable<PupilId> SeenBy(OnrollDbContext db, Viewer viewer)
    {
        var roll = viewer.RollOrganisations;
        var duty = viewer.DutySchools;
        var dutyFrom = viewer.Today.AddMonths(-DutyMonths);
        var (today, grace, appointment) = (viewer.Today, viewer.GraceFrom, viewer.AppointmentId);
        var emergencies = db.EmergencyAccesses.OpenTo(appointment, db.Time.UtcNowStored());

        return db.Enrolments
            .Where(e => roll.Contains(e.OrganisationId) && (e.LeavingDate == null || e.LeavingDate >= (e.Status == "S" ? today : grace))).Select(e => e.PupilId)
            .Union(db.Shares.OpenTo(db, viewer).Select(s => s.PupilId))
            .Union(db.CaseloadEntries
                .Where(c => c.AppointmentId == appointment && c.StartsOn <= today && (c.EndsOn == null || c.EndsOn >= today)).Select(c => c.PupilId))
            .Union(emergencies.Select(a => a.PupilId))
            .Union(db.Exclusions
                .Where(x => duty.Contains(x.OrganisationId) && x.StartsOn >= dutyFrom).Select(x => x.PupilId))
            .Union(db.PenaltyNoticeReferrals.OpenTo(duty, dutyFrom).Select(r => r.PupilId))
            .Union(db.Enrolments.StillSought(db, today)
                .Where(e => roll.Contains(e.OrganisationId) || duty.Contains(e.OrganisationId)).Select(e => e.PupilId));
    }
}
