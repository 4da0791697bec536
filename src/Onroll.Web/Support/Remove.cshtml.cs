using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Support;

/// <summary>Takes a pupil off the register, with a reason.</summary>
[Requires(Permission.KeepRegister)]
public sealed class RemoveModel(OnrollDbContext db, CurrentViewer current, RemoveFromRegister remove) : PageModel
{
    [FromRoute]
    public RegisterEntryId EntryId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public RegisterRow Row { get; private set; } = null!;   // loaded before any page or form is shown

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        Seen = Row.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        if (!await remove.RunAsync(current.Viewer, EntryId, Reason!, Seen, stop))   // checked just above
        {
            ModelState.Remove(nameof(Seen));
            Seen = Row.Version;
            return this.Conflict($"Something about {Row.Name} changed while you were writing. Look at the entry, then decide again");
        }

        TempData["Notice"] = $"{Row.Name} is off the register";
        TempData["NoticeMore"] = "The entry and its history stay in the record. The rules add the pupil again only if they come to ask for more than today.";
        return RedirectToPage("/Support/Register");
    }

    private IEnumerable<FieldError> Errors()
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return new(nameof(Reason), "Enter why the pupil is coming off the register");
        }
        else if (Reason.Length > Core.Audit.ChangedBy.ReasonMaxLength)
        {
            yield return new(nameof(Reason), $"Enter {Core.Audit.ChangedBy.ReasonMaxLength} characters or fewer");
        }
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.RegisterEntryAsync(current.Viewer, EntryId, stop) is not { RemovedOn: null } entry
            || !current.Viewer.RollOrganisations.Contains(entry.Row.OrganisationId))
        {
            return false;
        }

        Row = entry.Row;
        return true;
    }
}
