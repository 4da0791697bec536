using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Rules.Attendance;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.AttendanceCasework;

/// <summary>Looks again at a step: whether attendance is better, and what follows.</summary>
[Requires(Permission.KeepAttendanceCases)]
public sealed class ReviewStepModel(OpenAttendanceCaseFile open, CurrentViewer current, KeepAttendanceCase keep) : PageModel
{
    public OpenAttendanceCaseFile Open => open;

    public AttendanceCaseStep Step { get; private set; } = null!;   // loaded before the page is shown

    /// <summary>What was missed since the step began.</summary>
    public SessionCounts Since { get; private set; }

    [BindProperty(SupportsGet = true, Name = "step")]
    public Guid StepId { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public AttendanceProgress? Progress { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty, Display(Name = "Day of the review")]
    public DateOnly? On { get; set; }

    public static IReadOnlyList<Choice> Choices { get; } = Choice.From<AttendanceProgress>(StepWords.Name);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        (Seen, Progress, Note, On) = (Step.Version, Step.Progress, Step.ReviewNote, Step.ReviewedOn ?? open.Viewer.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        var form = new StepReviewForm(Progress, Text.Kept(Note), On);
        if (this.HasErrors(form.Errors(Step, open.Viewer.Today)))
        {
            return this.Invalid();
        }

        if (!await keep.ReviewStepAsync(StepId, Seen, form, current.ChangedBy("Reviewed a step of an attendance case"), stop))
        {
            return this.Conflict("Somebody else changed this while you were writing. Open the case to see what they wrote; what you typed is below");
        }

        TempData["Notice"] = "The review is recorded";
        return Redirect(open.Address());
    }

    private async Task<bool> LoadAsync(Guid caseId, CancellationToken stop)
    {
        if (!await open.OpenAsync(caseId, "Review of an attendance case", stop) || !open.MayKeep
            || open.File.Steps.FirstOrDefault(step => step.AttendanceCaseStepId == StepId) is not { } found || found.On > open.Viewer.Today)
        {
            return false;
        }

        (Step, Since) = (found, open.File.Facts.Count(found.On, open.Viewer.Today));
        return true;
    }
}
