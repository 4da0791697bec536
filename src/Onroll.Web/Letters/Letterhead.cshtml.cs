using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Letters;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Letters;

/// <summary>What stands on a school's letters and where families write to.</summary>
[Requires(Permission.SetLetters)]
public sealed class LetterheadModel(OnrollDbContext db, CurrentViewer current, KeepLetterhead keep) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? HeadTitle { get; set; }

    [BindProperty]
    public string? BoardContact { get; set; }

    [BindProperty]
    public string? ReviewContact { get; set; }

    [BindProperty]
    public string? LocalAdvice { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public PolicyOwner School { get; private set; } = null!;   // loaded before the page is shown

    /// <summary>What somebody else saved meanwhile. Null unless they did.</summary>
    public LetterheadDetails? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var saved = await SavedAsync(stop);
        var details = LetterheadDetails.Of(saved);
        (Address, Phone, Email, HeadTitle) = (details.Address, details.Phone, details.Email, details.HeadTitle);
        (BoardContact, ReviewContact, LocalAdvice) = (details.BoardContact, details.ReviewContact, details.LocalAdvice);
        Version = saved?.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (this.HasErrors(TooLong()))
        {
            return this.Invalid();
        }

        try
        {
            await keep.RunAsync(School.OrganisationId, Version, Details(), current.ChangedBy("Changed the letterhead"), stop);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var saved = await SavedAsync(stop);
            Theirs = LetterheadDetails.Of(saved);
            ModelState.Remove(nameof(Version));
            Version = saved?.Version ?? 0;
            return this.Conflict("Somebody changed the letterhead while you were writing. Theirs is beside the form. Save again to keep yours");
        }

        TempData["Notice"] = "The letterhead is saved";
        return RedirectToPage("/Letters/Letters");
    }

    private LetterheadDetails Details() => new(Tidy(Address), Tidy(Phone), Tidy(Email), Tidy(HeadTitle), Tidy(BoardContact), Tidy(ReviewContact), Tidy(LocalAdvice));

    private IEnumerable<FieldError> TooLong()
    {
        (string Field, string? Value, int Most)[] all =
        [
            (nameof(Address), Address, SchoolLetterhead.TextMaxLength), (nameof(Phone), Phone, SchoolLetterhead.NameMaxLength), (nameof(Email), Email, SchoolLetterhead.NameMaxLength),
            (nameof(HeadTitle), HeadTitle, SchoolLetterhead.NameMaxLength), (nameof(BoardContact), BoardContact, SchoolLetterhead.TextMaxLength),
            (nameof(ReviewContact), ReviewContact, SchoolLetterhead.TextMaxLength), (nameof(LocalAdvice), LocalAdvice, SchoolLetterhead.TextMaxLength),
        ];
        return all.Where(one => one.Value?.Trim().Length > one.Most).Select(one => new FieldError(one.Field, $"Enter {one.Most} characters or fewer"));
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Task<SchoolLetterhead?> SavedAsync(CancellationToken stop) =>
        db.SchoolLetterheads.AsNoTracking().SingleOrDefaultAsync(l => l.OrganisationId == School.OrganisationId, stop);

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        var own = (await db.PolicyOwnersAsync(current.Viewer, Permission.SetLetters, stop)).Find(owner => !owner.IsPartnership);
        School = own!;   // used only when found
        return own is not null;
    }
}
