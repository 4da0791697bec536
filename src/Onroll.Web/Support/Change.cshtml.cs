using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Support;

/// <summary>What to do to the pupils chosen on the register.</summary>
public enum ChangeWhat
{
    Review = 1,
    Note,
    Owner,
    Print,
}

/// <summary>One change to every pupil that was chosen on the register.</summary>
[Requires(Permission.KeepRegister)]
public sealed class ChangeModel(OnrollDbContext db, CurrentViewer current, ChangeManyEntries change) : PageModel
{
    /// <summary>No page of the register shows more.</summary>
    private const int Most = 100;

    [BindProperty(SupportsGet = true, Name = "what")]
    public ChangeWhat What { get; set; }

    [BindProperty(SupportsGet = true, Name = "entry")]
    public List<RegisterEntryId> Chosen { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "seen")]
    public string? Seen { get; set; }

    [BindProperty, DisplayName("Review date")]
    public DateOnly? ReviewOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    public IReadOnlyList<RegisterOwner> Owners { get; private set; } = [];

    /// <summary>What was done and what was not, after a change that could not be made to all.</summary>
    public ManyChanged? Outcome { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (What == ChangeWhat.Print)
        {
            return RedirectToPage("/Support/Profiles", new { entry = Chosen.ConvertAll(id => id.ToString()) });
        }

        await LoadAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        var input = new ReviewInput { Seen = Seen };
        var outcome = await change.RunAsync(current.Viewer, Chosen, Asked(), input.SeenAtUtc, stop);
        if (outcome.LeftAlone.Count == 0)
        {
            TempData["Notice"] = outcome.Done == 1 ? "1 pupil changed" : $"{outcome.Done} pupils changed";
            return RedirectToPage("/Support/Register");
        }

        Outcome = outcome;
        return this.Conflict($"{outcome.LeftAlone.Count} of {Chosen.Count} were left as they were");
    }

    private BulkChange Asked() => What switch
    {
        ChangeWhat.Review => new BulkChange.SetReview(ReviewOn!.Value),   // checked by Errors
        ChangeWhat.Note => new BulkChange.AddNote(Note!.Trim()),   // checked by Errors
        _ => new BulkChange.ChangeOwner(UserId.TryParse(Owner, null, out var owner) ? owner : null),
    };

    private IEnumerable<FieldError> Errors()
    {
        if (Chosen.Count is 0 or > Most)
        {
            yield return new("", Chosen.Count == 0 ? "Choose at least one pupil on the register" : $"Choose {Most} pupils or fewer");
        }

        switch (What)
        {
            case ChangeWhat.Review when ReviewOn is null:
                yield return new(nameof(ReviewOn), "Enter the review date");
                break;
            case ChangeWhat.Review when ReviewOn < current.Viewer.Today:
                yield return new(nameof(ReviewOn), "The review date must be today or in the future");
                break;
            case ChangeWhat.Note when string.IsNullOrWhiteSpace(Note):
                yield return new(nameof(Note), "Enter the note");
                break;
            case ChangeWhat.Note when Note.Length > RegisterReview.NoteMaxLength:
                yield return new(nameof(Note), $"Enter {RegisterReview.NoteMaxLength} characters or fewer");
                break;
            case ChangeWhat.Owner when Owner is { Length: > 0 } && !Owners.Any(o => o.UserId.ToString() == Owner):
                yield return new(nameof(Owner), "Choose a person of the list");
                break;
        }
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        Rows = await db.RegisterRowsOfAsync(current.Viewer, Chosen, stop);
        Owners = Rows.Count == 0 ? [] : await db.RegisterOwnersAsync(Rows[0].OrganisationId, current.Viewer.Today, stop);
    }
}
