using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Rules.Attendance;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.AttendanceCasework;

/// <summary>Records a step of a case or changes it; a meeting may be arranged first and told of later.</summary>
[Requires(Permission.KeepAttendanceCases)]
public sealed class StepModel(OpenAttendanceCaseFile open, CurrentViewer current, KeepAttendanceCase keep) : PageModel
{
    public OpenAttendanceCaseFile Open => open;

    [BindProperty(SupportsGet = true, Name = "kind")]
    public AttendanceStepKind Kind { get; set; } = AttendanceStepKind.Panel;

    /// <summary>The step that is changed. Null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public Guid? StepId { get; set; }

    [BindProperty]
    public StepInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Parents => [.. open.Contacts.Select(c => new Choice(c.ContactId.ToString(), c.Name, c.Relationship + (c.LivesWithPupil ? "" : ", lives apart")))];

    public static IReadOnlyList<Choice> Answers { get; } = [new("true", "Yes"), new("false", "No")];

    public string Hint => Kind switch
    {
        AttendanceStepKind.Panel => "Hear from the pupil and the family before anything is decided. You may enter a day to come to arrange it, send the invitation, and say later what was agreed.",
        AttendanceStepKind.SupportPlan => "Who will do what to take away what stands in the way.",
        AttendanceStepKind.Contract => "An agreement with one parent. It is voluntary: nobody can be made to sign, and breaking it is no offence.",
        _ => $"The last offer of support to one parent before a penalty notice. It usually runs {NoticeToImprove.FewestWeeks} to {NoticeToImprove.MostWeeks} weeks.",
    };

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop)
    {
        if (!await OpenAsync(caseId, stop))
        {
            return NotFound();
        }

        Input = Known() is { } step ? StepInput.Of(step) : Suggested();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken stop)
    {
        if (!await OpenAsync(caseId, stop))
        {
            return NotFound();
        }

        var form = Input.Form(Kind, open.Contacts.FirstOrDefault(c => c.ContactId == Input.ParentId));
        if (this.HasErrors(Input.TimeErrors().Concat(form.Errors(open.File.Case, open.Viewer.Today)), nameof(Input)))
        {
            return this.Invalid();
        }

        var by = current.ChangedBy($"Recorded a step of an attendance case: {StepWords.Name(Kind).ToLowerInvariant()}");
        if (StepId is not { } stepId)
        {
            await keep.AddStepAsync(open.File.Case, form, by, stop);
        }
        else if (!await keep.ChangeStepAsync(stepId, Input.Seen, form, by, stop))
        {
            return this.Conflict("Somebody else changed this while you were writing. Open the case to see what they wrote; what you typed is below");
        }

        TempData["Notice"] = form.IsArranged(open.Viewer.Today) ? "The meeting is arranged" : $"Recorded: {StepWords.Name(Kind).ToLowerInvariant()}";
        TempData["NoticeMore"] = form.ReviewOn is { } review ? $"It comes up on Today on {review.ToLong()}." : "The invitation can be written from the case.";
        return Redirect(open.Address());
    }

    private AttendanceCaseStep? Known() => StepId is { } id ? open.File.Steps.FirstOrDefault(step => step.AttendanceCaseStepId == id) : null;

    private StepInput Suggested()
    {
        var today = open.Viewer.Today;
        DateOnly? ends = Kind == AttendanceStepKind.NoticeToImprove ? NoticeToImprove.EndsBetween(today).Earliest : null;
        return new StepInput
        {
            On = today, EndsOn = ends, ReviewOn = AttendanceSteps.ReviewBy(Kind, today, ends, open.File.Facts.Calendar),
            Barriers = open.File.Steps.LastOrDefault(step => step.Barriers is not null)?.Barriers,
        };
    }

    private async Task<bool> OpenAsync(Guid caseId, CancellationToken stop)
    {
        if (!Enum.IsDefined(Kind) || !await open.OpenAsync(caseId, "Step of an attendance case", stop) || !open.MayKeep || (StepId is not null && Known() is null))
        {
            return false;
        }

        Kind = Known()?.Kind ?? Kind;
        return true;
    }
}
