using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Forms;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Plans;

/// <summary>Begins a plan of one of the partnership's kinds, with what the record knows filled in.</summary>
[Requires(Permission.AddToRecord)]
public sealed class BeginModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepPlan keep) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<PlanKind> Templates { get; private set; } = [];

    public IReadOnlyList<Choice> Choices => [.. Templates.Select(kind => new Choice(kind.Template.Id, kind.Template.Name, kind.Template.Purpose))];

    [BindProperty]
    public string? Kind { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop) => await OpenAsync(pupilId, stop) ? Page() : PupilRecord.Refused();

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if (Templates.FirstOrDefault(kind => kind.Template.Id == Kind) is not { } chosen)
        {
            ModelState.AddModelError(nameof(Kind), "Choose which plan");
            return this.Invalid();
        }

        var filled = await db.FilledAsync(chosen.Template.Sections, (record.Access, record.Header), record.Today, stop);
        if (await keep.BeginAsync(current.Viewer, pupilId, chosen, filled, current.ChangedBy("Began a plan"), stop) is not { } plan)
        {
            ModelState.AddModelError(nameof(Kind), $"{record.Header.FirstName} has one already. Open it from the record’s support, or end it first");
            return this.Invalid();
        }

        TempData["Notice"] = "The plan is begun";
        return Redirect($"/plans/{plan.SupportPlanId}");
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Begin a plan", RecordSections.Support, stop))
        {
            return false;
        }

        Templates = await db.PlanKindsAsync(current.Viewer, stop);
        return true;
    }
}
