using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Moves;

/// <summary>Moves and placements of the pupils one may see, with what each waits for.</summary>
[Requires(Permission.SeeMoves)]
public sealed class MoveListModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<MoveInList> Open { get; private set; } = [];

    public IReadOnlyList<MoveInList> Over { get; private set; } = [];

    public IReadOnlyList<PlacementInList> Placements { get; private set; } = [];

    /// <summary>Trials that were under way when the law ended them, still to be converted.</summary>
    public IReadOnlyList<OpenTrial> Trials { get; private set; } = [];

    /// <summary>How moves turned out. Null for those who see no figures of the partnership.</summary>
    public MoveFigures? Figures { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var moves = await db.MoveListAsync(Viewer, stop);
        Open = [.. moves.Where(m => !IsOver(m.Move))];
        Over = [.. moves.Where(m => IsOver(m.Move))];
        Placements = [.. (await db.PlacementListAsync(Viewer, stop)).Where(p => p.Placement.State is not (PlacementState.Ended or PlacementState.Withdrawn))];
        Trials = await db.OpenTrialsAsync(Viewer, stop);
        Figures = Viewer.May(Permission.SetPlaces) || Viewer.Role == Role.LaOfficer ? await db.MoveFiguresAsync(Viewer.Today, stop) : null;
    }

    private static bool IsOver(Move move) => move.State is MoveState.Settled or MoveState.Closed or MoveState.Withdrawn;
}
