using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Web.Commands;

/// <summary>Of which schools a measure is asked on the command line.</summary>
/// <param name="Schools">Null for every school of the area.</param>
internal sealed record MeasureScope(AreaId Area, IReadOnlyCollection<OrganisationId>? Schools)
{
    /// <exception cref="InputRefusedException">There is no such school or partnership, or the area must be said.</exception>
    public static async Task<MeasureScope> FindAsync(IServiceProvider services, string? partnership, string? urn, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        var (area, members) = partnership is null ? (await OnlyAreaAsync(db, stop), null) : await MembersAsync(db, partnership, stop);
        if (urn is null)
        {
            return new MeasureScope(area ?? throw new InputRefusedException("There are several areas. Say which one is meant with --partnership CODE."), members);
        }

        if (!Urn.TryParse(urn, null, out var number))
        {
            throw new InputRefusedException($"{urn} is not a school's URN, which has six digits.");
        }

        // Which area a school is in is asked before any area is chosen.
        var found = await db.Organisations.IgnoreQueryFilters().Where(o => o.Urn == number).Select(o => new { o.AreaId, o.OrganisationId }).ToListAsync(stop);
        var school = found.Where(o => area is null || o.AreaId == area).Take(2).ToList();
        return school.Count == 1
            ? new MeasureScope(school[0].AreaId, [school[0].OrganisationId])
            : throw new InputRefusedException(school.Count == 0 ? $"There is no school with URN {urn} in the record." : $"Several areas have the school {urn}. Say which one is meant with --partnership CODE.");
    }

    private static async Task<AreaId?> OnlyAreaAsync(OnrollDbContext db, CancellationToken stop)
    {
        var areas = await db.Areas.IgnoreQueryFilters().OrderBy(a => a.Code).Select(a => a.AreaId).Take(2).ToListAsync(stop);
        return areas.Count switch
        {
            0 => throw new InputRefusedException("The record is empty: there is nothing to measure."),
            1 => areas[0],
            _ => null,
        };
    }

    private static async Task<(AreaId? Area, IReadOnlyCollection<OrganisationId>? Members)> MembersAsync(OnrollDbContext db, string code, CancellationToken stop)
    {
        var found = await db.Partnerships.IgnoreQueryFilters().Where(p => p.Code == code).Select(p => new { p.AreaId, p.PartnershipId }).ToListAsync(stop);
        if (found is not [var only])
        {
            throw new InputRefusedException($"There is no partnership {code}. Check the code given with --partnership.");
        }

        var today = TimeProvider.System.TodayInLondon();
        return (only.AreaId, await db.Memberships.IgnoreQueryFilters()
            .Where(m => m.AreaId == only.AreaId && m.PartnershipId == only.PartnershipId && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today))
            .Select(m => m.OrganisationId).ToListAsync(stop));
    }
}
