using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;
using Onroll.Rules.Support;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Shared;

namespace Onroll.Web.Support;

/// <summary>One pupil's entry: the reasons, the review and the history.</summary>
[Requires(Permission.SeeRegister)]
public sealed class EntryModel(OnrollDbContext db, CurrentViewer current, ReviewEntry review, TimeProvider time) : PageModel
{
    [FromRoute]
    public RegisterEntryId EntryId { get; set; }

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public Viewer Viewer => current.Viewer;

    public RegisterEntryDetail Entry { get; private set; } = null!;   // loaded before any page or form is shown

    public RegisterFigures Figures { get; private set; } = null!;   // likewise

    public RegisterRules Rules { get; private set; } = null!;   // likewise

    public IReadOnlyList<RegisterRatingChange> Ratings { get; private set; } = [];

    public IReadOnlyList<RegisterReview> Reviews { get; private set; } = [];

    public IReadOnlyList<RegisterOwner> Owners { get; private set; } = [];

    /// <summary>What somebody else wrote while this was being typed. Null when nobody did.</summary>
    public EntryReviewed.ChangedMeanwhile? Changed { get; private set; }

    public int? ReviewIn { get; private set; }

    /// <summary>Now, as clocks in England show it.</summary>
    public DateTime ShownAt => London.InLondon(time.UtcNowStored());

    public RegisterReasons Reasons => Entry.Row.Reasons;

    /// <summary>Whether this person reviews it: they keep this school's register and the pupil is on it.</summary>
    public bool MayReview => current.May(Permission.KeepRegister) && Viewer.RollOrganisations.Contains(Entry.Row.OrganisationId) && Entry.RemovedOn is null;

    public async Task<IActionResult> OnGetAsync([FromServices] OpenPupilRecord open, CancellationToken stop)
    {
        if (!await LoadAsync(stop) || await open.RunAsync(Viewer, Entry.Row.PupilId, "Register entry", stop) is null)
        {
            return NotFound();
        }

        Input = ReviewInput.From(Entry, time.UtcNowStored(), await SuggestedReviewAsync(stop));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || !MayReview)
        {
            return NotFound();
        }

        var form = Input.Form();
        if (this.HasErrors(form.Errors(Reasons.Rating, Viewer.Today), nameof(Input)))
        {
            return this.Invalid();
        }

        switch (await review.RunAsync(Viewer, EntryId, form, Input.SeenAtUtc, stop))
        {
            case EntryReviewed.ChangedMeanwhile changed:
                Changed = changed;
                ModelState.Remove($"{nameof(Input)}.{nameof(Input.Seen)}");   // the next attempt has seen what is shown now
                Input.Seen = ReviewInput.Stamp(time.UtcNowStored());
                return this.Conflict($"{changed.ByName} changed this entry while you were writing. Look at both, then save again");
            case EntryReviewed.NotFound:
                return NotFound();
            default:
                TempData["Notice"] = $"Review of {Entry.Row.Name} saved";
                TempData["NoticeMore"] = $"The next review is on {Input.NextReviewOn!.Value.ToDay()}.";   // the form asks for it
                return RedirectToPage("/Support/Entry", new { EntryId });
        }
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.RegisterEntryAsync(Viewer, EntryId, stop) is not { } entry)
        {
            return false;
        }

        Entry = entry;
        Figures = (await db.RegisterFiguresAsync([entry.Row], Viewer.Today, stop))[EntryId];
        Rules = (await db.RegisterRulesOfAsync(entry.Row.OrganisationId, Viewer.Today, stop)).Rules;
        Ratings = await db.RatingHistoryAsync(EntryId, stop);
        Reviews = await db.ReviewsAsync(EntryId, stop);
        Owners = await db.RegisterOwnersAsync(entry.Row.OrganisationId, Viewer.Today, stop);
        var calendar = (await db.CalendarOfAsync(entry.Row.OrganisationId, stop)).Calendar;
        ReviewIn = entry.Row.ReviewOn is { } day ? calendar.SchoolDaysUntil(Viewer.Today, day) ?? day.DayNumber - Viewer.Today.DayNumber : null;
        return true;
    }

    private async Task<DateOnly?> SuggestedReviewAsync(CancellationToken stop)
    {
        var calendars = new CalendarForCounting(
            (await db.CalendarOfAsync(Entry.Row.OrganisationId, stop)).Calendar, (await db.CalendarOfAsync(null, stop)).Calendar);
        return Rules.NextReview(Entry.Row.Rating.AsRule(), Viewer.Today, calendars)?.Date;
    }
}
