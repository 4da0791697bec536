using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>The head cancels a suspension or exclusion, with the reason and the day of return (R-SUS-06).</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class CancelModel(OpenCase open, CurrentViewer current, ChangeExclusion change, TimeProvider time) : PageModel
{
    public OpenCase Open => open;

    /// <summary>Why the law does not let the head cancel it. Null when it does.</summary>
    public string? Obstacle { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? ReturnsOn { get; set; }

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await OpenAsync(exclusionId, stop))
        {
            return NotFound();
        }

        Seen = open.Case.Exclusion.Version;
        ReturnsOn = open.Case.Calendar.SchoolDayAfter(open.Viewer.Today, 1)?.Date;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await OpenAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var form = new CancelForm(Text.Kept(Reason), ReturnsOn);
        if (Obstacle is not null || this.HasErrors(form.Errors(open.Case)))
        {
            return this.Invalid();
        }

        var by = current.ChangedBy("Cancelled: " + form.Reason);
        if (!await change.CancelAsync(open.Case, form, (by, Seen), stop))
        {
            return this.Conflict("Somebody else changed this case while you were writing. Look at it again before you cancel");
        }

        TempData["Notice"] = "It is cancelled";
        TempData["NoticeMore"] = "Now tell everybody who had been told, in writing and without delay.";
        return Redirect(open.Address());
    }

    private async Task<bool> OpenAsync(ExclusionId id, CancellationToken stop)
    {
        if (!await open.OpenAsync(id, "Cancel a suspension or exclusion", stop) || open.Decider is null)
        {
            return false;
        }

        Obstacle = Cancelling.Obstacle(open.Case, time.UtcNowStored());
        return true;
    }
}
