using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Casework;
using Onroll.Core.Store;
using Onroll.Web.Exclusions;
using Onroll.Web.Shared;

namespace Onroll.Web.Governors;

/// <summary>A page on which the board's part of a case, or the panel's, is kept: what it takes to write there, and how it answers.</summary>
public abstract class GovernorsPage(OpenCase open) : PageModel
{
    public OpenCase Open => open;

    public ExclusionCase Case => open.Case;

    public DateOnly Today => open.Viewer.Today;

    /// <summary>Of what is kept, as it was shown. 0 when there was nothing.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Whether the person keeps it.</summary>
    public abstract bool MayKeep { get; }

    /// <summary>The version kept now. 0 when there is nothing.</summary>
    protected abstract int Kept { get; }

    /// <summary>The page's own place in the case.</summary>
    protected abstract string Here { get; }

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await LoadAsync(exclusionId, stop))
        {
            return NotFound();
        }

        Fill();
        Version = Kept;
        return Page();
    }

    /// <returns>False when there is nothing there for this person.</returns>
    protected abstract Task<bool> LoadAsync(ExclusionId exclusionId, CancellationToken stop);

    /// <summary>Fills the forms with what is kept.</summary>
    protected abstract void Fill();

    /// <summary>Opens the page for somebody who means to write.</summary>
    protected async Task<bool> MayWriteAsync(ExclusionId id, CancellationToken stop) => await LoadAsync(id, stop) && MayKeep;

    protected RedirectResult Done(string notice, string? more = null)
    {
        (TempData["Notice"], TempData["NoticeMore"]) = (notice, more);
        return Redirect(open.Address(Here));
    }

    /// <summary>Somebody was faster: shows what they saved, with what was typed kept.</summary>
    protected async Task<IActionResult> ChangedAsync(ExclusionId id, CancellationToken stop)
    {
        await LoadAsync(id, stop);
        ModelState.Remove(nameof(Version));
        Version = Kept;
        return this.Conflict("Somebody changed this while you were writing. What they saved stands above your form. Look at it, then save yours again");
    }
}
