using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Pupils;

/// <summary>Ends a share before its day: an interruption, because somebody may be in the middle of helping.</summary>
[Requires(Permission.ShareRecords)]
public sealed class EndShareModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, ShareRecord share) : PageModel
{
    public PupilRecord Record => record;

    public CanSee Shared { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, ShareId shareId, CancellationToken stop) =>
        await OpenAsync(pupilId, shareId, stop) ? Page() : PupilRecord.Refused();

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, ShareId shareId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, shareId, stop))
        {
            return PupilRecord.Refused();
        }

        if (this.HasErrors(ReasonError.Of(Reason)))
        {
            return this.Invalid();
        }

        await share.EndAsync(pupilId, shareId, current.ChangedBy(Reason!.Trim()), stop);   // checked just above
        TempData["Notice"] = $"The record is no longer shared with {Shared.Who}";
        return Redirect(record.Address("who-can-see"));
    }

    private async Task<bool> OpenAsync(PupilId pupilId, ShareId shareId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "End sharing", RecordSections.Identity, stop) || !record.MayShare)
        {
            return false;
        }

        var found = (await db.WhoCanSeeAsync(pupilId, record.Today, stop)).FirstOrDefault(who => who.ShareId == shareId);
        Shared = found!;   // read only when found
        return found is not null;
    }
}
