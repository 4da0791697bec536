using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>A school or partnership office that can have register rules of its own.</summary>
public sealed record RegisterRuleOwner(OrganisationId OrganisationId, string Name, bool IsPartnership);

/// <summary>Whose register rules a person may set.</summary>
public static class RegisterRuleOwners
{
    /// <summary>The person's own school or partnership office; for an administrator working elsewhere, every partnership of the area.</summary>
    /// <returns>Empty when the person's role does not set rules.</returns>
    public static Task<List<RegisterRuleOwner>> RegisterRuleOwnersAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var isOwn = viewer.OrganisationKind is OrganisationKind.School or OrganisationKind.PupilReferralUnit or OrganisationKind.PartnershipOffice;
        var mayAny = viewer.Role == Role.Administrator;
        var may = viewer.May(Permission.SetRegisterRules);
        return db.Organisations
            .Where(o => may && ((isOwn && o.OrganisationId == viewer.OrganisationId) || (!isOwn && mayAny && o.Kind == OrganisationKind.PartnershipOffice)))
            .OrderBy(o => o.Name)
            .Select(o => new RegisterRuleOwner(o.OrganisationId, o.Name, o.Kind == OrganisationKind.PartnershipOffice))
            .ToListAsync(stop);
    }
}
