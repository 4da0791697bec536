using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Family;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Family;

/// <summary>Writes down what a parent or pupil said when asked to agree.</summary>
[Requires(Permission.AddToRecord)]
public sealed class AddConsentModel(PupilRecord record, CurrentViewer current, KeepConsents keep) : PageModel
{
    public PupilRecord Record => record;

    public static IReadOnlyList<Choice> Things { get; } = Choice.From<ConsentTo>(FamilyWords.Of);

    public static IReadOnlyList<Choice> Whom { get; } = Choice.From<ConsentOf>(FamilyWords.Of);

    public static IReadOnlyList<Choice> Ways { get; } = Choice.From<ConsentMeans>(FamilyWords.Of);

    public static IReadOnlyList<Choice> Said { get; } = [new("true", "They agree"), new("false", "They do not agree")];

    [BindProperty]
    public ConsentTo? To { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public ConsentOf? Of { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool? IsGiven { get; set; }

    [BindProperty]
    public ConsentMeans? Means { get; set; }

    [BindProperty]
    public DateOnly? SaidOn { get; set; }

    [BindProperty]
    public DateOnly? HoldsUntil { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Write down consent", RecordSections.Family, stop))
        {
            return PupilRecord.Refused();
        }

        SaidOn = record.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Write down consent", RecordSections.Family, stop))
        {
            return PupilRecord.Refused();
        }

        var form = new ConsentForm(To, Of, Text.Kept(Name), Text.Kept(About), IsGiven, Means, SaidOn, HoldsUntil);
        if (this.HasErrors(form.Errors(record.Today)))
        {
            return this.Invalid();
        }

        await keep.RecordAsync(pupilId, current.Viewer, form, current.ChangedBy("Wrote down consent"), stop);
        TempData["Notice"] = IsGiven is true ? "The consent is on the record" : "The refusal is on the record";
        return Redirect(record.Address("family"));
    }
}
