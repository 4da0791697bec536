using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Documents;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Letters;
using Onroll.Web.Shared;

namespace Onroll.Web.AttendanceCasework;

/// <summary>A letter about a step to one parent: filled, read, changed, printed, and recorded as sent.</summary>
[Requires(Permission.KeepAttendanceCases)]
public sealed class WriteLetterModel(OpenAttendanceCaseFile open, CurrentViewer current, AttendanceCaseLetters letters) : PageModel
{
    public OpenAttendanceCaseFile Open => open;

    public PreparedAttendanceLetter Prepared { get; private set; } = null!;   // loaded before the page is shown

    /// <summary>The page to print. Null while the letter is being written.</summary>
    public Document? Sheet { get; private set; }

    [BindProperty(SupportsGet = true, Name = "step")]
    public Guid StepId { get; set; }

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

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        (Text, SentOn) = (Prepared.Letter.Text, open.Viewer.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostPrintAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        Sheet = Prepared.Page(Text ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostWordAsync(Guid caseId, CancellationToken stop) => await LoadAsync(caseId, stop)
        ? File(WordFile.Write(Prepared.Page(Text ?? "")), WordFile.ContentType, $"{Prepared.Kind.Slug()}.docx")
        : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        var form = new AttendanceLetterForm(Text, Delivery, SentOn);
        if (this.HasErrors(form.Errors(open.Viewer.Today)))
        {
            return this.Invalid();
        }

        await letters.SendAsync(open.File, Prepared, form, current.ChangedBy("Recorded a letter about attendance as sent"), stop);
        TempData["Notice"] = "The letter is recorded as sent";
        TempData["NoticeMore"] = "It stays as it is. If something turns out wrong, write again.";
        return Redirect(open.Address());
    }

    private async Task<bool> LoadAsync(Guid caseId, CancellationToken stop)
    {
        if (!await open.OpenAsync(caseId, "Letter about attendance", stop) || !open.MayKeep
            || open.File.Steps.FirstOrDefault(s => s.AttendanceCaseStepId == StepId) is not { } step
            || open.Contacts.FirstOrDefault(c => c.ContactId == ContactId) is not { } contact
            || (step.ContactId is not null && step.ContactId != contact.ContactId)
            || (Level is not null && LetterWords.LevelOf(Level) is null)
            || await letters.PrepareAsync(open.File, step, contact, (Language, Level is null ? null : LetterWords.LevelOf(Level)), stop) is not { } prepared)
        {
            return false;
        }

        Prepared = prepared;
        return true;
    }
}
