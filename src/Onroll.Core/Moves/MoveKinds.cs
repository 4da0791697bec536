using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Moves;

/// <summary>The kinds of move a school can propose.</summary>
/// <param name="Types">Of the partnership's way of working; what the law knows where it names none.</param>
/// <param name="Pack">The way of working they come from: its gates judge the proposal. Null where there is none.</param>
public sealed record MoveKinds(IReadOnlyList<MoveType> Types, PackInUse? Pack);

public static class MoveKindQueries
{
    /// <summary>A school in two partnerships proposes by the one it joined first that has kinds of its own.</summary>
    public static async Task<MoveKinds> MoveKindsAsync(this OnrollDbContext db, OrganisationId school, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var pack = (await db.PacksOfSchoolAsync(school, day, stop)).FirstOrDefault(use => use.Pack.Moves.Count > 0);
        return pack is null ? new MoveKinds(StandardMoveTypes.All, null) : new MoveKinds(pack.Pack.Moves, pack);
    }
}
