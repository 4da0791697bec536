using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>An emergency opening as a reviewer reads it.</summary>
/// <param name="Organisation">Where the person who opened it works.</param>
/// <param name="Schools">The schools the pupil is on roll at.</param>
/// <param name="Looks">What was looked at while it was open, the first first.</param>
public sealed record EmergencyToReview(EmergencyAccess Access, string Organisation, IReadOnlyList<string> Schools, IReadOnlyList<(DateTime AtUtc, string Page)> Looks);

/// <summary>What is open in an emergency, and what waits to be reviewed.</summary>
public static class EmergencyQueries
{
    /// <summary>What is open to the person at this moment.</summary>
    internal static IQueryable<EmergencyAccess> OpenTo(this IQueryable<EmergencyAccess> accesses, AppointmentId appointment, DateTime nowUtc) =>
        accesses.Where(a => a.AppointmentId == appointment && a.OpenedAtUtc <= nowUtc && a.EndsAtUtc > nowUtc);

    /// <summary>What the person reviews: a head, what happened to pupils on roll; a data protection lead, everything. Nobody their own.</summary>
    public static IQueryable<EmergencyAccess> ReviewedBy(this IQueryable<EmergencyAccess> accesses, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var (rolls, grace, me) = (viewer.RollOrganisations, viewer.GraceFrom, viewer.UserId);
        return !viewer.May(Permission.ReviewEmergencies)
            ? accesses.Where(_ => false)
            : viewer.Role == Role.DataProtectionLead
                ? accesses.Where(a => a.UserId != me)
                : accesses.Where(a => a.UserId != me && db.Enrolments.Any(e => e.PupilId == a.PupilId && rolls.Contains(e.OrganisationId)
                    && (e.LeavingDate == null || e.LeavingDate >= grace)));
    }

    /// <returns>Null when there is no such opening for the person to review.</returns>
    public static async Task<EmergencyToReview?> EmergencyToReviewAsync(this OnrollDbContext db, Viewer viewer, Guid emergencyAccessId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var access = await db.EmergencyAccesses.ReviewedBy(db, viewer).SingleOrDefaultAsync(a => a.EmergencyAccessId == emergencyAccessId, stop);
        if (access is null)
        {
            return null;
        }

        var looks = await db.ViewEntries
            .Where(v => v.PupilId == access.PupilId && v.UserId == access.UserId && v.Route == GrantRoute.Emergency
                && v.AtUtc >= access.OpenedAtUtc && v.AtUtc <= access.EndsAtUtc)
            .OrderBy(v => v.AtUtc)
            .Select(v => new { v.AtUtc, v.Page })
            .ToListAsync(stop);
        var schools = await db.Enrolments
            .Where(e => e.PupilId == access.PupilId && (e.LeavingDate == null || e.LeavingDate >= viewer.Today))
            .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => o.Name)
            .Distinct()
            .OrderBy(name => name)
            .ToListAsync(stop);
        return new EmergencyToReview(
            access, await db.Organisations.Where(o => o.OrganisationId == access.OrganisationId).Select(o => o.Name).SingleAsync(stop),
            schools, looks.ConvertAll(look => (look.AtUtc, look.Page)));
    }

    /// <summary>Keeps what a reviewer thought.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else reviewed it first.</exception>
    public static Task ReviewAsync(this OnrollDbContext db, EmergencyAccess access, (bool WasRight, string Note) review, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(by);
        access.Review(by.Name, review.WasRight, review.Note, db.Time.UtcNowStored());
        return db.SaveAsync(by, stop);
    }
}
