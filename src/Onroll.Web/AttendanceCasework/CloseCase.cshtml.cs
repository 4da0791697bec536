using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.AttendanceCasework;

/// <summary>Ends a case and says how.</summary>
[Requires(Permission.KeepAttendanceCases)]
public sealed class CloseCaseModel(OpenAttendanceCaseFile open, CurrentViewer current, KeepAttendanceCase keep) : PageModel
{
    public OpenAttendanceCaseFile Open => open;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public AttendanceOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public static IReadOnlyList<Choice> Choices { get; } = Choice.From<AttendanceOutcome>(StepWords.Name);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop)
    {
        if (!await OpenAsync(caseId, stop))
        {
            return NotFound();
        }

        Seen = open.File.Case.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken stop)
    {
        if (!await OpenAsync(caseId, stop))
        {
            return NotFound();
        }

        var form = new CloseCaseForm(Outcome, Text.Kept(Note));
        if (this.HasErrors(form.Errors()))
        {
            return this.Invalid();
        }

        if (!await keep.CloseAsync((caseId, Seen), form, open.Viewer.Today, current.ChangedBy("Closed an attendance case"), stop))
        {
            return this.Conflict("Somebody else changed the case while you were writing. Open it to see what they wrote; what you typed is below");
        }

        TempData["Notice"] = "The attendance case is closed";
        TempData["NoticeMore"] = "It stays in the record. If absence comes back, open a new one.";
        return Redirect(open.Address());
    }

    private async Task<bool> OpenAsync(Guid caseId, CancellationToken stop) => await open.OpenAsync(caseId, "Close an attendance case", stop) && open.MayKeep;
}
