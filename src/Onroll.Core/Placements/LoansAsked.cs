using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Placements;

/// <summary>A school asks another to lend a place it does not use. The lender learns who asks and for how long, and nothing of the pupil.</summary>
public sealed record LoanAsked(PlacementId PlacementId, string Provision, string By, DateOnly AskedOn, DateOnly From, DateOnly? Until);

public static class LoanQueries
{
    /// <summary>What the person's own school has been asked to lend and has not answered, the soonest first.</summary>
    public static async Task<IReadOnlyList<LoanAsked>> LoansAskedAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var own = viewer.OrganisationId;
        return await (
            from placement in db.Placements
            where placement.State == PlacementState.Proposed && placement.LenderId == own && placement.LenderConsentOn == null
            join provision in db.OfferedProvisions on placement.ProvisionId equals provision.ProvisionId
            join home in db.Organisations on placement.HomeId equals home.OrganisationId
            orderby placement.StartsOn, placement.PlacementId
            select new LoanAsked(placement.PlacementId, provision.Name, home.Name, placement.AskedOn, placement.StartsOn, placement.EndsOn)).ToListAsync(stop);
    }
}
