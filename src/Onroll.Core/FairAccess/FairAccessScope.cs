using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.FairAccess;

/// <summary>Which children, partnerships and protocols a person has to do with: the one place that knows.</summary>
public static class FairAccessScope
{
    /// <summary>Those a person sees: all of their partnership or area who decides; a school those it referred and those it was given; nobody else any.</summary>
    public static IQueryable<FairAccessCase> SeenBy(this IQueryable<FairAccessCase> cases, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.SeeFairAccess))
        {
            return cases.Where(_ => false);
        }

        var (own, decides, isAuthority) = (viewer.OrganisationId, viewer.May(Permission.DecideFairAccess), viewer.OrganisationKind == OrganisationKind.LocalAuthority);
        var pupils = db.Pupils.VisibleTo(db, viewer).Select(p => p.PupilId);
        return cases.Where(c => pupils.Contains(c.PupilId)
            && ((decides && (isAuthority || db.Partnerships.Any(p => p.PartnershipId == c.PartnershipId && p.OfficeId == own)))
                || c.ReferredById == own
                || db.FairAccessDecisions.Any(d => d.FairAccessCaseId == c.FairAccessCaseId && d.SchoolId == own && d.EndedOn == null)));
    }

    /// <summary>The partnerships a person refers to or decides for, the own one first.</summary>
    public static async Task<IReadOnlyList<Partnership>> FairAccessPartnershipsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var (own, today, isAuthority) = (viewer.OrganisationId, viewer.Today, viewer.OrganisationKind == OrganisationKind.LocalAuthority);
        return await db.Partnerships.AsNoTracking()
            .Where(p => isAuthority || p.OfficeId == own
                || db.Memberships.Any(m => m.PartnershipId == p.PartnershipId && m.OrganisationId == own && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today)))
            .OrderBy(p => p.Name).ThenBy(p => p.PartnershipId).ToListAsync(stop);
    }

    /// <summary>The protocols in force; Onroll's own where the pack names none.</summary>
    public static async Task<IReadOnlyList<FairAccessProtocol>> ProtocolsAsync(this OnrollDbContext db, PartnershipId partnership, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var pack = await db.PackInForceAsync(partnership, on, stop);
        return pack is { Pack.FairAccess.Count: > 0 } ? pack.Pack.FairAccess : [FairAccessProtocol.Standard];
    }

    /// <summary>The protocol that applies to a child. Null when none covers them.</summary>
    public static FairAccessProtocol? For(this IReadOnlyList<FairAccessProtocol> protocols, FairAccessCase @case)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        ArgumentNullException.ThrowIfNull(@case);
        return protocols.FirstOrDefault(protocol => protocol.Covers(@case.NcYear, @case.Category));
    }

    /// <summary>The authority and the office whose people look after the case.</summary>
    internal static async Task<IReadOnlyList<OrganisationId>> KeepersAsync(this OnrollDbContext db, (PartnershipId Partnership, OrganisationId ReferredBy) of, CancellationToken stop)
    {
        var office = await db.Partnerships.Where(p => p.PartnershipId == of.Partnership).Select(p => p.OfficeId).SingleAsync(stop);
        var code = await db.Organisations.Where(o => o.OrganisationId == of.ReferredBy).Select(o => o.LaCode).SingleAsync(stop);
        var authority = await db.Organisations.Where(o => o.Kind == OrganisationKind.LocalAuthority && o.ClosedOn == null)
            .OrderBy(o => o.OrganisationId == of.ReferredBy ? 0 : o.LaCode == code ? 1 : 2).ThenBy(o => o.Name)
            .Select(o => (OrganisationId?)o.OrganisationId).FirstOrDefaultAsync(stop);
        return authority is { } council ? [office, council] : [office];
    }
}
