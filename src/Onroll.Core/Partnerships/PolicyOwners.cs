using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Partnerships;

/// <summary>A school or partnership office that can have its own way of doing something: its letters, its register rules.</summary>
public sealed record PolicyOwner(OrganisationId OrganisationId, string Name, bool IsPartnership);

/// <summary>Whose way of doing something a person may set.</summary>
public static class PolicyOwners
{
    /// <summary>The person's own school or partnership office; for an administrator working elsewhere, every partnership of the area.</summary>
    /// <param name="permission">What it takes to set it, such as <see cref="Permission.SetLetters"/>.</param>
    /// <returns>Empty when the person's role does not set it.</returns>
    public static Task<List<PolicyOwner>> PolicyOwnersAsync(this OnrollDbContext db, Viewer viewer, Permission permission, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var isOwn = viewer.OrganisationKind is OrganisationKind.School or OrganisationKind.PupilReferralUnit or OrganisationKind.PartnershipOffice;
        var mayAny = viewer.Role == Role.Administrator;
        var may = viewer.May(permission);
        return db.Organisations
            .Where(o => may && ((isOwn && o.OrganisationId == viewer.OrganisationId) || (!isOwn && mayAny && o.Kind == OrganisationKind.PartnershipOffice)))
            .OrderBy(o => o.Name)
            .Select(o => new PolicyOwner(o.OrganisationId, o.Name, o.Kind == OrganisationKind.PartnershipOffice))
            .ToListAsync(stop);
    }
}
