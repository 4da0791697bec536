using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.SchoolReturns;

/// <summary>One school's return: its figures, what is in doubt, every edition, and the next step of whoever looks.</summary>
[Requires(Permission.KeepReturns, Permission.RunReturns)]
public sealed class SchoolReturnModel(OnrollDbContext db, CurrentViewer current, KeepReturn keep, DecideReturn decide) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid RoundId { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationId SchoolId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>By the key of the doubt.</summary>
    [BindProperty]
    public Dictionary<string, string?> Reasons { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public ReturnCase Case { get; private set; } = null!;   // loaded before the page is shown

    /// <summary>The id of the field for the reason of a doubt, which the summary of errors links to.</summary>
    public static string IdOf(string key) => FieldId.Of($"Reasons[{key}]");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostKeepAsync(CancellationToken stop) => AnswerAsync(submits: false, stop);

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken stop) => AnswerAsync(submits: true, stop);

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken stop) => !await LoadAsync(stop) || !Case.Reader.MayRun
        ? NotFound()
        : Answer(await decide.AcceptAsync(Case, Version, current.ChangedBy("Accepted a school’s figures"), stop), "The figures are accepted");

    public async Task<IActionResult> OnPostGiveBackAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || !Case.Reader.MayRun)
        {
            return NotFound();
        }

        return this.HasErrors(ReasonErrors("Say what is to be put right: the school reads it"))
            ? this.Invalid()
            : Answer(await decide.GiveBackAsync(Case, Version, Reason!.Trim(), current.ChangedBy("Gave a school’s figures back"), stop), "The school has it on Today");   // checked just above
    }

    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        return this.HasErrors(ReasonErrors("Say what is corrected, and why"))
            ? this.Invalid()
            : Answer(await keep.CorrectAsync(Case, Reason!.Trim(), current.ChangedBy("Began to correct a school’s figures"), stop), "A new edition is begun with the figures as they were");   // likewise
    }

    private async Task<IActionResult> AnswerAsync(bool submits, CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (!Case.MaySubmit || Case.Newest?.Version != Version)
        {
            return Answer(false, "");
        }

        var reasons = Case.Doubts.Select(one => one.Doubt.Key).Where(key => Text(key).Length > 0).ToDictionary(key => key, Text);
        var errors = Case.Doubts.Select(one => one.Doubt).SelectMany(doubt => Text(doubt.Key).Length switch
        {
            0 when submits => [Error(doubt.Key, $"{Core(doubt)}: mend it, or say why it is right")],
            > ReturnEdition.ReasonMaxLength => [Error(doubt.Key, $"{Core(doubt)}: use {ReturnEdition.ReasonMaxLength} characters or fewer")],
            _ => Array.Empty<FieldError>(),
        });
        return this.HasErrors(errors)
            ? this.Invalid()
            : Answer(
                await keep.AnswerAsync(Case, reasons, Version, (submits, current.ChangedBy(submits ? "Returned a school’s figures" : "Gave reasons for a school’s figures")), stop),
                submits ? "The figures are with the partnership" : "The reasons are kept");
    }

    private static string Core(Rules.Insight.Returns.ReturnDoubt doubt) => Rules.Insight.Returns.ReturnRow.Of(doubt.Measure).Name;

    private static FieldError Error(string key, string message) => new($"Reasons[{key}]", message);

    private string Text(string key) => (Reasons.GetValueOrDefault(key) ?? "").Trim();

    private IEnumerable<FieldError> ReasonErrors(string missing) => string.IsNullOrWhiteSpace(Reason) ? [new(nameof(Reason), missing)]
        : Reason.Trim().Length > ReturnEdition.ReasonMaxLength ? [new(nameof(Reason), $"Use {ReturnEdition.ReasonMaxLength} characters or fewer")] : [];

    private IActionResult Answer(bool isDone, string done)
    {
        if (!isDone)
        {
            return this.Conflict("Somebody changed it while you were looking. This is how it stands now");
        }

        TempData["Notice"] = done;
        return RedirectToPage("/SchoolReturns/SchoolReturn", new { roundId = RoundId, schoolId = SchoolId });
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.ReturnCaseAsync(current.Viewer, RoundId, SchoolId, stop) is not { } one)
        {
            return false;
        }

        Case = one;
        return true;
    }
}
