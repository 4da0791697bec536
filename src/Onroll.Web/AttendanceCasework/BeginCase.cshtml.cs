using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.AttendanceCasework;

/// <summary>Opens an attendance case for a pupil of the person's school, with the facts that set it off.</summary>
[Requires(Permission.KeepAttendanceCases)]
public sealed class BeginCaseModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, OpenAttendanceCase open) : PageModel
{
    public PupilRecord Record => record;

    public AttendanceFacts Facts { get; private set; } = null!;   // loaded before the page is shown

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? KeyWorker { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await LoadAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        KeyWorker = current.Viewer.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await LoadAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var form = new OpenCaseForm(Text.Kept(Why), Text.Kept(KeyWorker));
        if (this.HasErrors(form.Errors()))
        {
            return this.Invalid();
        }

        var caseId = await open.RunAsync((pupilId, current.Viewer.OrganisationId), form, record.Today, current.ChangedBy("Opened an attendance case"), stop);
        TempData["Notice"] = "The attendance case is open";
        TempData["NoticeMore"] = "Begin by hearing from the pupil and the family.";
        return Redirect($"/attendance-cases/{caseId}");
    }

    private async Task<bool> LoadAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Open an attendance case", RecordSections.Attendance | RecordSections.Support, stop) || !record.MayOpenAttendanceCase)
        {
            return false;
        }

        Facts = (await db.AttendanceFactsAsync(current.Viewer.OrganisationId, [pupilId], record.Today, stop))[pupilId];
        return true;
    }
}
