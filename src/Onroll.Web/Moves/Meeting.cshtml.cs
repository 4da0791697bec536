using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Moves;

/// <summary>A meeting about a move: who came, what was said, what was decided.</summary>
[Requires(Permission.KeepMoves)]
public sealed class MeetingModel(OpenMove open, CurrentViewer current, HoldMoveMeeting hold) : PageModel
{
    private static readonly string[] Everybody = [nameof(MoveMeeting.PupilCame), nameof(MoveMeeting.FamilyCame), nameof(MoveMeeting.HomeCame), nameof(MoveMeeting.HostCame)];

    public OpenMove Open => open;

    /// <summary>Follows from where the move stands: before the first day it is the admission meeting, after the last one the re-entry.</summary>
    public MoveMeetingKind Kind => open.Move.State switch
    {
        MoveState.Proposed or MoveState.Agreed => MoveMeetingKind.Admission,
        MoveState.ComingBack => MoveMeetingKind.ReEntry,
        _ => MoveMeetingKind.Review,
    };

    public IReadOnlyList<Choice> People =>
    [
        new(Everybody[0], "The pupil"), new(Everybody[1], "The family"), new(Everybody[2], open.Case.Home.Name), new(Everybody[3], open.Case.Host.Name),
    ];

    public IReadOnlyList<Choice> Decisions { get; } = Choice.From<MoveDecision>(MoveWords.Of);

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public List<string> Came { get; set; } = [];

    [BindProperty]
    public string? Notes { get; set; }

    [BindProperty]
    public MoveDecision? Decision { get; set; }

    public async Task<IActionResult> OnGetAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        HeldOn = open.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        var form = new MoveMeetingForm(HeldOn, Came.Contains(Everybody[0]), Came.Contains(Everybody[1]), Came.Contains(Everybody[2]), Came.Contains(Everybody[3]), Text.Kept(Notes), Decision);
        return this.HasErrors(form.Errors(Kind, open.Today))
            ? this.Invalid()
            : this.After(
                await hold.RunAsync(open.Case, Kind, form, current.ChangedBy("Wrote down a meeting about a move"), stop), Decision is MoveDecision.Extend or MoveDecision.EndEarly or MoveDecision.Transfer ? open.Address("end") : open.Address(), ("The meeting is written down", open.Case.NeedsNotice && Kind == MoveMeetingKind.Review ? "Tell the parents the outcome, and the council where there is a plan." : null));
    }

    private async Task<bool> OpenAsync(MoveId id, CancellationToken stop) =>
        await open.OpenAsync(id, "Meeting about a move", stop) && open.MayWork && open.Move.State is not (MoveState.Closed or MoveState.Withdrawn);
}
