using Microsoft.EntityFrameworkCore;
using Onroll.Core.FairAccess;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.FairAccess;

/// <summary>The schools a form about a child offers.</summary>
public sealed class CaseSchools(OnrollDbContext db, CurrentViewer current)
{
    /// <param name="partnership">Whose members may be asked; the person's first when null.</param>
    /// <returns>Those that may be asked, and all the child may have been at.</returns>
    public async Task<(IReadOnlyList<Choice> Asked, IReadOnlyList<Choice> Last)> ChoicesAsync(PartnershipId? partnership, CancellationToken stop)
    {
        var today = current.Viewer.Today;
        var of = partnership ?? (await db.FairAccessPartnershipsAsync(current.Viewer, stop)).Select(p => (PartnershipId?)p.PartnershipId).FirstOrDefault();
        var members = await db.Memberships.Where(m => m.PartnershipId == of && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today)).Select(m => m.OrganisationId).ToListAsync(stop);
        var all = await db.Organisations.AsNoTracking()
            .Where(o => (o.Kind == OrganisationKind.School || o.Kind == OrganisationKind.PupilReferralUnit) && (o.ClosedOn == null || o.ClosedOn >= today))
            .OrderBy(o => o.Name).ThenBy(o => o.OrganisationId).Select(o => new { o.OrganisationId, o.Name, o.Kind }).ToListAsync(stop);
        return (
            [.. all.Where(o => o.Kind == OrganisationKind.School && members.Contains(o.OrganisationId)).Select(o => new Choice(o.OrganisationId.ToString(), o.Name))],
            [.. all.Select(o => new Choice(o.OrganisationId.ToString(), o.Name))]);
    }
}
