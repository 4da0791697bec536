using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Moves;

/// <summary>Ends a move, or makes a stay longer.</summary>
[Requires(Permission.KeepMoves)]
public sealed class EndModel(OpenMove open, CurrentViewer current, EndMove end) : PageModel
{
    public OpenMove Open => open;

    public IReadOnlyList<Choice> Endings =>
    [
        .. Enum.GetValues<MoveEnding>()
            .Where(e => e != MoveEnding.WithdrawnBeforeStart && (e != MoveEnding.Transferred || open.Move.Basis == MoveBasis.ManagedMove))
            .Select(e => new Choice(e.ToString(), MoveWords.Of(e))),
    ];

    public bool MayExtend => end.MayExtend(open.Move);

    public IReadOnlyList<Choice> Outcomes => [.. open.Case.Type.Outcomes.Select(o => new Choice(o.Name, o.Name))];

    [BindProperty]
    public MoveEnding? Ending { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public int? AssessmentsDone { get; set; }

    [BindProperty]
    public int? Length { get; set; }

    public async Task<IActionResult> OnGetAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        LastDay = open.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        var form = new EndMoveForm(Ending, LastDay, Text.Kept(Reason), Outcomes.Any(o => o.Value == Outcome) ? Outcome : null);
        return this.HasErrors(form.Errors(open.Move))
            ? this.Invalid()
            : this.After(await end.RunAsync(open.Case, form, AssessmentsDone, current.ChangedBy("Ended a move"), stop), open.Address(), ("The move has ended", Ending == MoveEnding.Transferred ? "Both rolls show it, and the record follows the pupil for a year." : "Both rolls show it. Meet the pupil and the family within two school days."));
    }

    public async Task<IActionResult> OnPostExtendAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        if (Length is not { } length)
        {
            ModelState.AddModelError(nameof(Length), "Enter the whole length");
            return this.Invalid();
        }

        return this.After(await end.ExtendAsync(open.Case, length, current.ChangedBy("Made a stay longer"), stop), open.Address(), ("The last day has moved", "The share and the last review moved with it."));
    }

    private async Task<bool> OpenAsync(MoveId id, CancellationToken stop) => await open.OpenAsync(id, "End of a move", stop) && open.IsHome && open.Move.State == MoveState.Running;
}
