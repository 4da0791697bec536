using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>Everything once more, with what happens when it is confirmed, in order. Only the head or acting head confirms.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class CheckModel(OpenDraft open, OnrollDbContext db, CurrentViewer current, KeepDraft keep, ConfirmExclusion confirm) : PageModel
{
    public OpenDraft Open => open;

    public ExclusionAnswers Answers => open.Answers;

    public ExclusionReading? Reading { get; private set; }

    public TimeOut? Out { get; private set; }

    /// <summary>As what this person may confirm. Null for everybody but the head and who acts as head.</summary>
    public Decider? Decider { get; private set; }

    /// <summary>Who may confirm today.</summary>
    public IReadOnlyList<string> Deciders { get; private set; } = [];

    /// <summary>What is still missing or not allowed, with the step that asks for it.</summary>
    public IReadOnlyList<(FieldError Error, string Step)> Missing { get; private set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>That it is the person's own decision, on the ground and standard the law asks for.</summary>
    [BindProperty]
    public bool IsDecided { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        Seen = open.Draft.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        if (Decider is null)
        {
            return Forbid();
        }

        if (this.HasErrors(IsDecided ? [] : [new(nameof(IsDecided), "Confirm that this is your decision")]))
        {
            return this.Invalid();
        }

        switch (await confirm.RunAsync(open.Viewer, open.Draft, Seen, stop))
        {
            case Confirmed.Done done:
                TempData["Notice"] = $"The {DraftWords.Noun(Answers.Category)} is recorded";
                TempData["NoticeMore"] = "What comes next, and by when, is below.";
                return Redirect($"/exclusions/{done.ExclusionId}");
            case Confirmed.Wrong wrong:
                foreach (var error in wrong.Errors)
                {
                    ModelState.AddModelError("", error.Message);
                }

                return this.Invalid();
            case Confirmed.NotAllowed:
                return Forbid();
            default:
                return this.Conflict("Somebody changed this while you were reading. Look at it again, then confirm");
        }
    }

    public async Task<IActionResult> OnPostSendAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        await keep.SendToHeadAsync(open.Draft, current.ChangedBy("Sent to the head to confirm"), stop);
        TempData["Notice"] = $"Sent to {(Deciders.Count == 0 ? "the headteacher" : string.Join(" or ", Deciders))}";
        TempData["NoticeMore"] = "It stands on their Today until they confirm or discard it.";
        return Redirect("/exclusions");
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid draftId, CancellationToken stop)
    {
        if (!await OpenAsync(draftId, stop))
        {
            return NotFound();
        }

        await keep.DiscardAsync(open.Draft, current.ChangedBy("Discarded a suspension or exclusion in preparation"), stop);
        TempData["Notice"] = "Discarded. Nothing was recorded";
        return Redirect(open.Record.Address());
    }

    /// <summary>When it is due: "Now", "By Wed 25 Nov", "Fri 20 Nov to Thu 26 Nov".</summary>
    public static string When(ExclusionDeadline deadline, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return deadline switch
        {
            { From: { } from, To: { } to } => from == to ? from.ToBrief() : $"{from.ToBrief()} to {to.ToBrief()}",
            { DueOn: null } => "Date not known",
            { DueOn: { } due } when due <= today => "Today",
            { DueOn: { } due } => $"By {due.ToBrief()}",
        };
    }

    private async Task<bool> OpenAsync(Guid draftId, CancellationToken stop)
    {
        if (!await open.OpenAsync(draftId, "Prepare a suspension: check and confirm", stop))
        {
            return false;
        }

        Reading = open.Check.Read(Answers);
        Out = Answers is { StartsOn: { } start, Category: { } category }
            ? TimeOut.Of(start, Answers.StartsInAfternoon, category == ExclusionCategory.Suspension ? Answers.Sessions : null, open.Law.Calendar.Calendar)
            : null;
        Decider = await db.DeciderAsync(open.Viewer, open.Draft.OrganisationId, stop);
        Deciders = await db.DecidersAsync(open.Draft.OrganisationId, open.Viewer.Today, stop);
        Missing =
        [
            .. open.Check.Length(Answers).Select(error => (error, "length")),
            .. CheckAnswers.Grounds(Answers).Select(error => (error, "grounds")),
            .. CheckAnswers.Considered(Answers).Select(error => (error, "considered")),
        ];
        return true;
    }
}
