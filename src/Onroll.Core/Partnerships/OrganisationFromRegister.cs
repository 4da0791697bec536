using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Core.Partnerships;

/// <summary>Makes an organisation of an establishment of the national register.</summary>
public static class OrganisationFromRegister
{
    private static readonly string[] NoFaith = ["Does not apply", "None", "Not applicable"];

    /// <returns>The organisation with that URN: the one there is, or a new one that is not stored yet. Null when the register has none.</returns>
    public static async Task<Organisation?> OrganisationOfAsync(this OnrollDbContext db, Urn urn, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Organisations.SingleOrDefaultAsync(o => o.Urn == urn, stop) is { } known)
        {
            return known;
        }

        if (await db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Urn == urn, stop) is not { } establishment)
        {
            return null;
        }

        var trust = establishment.TrustName is { } name
            ? await db.Organisations.Where(o => o.Kind == OrganisationKind.Trust && o.Name == name).Select(o => (OrganisationId?)o.OrganisationId).FirstOrDefaultAsync(stop)
            : null;
        return new Organisation
        {
            AreaId = db.AreaId,
            OrganisationId = OrganisationId.New(),
            Kind = MemberKinds.KindOf(establishment.TypeCode),
            Name = establishment.Name,
            Urn = urn,
            Laestab = establishment.EstablishmentNumber is { Length: 4 } number ? establishment.LaCode + number : null,
            LaCode = establishment.LaCode,
            EstablishmentType = establishment.TypeCode,
            Phase = establishment.Phase,
            LowAge = establishment.LowAge,
            HighAge = establishment.HighAge,
            Postcode = establishment.Postcode,
            TrustId = trust,
            OpenedOn = establishment.OpenedOn,
            ClosedOn = establishment.ClosedOn,
        };
    }

    /// <summary>The religious character the register gives a school. Null when it has none.</summary>
    public static async Task<OrganisationAttribute?> FaithOfAsync(this OnrollDbContext db, Organisation organisation, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(organisation);
        var faith = organisation.Urn is { } urn
            ? await db.Establishments.Where(e => e.Urn == urn).Select(e => e.ReligiousCharacter).SingleOrDefaultAsync(stop)
            : null;
        return string.IsNullOrEmpty(faith) || NoFaith.Contains(faith) ? null : new OrganisationAttribute
        {
            AreaId = db.AreaId,
            OrganisationAttributeId = Guid.CreateVersion7(),
            OrganisationId = organisation.OrganisationId,
            Kind = OrganisationAttributeKind.Faith,
            Value = faith,
            StartsOn = organisation.OpenedOn ?? today,
        };
    }
}
