using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.FairAccess;

/// <summary>The school's answer: by the school, or written down by who decides.</summary>
[Requires(Permission.AnswerFairAccess, Permission.DecideFairAccess)]
public sealed class AnswerModel(OpenFairAccess open, CurrentViewer current, AnswerPlace answer) : PageModel
{
    private const int LongestReason = 1000;

    public OpenFairAccess Open => open;

    public IReadOnlyList<Choice> Answers => open.File.Decision is { Answer: FairAccessAnswer.Refused }
        ? [new("true", "It agrees after all")]
        : [new("true", "It agrees"), new("false", "It refuses")];

    [BindProperty]
    public bool? Agrees { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop) => await LoadAsync(caseId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop) || open.Case.DecisionId is not { } id)
        {
            return NotFound();
        }

        if (Agrees is null || Reason?.Length > LongestReason)
        {
            ModelState.AddModelError(Agrees is null ? nameof(Agrees) : nameof(Reason), Agrees is null ? "Choose the answer" : "Use 1,000 characters or fewer");
            return this.Invalid();
        }

        return Agrees.Value
            ? this.After(await answer.AgreeAsync(id, StartsOn, current.ChangedBy("Agreed to a fair access place"), stop), _ => open.Address(), ("The school has agreed", null))
            : this.After(await answer.RefuseAsync(id, Text.Kept(Reason), current.ChangedBy("Refused a fair access place"), stop), _ => open.Address(), ("The refusal is written down", "The local authority decides what follows."));
    }

    private async Task<bool> LoadAsync(Guid caseId, CancellationToken stop) =>
        await open.OpenAsync(caseId, "Fair access: answer", stop) && (open.IsGiven || open.Decides) && open.File.Decision is { IsSettled: false };
}
