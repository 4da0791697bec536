using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Plans;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.Plans;

/// <summary>A plan to print, or as a Word file people can edit.</summary>
[Requires(Permission.SeePupils)]
public sealed class PrintModel(OpenPlan open) : PageModel
{
    public OpenPlan Open => open;

    public Document Document => PlanDocument.Make(open.Whole, open.Record.Header, open.Viewer.Name, open.Viewer.Today);

    public async Task<IActionResult> OnGetAsync(Guid planId, CancellationToken stop) => await open.OpenAsync(planId, "Print a support plan", stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid planId, CancellationToken stop) =>
        await open.OpenAsync(planId, "Download a support plan", stop) ? File(WordFile.Write(Document), WordFile.ContentType, "plan.docx") : NotFound();
}
