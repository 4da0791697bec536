using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Voice;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Pupils;

/// <summary>Somebody writes down what the pupil said.</summary>
[Requires(Permission.AddToRecord)]
public sealed class AddWordsModel(PupilRecord record, CurrentViewer current, RecordVoice voice) : PageModel
{
    public PupilRecord Record => record;

    public static IReadOnlyList<Choice> HowTyped { get; } =
        [new("true", "As it was said", "Typed while the pupil spoke, or by the pupil"), new("false", "Afterwards", "Written up from memory or notes")];

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public DateOnly? SaidOn { get; set; }

    [BindProperty]
    public string? SaidTo { get; set; }

    [BindProperty]
    public bool? TypedAsSaid { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Add the pupil’s words", RecordSections.Voice, stop))
        {
            return PupilRecord.Refused();
        }

        (SaidOn, SaidTo) = (record.Today, current.Viewer.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Add the pupil’s words", RecordSections.Voice, stop))
        {
            return PupilRecord.Refused();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        await voice.RunAsync(pupilId, Words!.Trim(), (SaidOn!.Value, SaidTo!.Trim(), TypedAsSaid!.Value), current.ChangedBy("Wrote down the pupil’s words"), stop);   // checked just above
        TempData["Notice"] = $"{record.Header.Possessive} words are on the record";
        return Redirect(record.Address("voice"));
    }

    private IEnumerable<FieldError> Errors()
    {
        if (Text.Kept(Words) is not { } words)
        {
            yield return new(nameof(Words), $"Enter what {record.Header.FirstName} said");
        }
        else if (words.Length > PupilVoice.WordsMaxLength)
        {
            yield return new(nameof(Words), $"Use {PupilVoice.WordsMaxLength} characters or fewer");
        }

        if (SaidOn is null)
        {
            yield return new(nameof(SaidOn), "Enter the date it was said");
        }
        else if (SaidOn > record.Today)
        {
            yield return new(nameof(SaidOn), "The date it was said must be today or in the past");
        }

        if (Text.Kept(SaidTo) is null)
        {
            yield return new(nameof(SaidTo), "Enter the name of the person who listened");
        }

        if (TypedAsSaid is null)
        {
            yield return new(nameof(TypedAsSaid), "Say whether it was typed as it was said or afterwards");
        }
    }
}
