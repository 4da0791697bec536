using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Plans;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Plans;

/// <summary>Ends a plan without a review: the pupil left, or it was begun in error.</summary>
[Requires(Permission.AddToRecord)]
public sealed class EndModel(OpenPlan open, CurrentViewer current, KeepPlan keep) : PageModel
{
    public OpenPlan Open => open;

    public static IReadOnlyList<Choice> Outcomes { get; } = Choice.From<PlanOutcome>(PlanWords.Of);

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public PlanOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid planId, CancellationToken stop)
    {
        if (!await OpenAsync(planId, stop))
        {
            return NotFound();
        }

        Seen = open.Plan.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid planId, CancellationToken stop)
    {
        if (!await OpenAsync(planId, stop))
        {
            return NotFound();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        if (!await keep.EndAsync(planId, Seen, (Outcome!.Value, Text.Kept(Reason)!, open.Viewer.Today), current.ChangedBy("Ended a plan"), stop))
        {
            return this.Conflict("Somebody else changed the plan while you looked at it. Read it again");
        }

        TempData["Notice"] = "The plan has ended";
        return Redirect(open.Address());
    }

    private async Task<bool> OpenAsync(Guid planId, CancellationToken stop) => await open.OpenAsync(planId, "End a support plan", stop) && open.IsOwn && open.Plan.IsOpen;

    private IEnumerable<FieldError> Errors()
    {
        if (Outcome is null)
        {
            yield return new(nameof(Outcome), "Say how it ends");
        }

        if (Text.Kept(Reason) is not { } reason)
        {
            yield return new(nameof(Reason), "Enter why");
        }
        else if (reason.Length > SupportPlan.TextMaxLength)
        {
            yield return new(nameof(Reason), $"Use {SupportPlan.TextMaxLength} characters or fewer");
        }
    }
}
