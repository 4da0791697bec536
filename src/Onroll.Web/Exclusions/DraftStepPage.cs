using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>A step of preparing a suspension or exclusion: its answers are checked before the next step, and kept as they are when it is put down.</summary>
public abstract class DraftStepPage(OpenDraft open, CurrentViewer current, KeepDraft keep) : PageModel
{
    public OpenDraft Open => open;

    /// <summary>The version of the draft as it was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        Seen = open.Draft.Version;
        Fill(open.Answers);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        return this.HasErrors(Errors()) ? this.Invalid() : await SaveAsync(stop) ? Redirect(open.Address(NextStep)) : Changed();
    }

    public async Task<IActionResult> OnPostLaterAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        if (!await SaveAsync(stop))
        {
            return Changed();
        }

        TempData["Notice"] = "Saved. Nothing is recorded until the head confirms it";
        return Redirect("/exclusions");
    }

    protected abstract string NextStep { get; }

    /// <returns>False when there is no such draft for this person.</returns>
    protected abstract Task<bool> OpenAsync(Guid draftId, CancellationToken stop);

    protected abstract void Fill(ExclusionAnswers answers);

    /// <summary>What the draft has, with what was typed here.</summary>
    protected abstract ExclusionAnswers Answers();

    protected abstract IEnumerable<FieldError> Errors();

    private Task<bool> SaveAsync(CancellationToken stop) => keep.SaveAsync(open.Draft, Answers(), Seen, current.ChangedBy("Prepared a suspension or exclusion"), stop);

    private IActionResult Changed() => this.Conflict("Somebody else saved this while you were writing. Open it again to see what they wrote; what you typed is below");
}
