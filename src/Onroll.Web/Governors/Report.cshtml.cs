using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Governors;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.Governors;

/// <summary>What the governors of the viewer's own school are told each term. It names no pupil.</summary>
[Requires(Permission.SeeFigures)]
public sealed class ReportModel(OnrollDbContext db, CurrentViewer current, TimeProvider time) : PageModel
{
    /// <summary>A day of the term that is asked for. Null means this term.</summary>
    [BindProperty(SupportsGet = true, Name = "day")]
    public DateOnly? Day { get; set; }

    public Document Sheet { get; private set; } = null!;   // made before the page is shown

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await MakeAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(CancellationToken stop) =>
        await MakeAsync(stop) ? File(WordFile.Write(Sheet), WordFile.ContentType, "governors-report.docx") : NotFound();

    private async Task<bool> MakeAsync(CancellationToken stop)
    {
        var viewer = current.Viewer;
        var upTo = Day is { } asked && asked <= viewer.Today ? asked : viewer.Today;
        if (viewer.OrganisationKind is not (OrganisationKind.School or OrganisationKind.PupilReferralUnit))
        {
            return false;
        }

        var oversight = await db.OversightAsync(viewer.OrganisationId, upTo, stop);
        Sheet = OversightReport.Make(oversight, upTo, viewer.Name, London.InLondon(time.UtcNowStored()));
        return true;
    }
}
