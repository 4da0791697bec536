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
using Onroll.Web.Shared;

namespace Onroll.Web.Letters;

/// <summary>One letter of a case: filled, read, changed, printed, and recorded as sent.</summary>
[Requires(Permission.PrepareExclusions, Permission.AddToRecord)]
public sealed class PrepareModel(OpenNotice open, OnrollDbContext db, CurrentViewer current, SendNotice send, TimeProvider time) : PageModel
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
        (Text, Name) = (Prepared.Letter.Text, Prepared.Wanted.Name);
        (SentOn, SentAt) = (DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now).ToString("HH\\:mm", Design.DateWords.English));
        Address = By == NoticeMethod.Email ? contact?.Email : contact?.Address;
        Delivery = By switch { NoticeMethod.FirstClassPost => NoticeDelivery.FirstClassPost, NoticeMethod.Email => NoticeDelivery.Email, _ => NoticeDelivery.Hand };
        return Page();
    }

    public async Task<IActionResult> OnPostPrintAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await LoadAsync(exclusionId, stop))
        {
            return NotFound();
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

        var notice = await send.RunAsync(open.Letters, Prepared, form, current.ChangedBy("Recorded a notice as sent"), stop);
        TempData["Notice"] = "The letter is recorded as sent";
        TempData["NoticeMore"] = notice.CountsAsGivenOn is { } given
            ? $"It counts as given on {Design.DateWords.ToLong(given)}. It stays as it is; a further notice corrects it."
            : "The day it counts as given cannot be worked out: the school calendar does not reach that far.";
        return Redirect(open.Open.Address("notices"));
    }

    private SendForm Form() => new(Text, Delivery, SentOn, TimeOnly.TryParse(SentAt, Design.DateWords.English, out var at) ? at : null, Address, Agreed, Name);

    private IEnumerable<FieldError> TimeErrors()
    {
        if (!string.IsNullOrWhiteSpace(SentAt) && !TimeOnly.TryParse(SentAt, Design.DateWords.English, out _))
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
        return true;
    }
}
