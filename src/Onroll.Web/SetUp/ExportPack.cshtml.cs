using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>A version as a file, for another partnership or another installation. It holds nothing about anybody.</summary>
[Requires(Permission.EditMembers)]
public sealed class ExportPackModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery] string? partnership, [FromQuery] int version, CancellationToken stop)
    {
        var chosen = (await db.PartnershipsToSetUpAsync(current.Viewer, stop)).Chosen(partnership);
        var found = chosen is null ? null : (await db.PackVersionsAsync(chosen.PartnershipId, stop)).FirstOrDefault(v => v.Number == version);
        return found is null
            ? NotFound()
            : File(Encoding.UTF8.GetBytes(found.Text), "application/yaml", $"{PackText.Read(found.Text, "").Pack?.Id ?? "pack"}-{version}.yaml");
    }
}
