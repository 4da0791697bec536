using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Insight;

/// <summary>What a person's figures are of: one school, the schools of a trust or a council, or the members of a partnership.</summary>
/// <param name="Name">The place, as its figures are headed.</param>
/// <param name="Schools">In name order: schools are not ranked unless a partnership decides to (N-11).</param>
/// <param name="MayOpenPupils">Whether the person may see every pupil behind the figures, so that none need be hidden (R-SDC-01).</param>
public sealed record InsightPlace(string Name, IReadOnlyList<Organisation> Schools, bool MayOpenPupils)
{
    public bool IsOneSchool => Schools.Count == 1;

    /// <summary>The types of its schools, that with most schools first.</summary>
    public IReadOnlyList<string> Types => [.. Schools.GroupBy(PublishedMeasures.TypeOf).OrderByDescending(type => type.Count()).ThenBy(type => type.Key, StringComparer.Ordinal).Select(type => type.Key)];

    /// <summary>The schools of one type only; of the first where the asked one is not there.</summary>
    /// <remarks>Never all of them beside each type: what one school has hidden could be worked out from the difference (R-SDC-03).</remarks>
    public InsightPlace OfType(string? type)
    {
        var types = Types;
        var chosen = types.Contains(type) ? type : types is [var first, ..] ? first : null;
        return this with { Schools = [.. Schools.Where(school => PublishedMeasures.TypeOf(school) == chosen)] };
    }
}

public static class InsightPlaceQueries
{
    /// <summary>The place whose figures a person sees.</summary>
    /// <returns>A place without schools where there are none.</returns>
    public static async Task<InsightPlace> InsightPlaceAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var own = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == viewer.OrganisationId, stop);
        var schools = await OfPlace(db, own, viewer.Today).OrderBy(o => o.Name).ToListAsync(stop);
        var seesAll = viewer.May(Permission.SeePupils) && schools.TrueForAll(school => viewer.RollOrganisations.Contains(school.OrganisationId));
        return new InsightPlace(own.Name, schools, seesAll);
    }

    private static IQueryable<Organisation> OfPlace(OnrollDbContext db, Organisation own, DateOnly today)
    {
        var schools = db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.School || o.Kind == OrganisationKind.PupilReferralUnit);
        return own.Kind switch
        {
            OrganisationKind.School or OrganisationKind.PupilReferralUnit or OrganisationKind.AlternativeProvider =>
                db.Organisations.AsNoTracking().Where(o => o.OrganisationId == own.OrganisationId),
            OrganisationKind.Trust => schools.Where(o => o.TrustId == own.OrganisationId),
            OrganisationKind.LocalAuthority => schools.Where(o => o.LaCode == own.LaCode),
            OrganisationKind.PartnershipOffice => schools.Where(o => db.Memberships.Any(m => m.OrganisationId == o.OrganisationId
                && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today)
                && db.Partnerships.Any(p => p.PartnershipId == m.PartnershipId && p.OfficeId == own.OrganisationId))),
            _ => schools.Where(o => false),
        };
    }
}
