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

/// <summary>The approver's answer: every point that is not met goes back by name.</summary>
[Requires(Permission.SeePupils)]
public sealed class AnswerModel(OpenPlan open, CurrentViewer current, ApprovePlan approve) : PageModel
{
    public OpenPlan Open => open;

    public static IReadOnlyList<Choice> Answers { get; } = [new("true", "Approve it", "It comes into force today"), new("false", "Give it back", "The school puts it right and sends it again")];

    public IReadOnlyList<Choice> Points => [.. open.Template.Checklist.Select(point => new Choice(point.Id, point.Text))];

    [BindProperty]
    public List<string> Unmet { get; set; } = [];

    [BindProperty]
    public bool? IsApproved { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid planId, CancellationToken stop)
    {
        if (!await open.OpenAsync(planId, "Answer a support plan", stop) || !open.MayAnswer)
        {
            return NotFound();
        }

        Unmet = [.. open.Checklist.Points.Select(point => point.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid planId, CancellationToken stop)
    {
        if (!await open.OpenAsync(planId, "Answer a support plan", stop) || !open.MayAnswer)
        {
            return NotFound();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        if (!await approve.AnswerAsync(planId, IsApproved!.Value, Said(), (current.ChangedBy(IsApproved.Value ? "Approved a plan" : "Gave a plan back"), open.Viewer.Today), stop))
        {
            return this.Conflict("Somebody else answered this plan first. Read it again");
        }

        TempData["Notice"] = IsApproved.Value ? "The plan is in force" : "The plan is given back";
        return Redirect("/plans");
    }

    // The points that are not met stand before the approver's own words.
    private string? Said()
    {
        var points = IsApproved is true ? [] : open.Template.Checklist.Where(point => Unmet.Contains(point.Id)).Select(point => point.Text).ToList();
        return (points.Count, Text.Kept(Answer)) switch
        {
            (0, var own) => own,
            (_, null) => $"Not met: {string.Join("; ", points)}.",
            (_, var own) => $"Not met: {string.Join("; ", points)}. {own}",
        };
    }

    private IEnumerable<FieldError> Errors()
    {
        if (IsApproved is null)
        {
            yield return new(nameof(IsApproved), "Choose your answer");
        }

        if (IsApproved is false && Said() is null)
        {
            yield return new(nameof(Answer), "Say why, or tick what is not met");
        }

        if (IsApproved is true && Unmet.Count > 0 && Text.Kept(Answer) is null)
        {
            yield return new(nameof(Answer), "Say why you approve it although points are not met");
        }

        if (Said()?.Length > SupportPlan.TextMaxLength)
        {
            yield return new(nameof(Answer), "Use fewer words");
        }
    }
}
