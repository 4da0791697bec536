using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Roll;

/// <summary>A school leader answers a question about a pupil, after which it rests.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class AnswerModel(PupilRecord record, CurrentViewer current, OnrollDbContext db, AnswerQuestion answer) : PageModel
{
    public static IReadOnlyList<Choice> Outcomes { get; } = Choice.From<QuestionOutcome>(QuestionWords.Of);

    public RollQuestion Question { get; private set; } = null!;   // found before the page is drawn

    [BindProperty]
    public QuestionOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, string kind, string from, CancellationToken stop) =>
        await RefusedAsync(pupilId, kind, from, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, string kind, string from, CancellationToken stop)
    {
        if (await RefusedAsync(pupilId, kind, from, stop) is { } refused)
        {
            return refused;
        }

        var form = new AnswerForm(Outcome, Text.Kept(Answer));
        if (this.HasErrors(form.Errors()))
        {
            return this.Invalid();
        }

        await answer.RunAsync(Question, form, current.ChangedBy("Answered a question"), stop);
        TempData["Notice"] = "The question is answered and rests";
        TempData["NoticeMore"] = form.Outcome == QuestionOutcome.ShouldNotHaveHappened
            ? "If the pupil was sent home, record the suspension too: it is the law, however short it was." : null;
        return Redirect("/roll/questions");
    }

    /// <returns>Null when the question is open to this person.</returns>
    private async Task<IActionResult?> RefusedAsync(PupilId pupilId, string kind, string from, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Question about a pupil", RecordSections.Attendance, stop) || !record.Access.ThroughRoll)
        {
            return PupilRecord.Refused();
        }

        if (!Enum.TryParse<QuestionKind>(kind, out var asked) || !DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return NotFound();
        }

        var questions = await db.QuestionsAsync(current.Viewer, [current.Viewer.OrganisationId], pupilId, stop);
        if (questions.FirstOrDefault(q => q.Question.Kind == asked && q.Question.From == day) is not { Question.IsOpen: true } found)
        {
            return NotFound();
        }

        Question = found.Question;
        return null;
    }
}
