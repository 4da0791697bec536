using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Support;

/// <summary>Adds a pupil to the register with a person's own reason: first which pupil, then why.</summary>
[Requires(Permission.KeepRegister)]
public sealed class AddModel(OnrollDbContext db, CurrentViewer current, AddToRegister add) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "pupil")]
    public PupilId? PupilId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Rating { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty, DisplayName("The review date")]
    public DateOnly? ReviewOn { get; set; }

    public IReadOnlyList<RegisterCandidate> Found { get; private set; } = [];

    /// <summary>The pupil chosen. Null while nobody is.</summary>
    public RegisterCandidate? Pupil { get; private set; }

    public IReadOnlyList<RegisterOwner> Owners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (PupilId is not null && !await LoadAsync(stop))
        {
            return NotFound();
        }

        Owner ??= current.Viewer.UserId.ToString();
        Found = Find is null ? [] : await db.FindCandidatesAsync(current.Viewer, Find, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var rating = Enum.TryParse<RegisterRating>(Rating, out var chosen) && Enum.IsDefined(chosen) ? chosen : (RegisterRating?)null;
        var form = new AddToRegisterForm(PupilId, Reason, rating, UserId.TryParse(Owner, null, out var owner) ? owner : null, ReviewOn);
        if (this.HasErrors(form.Errors(current.Viewer.Today)))
        {
            return this.Invalid();
        }

        switch (await add.RunAsync(current.Viewer, form, stop))
        {
            case AddedToRegister.Added added:
                TempData["Notice"] = $"{Pupil!.Name} is on the register";   // loaded above
                return RedirectToPage("/Support/Entry", new { entryId = added.RegisterEntryId });
            case AddedToRegister.AlreadyThere there:
                TempData["Notice"] = $"{Pupil!.Name} was on the register already";   // likewise
                return RedirectToPage("/Support/Entry", new { entryId = there.RegisterEntryId });
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        Pupil = PupilId is { } id ? await db.CandidateAsync(current.Viewer, id, stop) : null;
        if (Pupil is null)
        {
            return false;
        }

        Owners = await db.RegisterOwnersAsync(Pupil.OrganisationId, current.Viewer.Today, stop);
        return true;
    }
}
