using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Store;
using Onroll.Core.Today;
using Onroll.Web.Access;

namespace Onroll.Web.Today;

/// <summary>Marks an action as done.</summary>
[Requires(Permission.AddToRecord)]
public sealed class ActionDoneModel(CurrentViewer current, OnrollDbContext db, PlanAction plan) : PageModel
{
    public DueItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid actionId, CancellationToken stop) => await FindAsync(actionId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid actionId, CancellationToken stop)
    {
        if (!await FindAsync(actionId, stop))
        {
            return NotFound();
        }

        await plan.DoneAsync(actionId, current.Viewer.OrganisationId, current.ChangedBy("Did what was planned"), stop);
        TempData["Notice"] = $"Done: {Item.What}";
        return Redirect("/today");
    }

    // Asked of the same list that showed it, so that nobody does what they could not see.
    private async Task<bool> FindAsync(Guid actionId, CancellationToken stop)
    {
        var workday = await Workday.StartAsync(db, current.Viewer, stop);
        var found = (await workday.DueAsync(stop)).FirstOrDefault(item => item.Kind == DueKind.Action && item.SubjectId == actionId);
        Item = found!;   // read only when found
        return found is not null;
    }
}
