using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Documents;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>The papers of a meeting for the person who asks: only what was sent to them. Each copy made is recorded.</summary>
[Requires(Permission.SeePanels)]
public sealed class PapersModel(OpenMeeting open, OnrollDbContext db, CurrentViewer current, TimeProvider time) : PageModel
{
    public OpenMeeting Open => open;

    public Document Sheet { get; private set; } = null!;   // made before the page is shown

    public async Task<IActionResult> OnGetAsync(Guid meetingId, CancellationToken stop) => await MakeAsync(meetingId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid meetingId, CancellationToken stop) =>
        await MakeAsync(meetingId, stop) ? File(WordFile.Write(Sheet), WordFile.ContentType, "panel-papers.docx") : NotFound();

    private async Task<bool> MakeAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await open.OpenAsync(meetingId, stop))
        {
            return false;
        }

        Sheet = MeetingPapers.Make(open.Detail, await db.PapersAsync(open.Detail, stop), (open.Viewer.Name, London.InLondon(time.UtcNowStored())));
        foreach (var row in open.Detail.Items.Where(row => row.Pupil is not null))
        {
            db.Note("panel-papers", meetingId, null, row.Item.PupilId);
        }

        await db.SaveAsync(current.ChangedBy("Read the papers of a panel"), stop);
        return true;
    }
}
