using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Store;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>A page on which one thing about a case is written: opened, filled in, checked, saved, and back to the case.</summary>
public abstract class CaseFormPage(OpenCase open) : PageModel
{
    public OpenCase Open => open;

    /// <summary>The version of what is being changed, as it was shown. 0 when there was none.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop) =>
        await OpenAsync(exclusionId, stop) && Fill() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await OpenAsync(exclusionId, stop))
        {
            return NotFound();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        if (!await SaveAsync(stop))
        {
            return this.Conflict("Somebody else changed this while you were writing. Open the case to see what they wrote; what you typed is below");
        }

        (TempData["Notice"], TempData["NoticeMore"]) = Saved;
        return Redirect(open.Address());
    }

    /// <summary>What the page of the case says once it is saved.</summary>
    protected abstract (string Notice, string? More) Saved { get; }

    /// <summary>Opens the case for what the page is about.</summary>
    /// <returns>False when there is nothing there for this person.</returns>
    protected abstract Task<bool> OpenAsync(ExclusionId id, CancellationToken stop);

    /// <summary>Fills the form with what is known.</summary>
    /// <returns>False when what it should change is not there.</returns>
    protected abstract bool Fill();

    protected abstract IEnumerable<FieldError> Errors();

    /// <returns>False when somebody else changed it first.</returns>
    protected abstract Task<bool> SaveAsync(CancellationToken stop);
}
