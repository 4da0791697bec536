using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Letters;

/// <summary>A school or partnership office that can have letters of its own.</summary>
public sealed record LetterOwner(OrganisationId OrganisationId, string Name, bool IsPartnership);

/// <summary>Whose letters a person may change.</summary>
public static class LetterOwners
{
    /// <summary>The person's own school or partnership office; for an administrator working elsewhere, every partnership of the area.</summary>
    /// <returns>Empty when the person's role does not change letters.</returns>
    public static Task<List<LetterOwner>> LetterOwnersAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var isOwn = viewer.OrganisationKind is OrganisationKind.School or OrganisationKind.PupilReferralUnit or OrganisationKind.PartnershipOffice;
        var mayAny = viewer.Role == Role.Administrator;
        var may = viewer.May(Permission.SetLetters);
        return db.Organisations
            .Where(o => may && ((isOwn && o.OrganisationId == viewer.OrganisationId) || (!isOwn && mayAny && o.Kind == OrganisationKind.PartnershipOffice)))
            .OrderBy(o => o.Name)
            .Select(o => new LetterOwner(o.OrganisationId, o.Name, o.Kind == OrganisationKind.PartnershipOffice))
            .ToListAsync(stop);
    }
}
