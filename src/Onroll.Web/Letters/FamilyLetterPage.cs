using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Exchange.Documents;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Letters;

/// <summary>A letter to one of the family: filled, read, changed, printed, and recorded as sent. Pages of it say what it is about.</summary>
public abstract class FamilyLetterPage : PageModel
{
    private FamilyLetter? _prepared;

    public FamilyLetter Prepared
    {
        get => _prepared ?? throw new InvalidOperationException("The letter has not been prepared.");
        protected set => _prepared = value;
    }

    /// <summary>The page to print. Null while the letter is being written.</summary>
    public Document? Sheet { get; private set; }

    [BindProperty(SupportsGet = true, Name = "contact")]
    public Guid ContactId { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "level")]
    public string? Level { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public NoticeDelivery? Delivery { get; set; }

    [BindProperty, Display(Name = "Day it went")]
    public DateOnly? SentOn { get; set; }

    public static IReadOnlyList<Choice> Ways { get; } = [new("Hand", "By hand"), new("FirstClassPost", "First-class post"), new("Email", "E-mail")];

    /// <summary>What else the address of the page says, for the form that chooses language and level.</summary>
    public virtual IReadOnlyDictionary<string, string> Asked => new Dictionary<string, string>();

    protected abstract DateOnly Today { get; }

    /// <summary>Where the letter belongs: the page to go back to.</summary>
    public abstract string Back { get; }

    protected abstract string Own { get; }

    /// <summary>The address of this page as it stands, for a handler or for none.</summary>
    public string Here(string? handler = null)
    {
        var asked = string.Concat(Asked.Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value)}&"));
        return Url.Content($"~{Own}?{asked}contact={ContactId}&language={Uri.EscapeDataString(Language ?? "")}&level={Level}{(handler is null ? "" : $"&handler={handler}")}");
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop))
        {
            return NotFound();
        }

        (Text, SentOn) = (Prepared.Letter.Text, Today);
        return Page();
    }

    public async Task<IActionResult> OnPostPrintAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop))
        {
            return NotFound();
        }

        Sheet = Prepared.Page(Text ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostWordAsync(CancellationToken stop) => await OpenAsync(stop)
        ? File(WordFile.Write(Prepared.Page(Text ?? "")), WordFile.ContentType, $"{Prepared.Kind.Slug()}.docx")
        : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop))
        {
            return NotFound();
        }

        var form = new FamilyLetterForm(Text, Delivery, SentOn);
        if (this.HasErrors(form.Errors(Today)))
        {
            return this.Invalid();
        }

        await SendAsync(form, stop);
        TempData["Notice"] = "The letter is recorded as sent";
        TempData["NoticeMore"] = "It stays as it is. If something turns out wrong, write again.";
        return Redirect(Back);
    }

    /// <param name="wish">Language and level as asked for; null for the contact's own.</param>
    /// <returns>Null when the person may not write it, or there is nobody and nothing to write about.</returns>
    protected abstract Task<FamilyLetter?> PrepareAsync((string? Language, ReadingLevel? Level) wish, CancellationToken stop);

    /// <param name="form">Already checked.</param>
    protected abstract Task SendAsync(FamilyLetterForm form, CancellationToken stop);

    private async Task<bool> OpenAsync(CancellationToken stop)
    {
        var level = Level is null ? null : LetterWords.LevelOf(Level);
        if (Level is not null && level is null)
        {
            return false;
        }

        _prepared = await PrepareAsync((Language, level), stop);
        return _prepared is not null;
    }
}
