using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Imports;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Codes;
using Onroll.Web.Commands;

namespace Onroll.Web.Imports;

/// <summary>Where the rows of a command line import go.</summary>
/// <param name="School">Null when the rows name their schools.</param>
internal sealed record ImportTarget(AreaId Area, OrganisationId? School)
{
    /// <exception cref="InputRefusedException">There is no such partnership or school, or the area must be said.</exception>
    public static async Task<ImportTarget> FindAsync(IServiceProvider services, ImportKind kind, string? partnership, string? urn, CancellationToken stop)
    {
        var area = await FindAreaAsync(services, partnership, kind is ImportKind.Schools or ImportKind.Benchmarks, stop);
        return new ImportTarget(area, urn is null ? null : await FindSchoolAsync(services, area, urn, stop));
    }

    private static async Task<AreaId> FindAreaAsync(IServiceProvider services, string? partnership, bool isPublished, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        if (partnership is null)
        {
            // Files may be the first thing a new installation is given.
            await EnsureArea.RunAsync(db, scope.ServiceProvider.GetRequiredService<CurrentArea>(), stop);
        }
        else
        {
            // Which area a partnership is in is asked before any area is chosen.
            var found = await db.Partnerships.IgnoreQueryFilters().Where(p => p.Code == partnership).Select(p => p.AreaId).ToListAsync(stop);
            return found.Count == 1 ? found[0] : throw new InputRefusedException($"There is no partnership {partnership}. Check the code given with --partnership.");
        }

        var areas = await db.Areas.IgnoreQueryFilters().OrderBy(a => a.Code).Select(a => a.AreaId).Take(2).ToListAsync(stop);
        return areas.Count switch
        {
            1 => areas[0],
            _ when isPublished => areas[0],   // the data belongs to all of them; only the note of the import needs a place
            _ => throw new InputRefusedException("There are several areas. Say which one is meant with --partnership CODE."),
        };
    }

    private static async Task<OrganisationId> FindSchoolAsync(IServiceProvider services, AreaId area, string text, CancellationToken stop)
    {
        if (!Urn.TryParse(text, null, out var urn))
        {
            throw new InputRefusedException($"{text} is not a school's URN, which has six digits.");
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(area);
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        return await new ImportFiles(db).FindSchoolAsync(urn, ChangedBy.Onroll("First import for the school"), stop)
            ?? throw new InputRefusedException($"No school with URN {text} is a member or on the national register that was imported. Check the URN, or import a newer register.");
    }
}
