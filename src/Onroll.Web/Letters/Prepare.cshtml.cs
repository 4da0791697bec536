using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Shared;

namespace Onroll.Web.Letters;

/// <summary>One letter of a case: filled, read, changed, printed, and recorded as sent.</summary>
[Requires(Permission.PrepareExclusions, Permission.AddToRecord)]
public sealed class PrepareModel(OpenNotice open, OnrollDbContext db, CurrentViewer current, KeepNoticeDraft keep, SendNotice send, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public NoticeKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public NoticeRecipient? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "contact")]
    public Guid? ContactId { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "level")]
    public string? Level { get; set; }

    /// <summary>How it will go: the last day to ask for a review depends on it.</summary>
    [BindProperty(SupportsGet = true, Name = "by")]
    public NoticeMethod By { get; set; } = NoticeMethod.Hand;

    /// <summary>True to begin again from what Onroll fills in.</summary>
    [BindProperty(SupportsGet = true, Name = "afresh")]
    public bool IsAfresh { get; set; }

    /// <summary>The version of the draft, as it was shown. 0 when there was none.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public NoticeDelivery? Delivery { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public bool Agreed { get; set; }

    [BindProperty]
    public DateOnly? SentOn { get; set; }

    [BindProperty]
    public string? SentAt { get; set; }

    public OpenNotice Open => open;

    public PreparedNotice Prepared { get; private set; } = null!;   // loaded before the page is shown

    /// <summary>What has been made of the letter and is kept. Null while it is as Onroll filled it.</summary>
    public NoticeDraft? Draft { get; private set; }

    /// <summary>Whether the draft is somebody's words that were saved while this person was writing others.</summary>
    public bool IsOthers { get; private set; }

    /// <summary>The points of the law that the text no longer makes as Onroll wrote them.</summary>
    public IReadOnlyList<string> Doubts { get; private set; } = [];

    /// <summary>The page to print. Null while the letter is being written.</summary>
    public Document? Sheet { get; private set; }

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await LoadAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var now = London.InLondon(time.UtcNowStored());
        var contact = Prepared.Wanted.Contact;
        (Text, Seen) = (IsAfresh ? Prepared.Letter.Text : Draft?.Text ?? Prepared.Letter.Text, Draft?.Version ?? 0);
        Doubts = Prepared.Letter.NoLongerSaid(Text);
        Name = Prepared.Wanted.Name;
        (SentOn, SentAt) = (DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now).ToString("HH\\:mm", DateWords.English));
        Address = By == NoticeMethod.Email ? contact?.Email : contact?.Address;
        Delivery = By switch { NoticeMethod.FirstClassPost => NoticeDelivery.FirstClassPost, NoticeMethod.Email => NoticeDelivery.Email, _ => NoticeDelivery.Hand };
        return Page();
    }

    /// <summary>Keeps what was typed: a word or two for the script, which keeps it while it is being written; the page again without one.</summary>
    public async Task<IActionResult> OnPostKeepAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await LoadAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var isScript = Request.Headers.XRequestedWith == "fetch";
        if (!await KeepAsync(stop))
        {
            return isScript
                ? new JsonResult(new { says = $"{Draft?.SavedByName ?? "Somebody"} saved other words meanwhile. Keep yours by the button to see both" }) { StatusCode = StatusCodes.Status409Conflict }
                : Others();
        }

        if (isScript)
        {
            return new JsonResult(new { seen = Draft?.Version ?? 0, says = Draft is null ? "" : $"Kept at {TimeOnly.FromDateTime(London.InLondon(Draft.SavedAtUtc)).ToClock()}" });
        }

        TempData["Notice"] = "The letter is kept. Nobody has been sent it yet";
        return Redirect(open.Open.Address("notices"));
    }

    public async Task<IActionResult> OnPostPrintAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await LoadAsync(exclusionId, stop))
        {
            return NotFound();
        }

        // The sheet replaces the form: what was typed must be there when they come back.
        if (!await KeepAsync(stop))
        {
            return Others();
        }

        Sheet = Prepared.Page(Text ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostWordAsync(ExclusionId exclusionId, CancellationToken stop) => await LoadAsync(exclusionId, stop)
        ? File(WordFile.Write(Prepared.Page(Text ?? "")), WordFile.ContentType, $"{Prepared.Choice.Edition.Kind.Slug()}.docx")
        : NotFound();

    public async Task<IActionResult> OnPostAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await LoadAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var form = Form();
        if (this.HasErrors(TimeErrors().Concat(form.Errors(open.Letters, Prepared.Wanted, open.Today))))
        {
            Doubts = Prepared.Letter.NoLongerSaid(Text ?? "");
            return this.Invalid();
        }

        if (await send.RunAsync(open.Letters, Prepared, form, (current.ChangedBy("Recorded a notice as sent"), Seen), stop) is not { } notice)
        {
            Draft = await db.NoticeDraftAsync(open.Letters, Prepared, stop);
            return Others();
        }

        TempData["Notice"] = "The letter is recorded as sent";
        TempData["NoticeMore"] = notice.CountsAsGivenOn is { } given
            ? $"It counts as given on {given.ToLong()}. It stays as it is; a further notice corrects it."
            : "The day it counts as given cannot be worked out: the school calendar does not reach that far.";
        return Redirect(open.Open.Address("notices"));
    }

    private async Task<bool> KeepAsync(CancellationToken stop)
    {
        var isKept = string.IsNullOrWhiteSpace(Text) || Text.Length > SendForm.TextMaxLength || await keep.RunAsync(open.Letters, Prepared, Text, (current.ChangedBy("Wrote a letter"), Seen), stop);
        Draft = await db.NoticeDraftAsync(open.Letters, Prepared, stop);
        return isKept;
    }

    // Both stand on the page; saving once more puts these words in the place of the others, knowingly.
    private IActionResult Others()
    {
        ModelState.Remove(nameof(Seen));
        (IsOthers, Seen) = (Draft is not null, Draft?.Version ?? 0);
        return this.Conflict($"{Draft?.SavedByName ?? "Somebody"} saved other words for this letter while you were writing. Theirs are under yours. Take over what you need, then save or send yours again");
    }

    private SendForm Form() => new(Text, Delivery, SentOn, TimeOnly.TryParse(SentAt, DateWords.English, out var at) ? at : null, Address, Agreed, Name);

    private IEnumerable<FieldError> TimeErrors()
    {
        if (!string.IsNullOrWhiteSpace(SentAt) && !TimeOnly.TryParse(SentAt, DateWords.English, out _))
        {
            yield return new(nameof(SentAt), "Enter a time, such as 3:10pm or 15:10");
        }
    }

    private async Task<bool> LoadAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await open.OpenAsync(exclusionId, "Letter being prepared", stop) || open.Find(Kind, To, ContactId) is not { } wanted || (Level is not null && LetterWords.LevelOf(Level) is null))
        {
            return false;
        }

        Prepared = await db.PrepareAsync(open.Letters, wanted, new LetterWish(open.Today, By, Language, Level is null ? null : LetterWords.LevelOf(Level)), stop);
        Draft = await db.NoticeDraftAsync(open.Letters, Prepared, stop);
        return true;
    }
}
