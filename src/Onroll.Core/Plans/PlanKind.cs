using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Plans;

/// <summary>A kind of plan a place may begin.</summary>
/// <param name="Approver">The role that approves it, from the partnership's own roles. Null when no approval is asked for.</param>
public sealed record PlanKind(PlanTemplate Template, Role? Approver);

public static class PlanKindQueries
{
    /// <summary>The kinds of plan of the partnerships a place belongs to. A place whose partnership has no way of working of its own uses Onroll's.</summary>
    public static async Task<IReadOnlyList<PlanKind>> PlanKindsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var packs = (await db.PacksOfSchoolAsync(viewer.OrganisationId, viewer.Today, stop)).Select(use => use.Pack).Where(pack => pack.Plans.Count > 0).ToList();
        return [.. (packs.Count > 0 ? packs : StandardPack.Plans()).SelectMany(KindsOf).DistinctBy(kind => kind.Template.Id)];
    }

    // A document is written, accepted and kept like a plan; only that it is not reviewed.
    private static IEnumerable<PlanKind> KindsOf(Pack pack) => pack.Plans.Concat(pack.Documents.Select(AsPlan))
        .Select(template => new PlanKind(template, template.ApprovedBy is { } role ? PackRoles.Holding(pack, role) : null));

    private static PlanTemplate AsPlan(DocumentTemplate document) =>
        new() { Id = document.Id, Name = document.Name, Sections = document.Sections, ApprovedBy = document.AcceptedBy, ReviewEvery = document.Every };
}
