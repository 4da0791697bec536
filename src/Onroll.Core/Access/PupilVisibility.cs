using System.Linq.Expressions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Which pupils a person may see: the one filter behind every list, search, export and page.</summary>
/// <remarks>R-DPR-03: only through a live relationship. Deny by default: a role with no clause here sees nobody.</remarks>
public static class PupilVisibility
{
    /// <summary>The local authority's duty reaches back over exclusions that began this long before today.</summary>
    public const int DutyMonths = 24;

    /// <summary>The pupils of the area that <paramref name="viewer"/> may see today, by any route.</summary>
    public static IQueryable<Pupil> VisibleTo(this IQueryable<Pupil> pupils, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        return pupils.Where(viewer.May(Permission.SeePupils) ? SeenBy(db, viewer) : _ => false);
    }

    private static Expression<Func<Pupil, bool>> SeenBy(OnrollDbContext db, Viewer viewer)
    {
        var roll = viewer.RollOrganisations;
        var duty = viewer.DutySchools;
        var dutyFrom = viewer.Today.AddMonths(-DutyMonths);
        var (today, grace, organisation, appointment) = (viewer.Today, viewer.GraceFrom, viewer.OrganisationId, viewer.AppointmentId);
        var emergencies = db.EmergencyAccesses.OpenTo(appointment, db.Time.UtcNowStored());

        return pupil =>
            db.Enrolments.Any(e => e.PupilId == pupil.PupilId && roll.Contains(e.OrganisationId)
                && (e.LeavingDate == null || e.LeavingDate >= grace))
            || db.Shares.Any(s => s.PupilId == pupil.PupilId && s.OrganisationId == organisation
                && s.EndedAtUtc == null && s.StartsOn <= today && (s.EndsOn == null || s.EndsOn >= today))
            || db.CaseloadEntries.Any(c => c.PupilId == pupil.PupilId && c.AppointmentId == appointment
                && c.StartsOn <= today && (c.EndsOn == null || c.EndsOn >= today))
            || emergencies.Any(a => a.PupilId == pupil.PupilId)
            || db.Exclusions.Any(x => x.PupilId == pupil.PupilId && duty.Contains(x.OrganisationId) && x.StartsOn >= dutyFrom);
    }
}
