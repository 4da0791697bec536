using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>The minutes of a meeting that is over, as this reader may see them.</summary>
[Requires(Permission.SeePanels)]
public sealed class MinutesModel(OpenMeeting open, OnrollDbContext db, TimeProvider time) : PageModel
{
    public OpenMeeting Open => open;

    public Document Sheet { get; private set; } = null!;   // made before the page is shown

    public async Task<IActionResult> OnGetAsync(Guid meetingId, CancellationToken stop) => await MakeAsync(meetingId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid meetingId, CancellationToken stop) =>
        await MakeAsync(meetingId, stop) ? File(WordFile.Write(Sheet), WordFile.ContentType, "panel-minutes.docx") : NotFound();

    private async Task<bool> MakeAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await open.OpenAsync(meetingId, stop) || open.Meeting.State is not (MeetingState.Held or MeetingState.Approved))
        {
            return false;
        }

        Sheet = MeetingMinutes.Make(open.Detail, await db.MinutedActionsAsync(open.Detail, stop), (open.Viewer.Name, London.InLondon(time.UtcNowStored())));
        return true;
    }
}
