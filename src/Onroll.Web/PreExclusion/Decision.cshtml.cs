using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.PreExclusion;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Plans;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.PreExclusion;

/// <summary>Keeps what an assessment before exclusion came to, once every question is answered.</summary>
[Requires(Permission.KeepSupport)]
public sealed class DecisionModel(OpenPlan open, OnrollDbContext db, CurrentViewer current, AnswerTrigger answer) : PageModel
{
    // Where the pack names none (T-PEA-07).
    private static readonly string[] Standard = ["Support plan", "Placement", "Managed move", "Suspension", "Permanent exclusion upheld", "Permanent decision overturned"];

    public OpenPlan Open => open;

    /// <summary>Questions without an answer. Empty when the decision may be written down.</summary>
    public IReadOnlyList<string> Missing => open.Checklist.Missing;

    public IReadOnlyList<Choice> Outcomes => [.. Names.Select(name => new Choice(name, name))];

    public static IReadOnlyList<Choice> YesOrNo { get; } = [new("true", "Yes"), new("false", "No")];

    public static IReadOnlyList<Choice> StandsOrNot { get; } = [new("true", "It stands"), new("false", "It is overturned")];

    private IReadOnlyList<string> Names => open.Template.Outcomes.Count > 0 ? open.Template.Outcomes : Standard;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public bool? ProposedPermanent { get; set; }

    [BindProperty]
    public string? ProposedBy { get; set; }

    [BindProperty, Display(Name = "Day it was proposed")]
    public DateOnly? ProposedOn { get; set; }

    [BindProperty]
    public bool? Stands { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty, Display(Name = "Day of the decision")]
    public DateOnly? DecidedOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid planId, CancellationToken stop)
    {
        if (!await OpenAsync(planId, stop))
        {
            return NotFound();
        }

        if (await db.AssessmentDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.SupportPlanId == planId, stop) is { } known)
        {
            (Seen, ProposedPermanent, ProposedBy, ProposedOn, Stands) = (known.Version, known.ProposedPermanent, known.ProposedByName, known.ProposedOn, known.Stands);
            (Outcome, Reasons, DecidedBy, DecidedOn) = (known.Outcome, known.Reasons, known.DecidedByName, known.DecidedOn);
        }
        else
        {
            (DecidedBy, DecidedOn) = (open.Viewer.Name, open.Viewer.Today);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid planId, CancellationToken stop)
    {
        if (!await OpenAsync(planId, stop))
        {
            return NotFound();
        }

        if (Missing.Count > 0)
        {
            return this.Conflict("The assessment is not complete");
        }

        var form = new AssessmentDecisionForm(ProposedPermanent, Text.Kept(ProposedBy), ProposedOn, Stands, Outcome, Text.Kept(Reasons), Text.Kept(DecidedBy), DecidedOn);
        if (this.HasErrors(form.Errors(Names, open.Plan.StartedOn, open.Viewer.Today)))
        {
            return this.Invalid();
        }

        if (!await answer.DecideAsync(open.Plan, form, (current.ChangedBy("Kept the decision of an assessment"), Seen), stop))
        {
            return this.Conflict("Somebody else wrote down a decision while you did. Open it to read it; what you typed is below");
        }

        TempData["Notice"] = "The decision is on the record";
        return Redirect("/support/assessments");
    }

    private async Task<bool> OpenAsync(Guid planId, CancellationToken stop) =>
        await open.OpenAsync(planId, "Decision of an assessment", stop) && open.IsOwn && await db.IsAssessmentAsync(open.Plan, open.Viewer.Today, stop);
}
