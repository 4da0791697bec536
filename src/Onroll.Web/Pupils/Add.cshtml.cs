using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>What this person may add to the record.</summary>
[Requires(Permission.AddToRecord)]
public sealed class AddModel(PupilRecord record) : PageModel
{
    public PupilRecord Record => record;

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop) =>
        await record.OpenAsync(pupilId, "Add to record", RecordSections.Identity, stop) && record.MayAdd ? Page() : PupilRecord.Refused();
}
