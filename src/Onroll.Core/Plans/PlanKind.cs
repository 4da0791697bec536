using Onroll.Core.Access;
using Onroll.Rules.Packs;

namespace Onroll.Core.Plans;

/// <summary>A kind of plan a place may begin.</summary>
/// <param name="Approver">The role that approves it, from the partnership's own roles. Null when no approval is asked for.</param>
public sealed record PlanKind(PlanTemplate Template, Role? Approver);

public static class PlanKindQueries
{
    public static Task<IReadOnlyList<PlanKind>> PlanKindsAsync(this Onroll.Core.Store.OnrollDbContext db, Viewer viewer, CancellationToken stop) => Task.FromResult<IReadOnlyList<PlanKind>>([]);
}
