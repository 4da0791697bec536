using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Moves;

/// <summary>The family, or the council for a pupil with a plan, asks in writing for a review of a direction (R-OSD-04).</summary>
[Requires(Permission.KeepMoves)]
public sealed class RequestModel(OpenMove open, CurrentViewer current, HoldMoveMeeting hold) : PageModel
{
    public OpenMove Open => open;

    [BindProperty]
    public DateOnly? RequestedOn { get; set; }

    public async Task<IActionResult> OnGetAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        RequestedOn = open.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        if (RequestedOn is not { } on || on > open.Today)
        {
            ModelState.AddModelError(nameof(RequestedOn), "Enter the day of the request, today or in the past");
            return this.Invalid();
        }

        return this.After(await hold.RequestAsync(open.Case, on, current.ChangedBy("A review of a direction was asked for"), stop), open.Address(), ("The review is planned", "Hold it as soon as reasonably practicable."));
    }

    private async Task<bool> OpenAsync(MoveId id, CancellationToken stop) =>
        await open.OpenAsync(id, "Review asked for", stop) && open.IsHome && open.Move is { Basis: MoveBasis.OffSiteDirection, State: MoveState.Running };
}
