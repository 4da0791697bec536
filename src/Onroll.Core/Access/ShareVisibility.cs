using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Which shares are open to a person today: the one place that knows.</summary>
public static class ShareVisibility
{
    public static IQueryable<Share> OpenTo(this IQueryable<Share> shares, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var (today, organisation, appointment) = (viewer.Today, viewer.OrganisationId, viewer.AppointmentId);
        var isCoordinator = viewer.Role == Role.Coordinator;
        return shares.Where(s => s.OrganisationId == organisation
            && s.EndedAtUtc == null && s.StartsOn <= today && (s.EndsOn == null || s.EndsOn >= today)
            && (s.Audience == ShareAudience.Everybody
                || (s.Audience == ShareAudience.Coordinators && isCoordinator)
                || (s.Audience == ShareAudience.Named && db.ShareReaders.Any(r => r.ShareId == s.ShareId && r.AppointmentId == appointment))));
    }
}
