using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Plans;

/// <summary>What is done for a pupil: every plan, the open ones first.</summary>
[Requires(Permission.SeePupils)]
public sealed class SupportModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<SupportPlan> Plans { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Support", RecordSections.Support, stop))
        {
            return PupilRecord.Refused();
        }

        Plans = await db.PlansOfAsync(pupilId, stop);
        return Page();
    }
}
