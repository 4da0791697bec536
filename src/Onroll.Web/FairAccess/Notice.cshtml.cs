using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Letters;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.FairAccess;

/// <summary>The notice to the school that was given the child, to print or to open in Word.</summary>
[Requires(Permission.SeeFairAccess)]
public sealed class PlaceNoticeModel(OpenFairAccess open, OnrollDbContext db) : PageModel
{
    public OpenFairAccess Open => open;

    public Document Sheet { get; private set; } = null!;   // loaded before the page is shown

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop) => await LoadAsync(caseId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid caseId, CancellationToken stop) =>
        await LoadAsync(caseId, stop) ? File(WordFile.Write(Sheet), WordFile.ContentType, "fair-access-notice.docx") : NotFound();

    private async Task<bool> LoadAsync(Guid caseId, CancellationToken stop)
    {
        if (!await open.OpenAsync(caseId, "Fair access: notice", stop) || open.File.Decision is null)
        {
            return false;
        }

        Sheet = await db.PlaceNoticeAsync(open.File, open.Viewer.Today, stop);
        return true;
    }
}
