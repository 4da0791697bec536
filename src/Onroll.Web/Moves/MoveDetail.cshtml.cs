using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Web.Access;

namespace Onroll.Web.Moves;

/// <summary>One move: what is to be done next, who agreed, what went ahead, how it goes.</summary>
[Requires(Permission.SeeMoves)]
public sealed class MoveDetailModel(OpenMove open, OnrollDbContext db, CurrentViewer current, MoveActions actions) : PageModel
{
    public OpenMove Open => open;

    public MoveCase Case => open.Case;

    public MoveStep Next { get; private set; }

    /// <summary>What stands in the way of the first day.</summary>
    public IReadOnlyList<string> Blocks { get; private set; } = [];

    /// <summary>Before, during and after. Null while it has not begun, or where the reader may not see attendance and behaviour.</summary>
    public MoveEffect? Effect { get; private set; }

    public MoveResult? Result { get; private set; }

    public async Task<IActionResult> OnGetAsync(MoveId moveId, CancellationToken stop) => await LoadAsync(moveId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRightsAsync(MoveId moveId, CancellationToken stop) =>
        await LoadAsync(moveId, stop) && open.IsHome
            ? this.After(await actions.Agreements.RightsGivenAsync(Case, open.Today, current.ChangedBy("Gave the family their rights in writing"), stop), open.Address(), ("It is written down that the family was told", null))
            : NotFound();

    public async Task<IActionResult> OnPostPlanAsync(MoveId moveId, CancellationToken stop) =>
        await LoadAsync(moveId, stop) && open.IsHome
            ? this.After(await actions.Prepare.PlanNamesSchoolAsync(Case, current.ChangedBy("The plan names the new school"), stop), open.Address(), ("It is written down that the plan names the school", null))
            : NotFound();

    public async Task<IActionResult> OnPostStartAsync(MoveId moveId, CancellationToken stop) =>
        await LoadAsync(moveId, stop) && open.IsHome
            ? this.After(await actions.Start.RunAsync(Case, current.ChangedBy("Began a move"), stop), open.Address(), ("The move has begun", Case.IsDual ? "Both schools’ rolls show it: this school is the main one, and the pupil has code D here while due there." : null))
            : NotFound();

    public async Task<IActionResult> OnPostCloseAsync(MoveId moveId, CancellationToken stop) =>
        await LoadAsync(moveId, stop) && open.IsHome
            ? this.After(await actions.End.CloseAsync(Case, current.ChangedBy("Closed a move"), stop), open.Address(), ("The case is closed", null))
            : NotFound();

    private async Task<bool> LoadAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await open.OpenAsync(moveId, "Move", stop))
        {
            return false;
        }

        Next = MoveSteps.Next(Case, open.Today);
        Blocks = Next is MoveStep.Follow or MoveStep.None || Case.Move.StartedOn is not null ? [] : MoveSteps.Blocks(Case, open.Today);
        var access = open.Record.Access;
        Effect = access.Opens(RecordSections.Attendance) && access.Opens(RecordSections.Behaviour) ? await db.EffectAsync(Case.Move, open.Today, stop) : null;
        Result = Case.Move is { Basis: Rules.Packs.MoveBasis.ManagedMove, StartedOn: not null } ? await db.ResultAsync(Case.Move, open.Today, stop) : null;
        return true;
    }
}
