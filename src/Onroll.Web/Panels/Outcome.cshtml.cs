using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Panels;

/// <summary>What a panel decided about a pupil of one's own school, and who of the family has been told.</summary>
[Requires(Permission.ReferToPanel)]
public sealed class OutcomeModel(OpenOutcome open) : PageModel
{
    public PupilRecord Record => open.Record;

    public DecidedItem Decided => open.Decided;

    public async Task<IActionResult> OnGetAsync(Guid itemId, CancellationToken stop) => await open.OpenAsync(itemId, stop) ? Page() : NotFound();
}
