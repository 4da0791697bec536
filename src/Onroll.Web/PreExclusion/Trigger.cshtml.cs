using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Forms;
using Onroll.Core.Plans;
using Onroll.Core.PreExclusion;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.PreExclusion;

/// <summary>Opens what a trigger of the partnership's pack asks for, filled from the record; or says what was done about it.</summary>
[Requires(Permission.KeepSupport)]
public sealed class TriggerModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, AnswerTrigger answer) : PageModel
{
    private WaitingTrigger? _waiting;

    public PupilRecord Record => record;

    public WaitingTrigger Waiting => _waiting ?? throw new InvalidOperationException("The trigger has not been opened.");

    public bool OpensPlan => Waiting.Trigger.Opens is TriggerOpens.Plan or TriggerOpens.Document;

    [BindProperty]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, string triggerId, CancellationToken stop) =>
        await RefusedAsync(pupilId, triggerId, stop) is { } refused ? refused : Page();

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, string triggerId, CancellationToken stop)
    {
        if (await RefusedAsync(pupilId, triggerId, stop) is { } refused)
        {
            return refused;
        }

        return OpensPlan ? await OpenPlanAsync(stop) : await SayDoneAsync(stop);
    }

    private async Task<IActionResult> OpenPlanAsync(CancellationToken stop)
    {
        if ((await db.PlanKindsAsync(current.Viewer, stop)).FirstOrDefault(kind => kind.Template.Id == Waiting.Trigger.What) is not { } kind)
        {
            ModelState.AddModelError("", "The partnership’s way of working no longer has this kind of plan. Ask who sets it up");
            return this.Invalid();
        }

        var filled = await db.FilledAsync(kind.Template.Sections, (record.Access, record.Header), record.Today, stop);
        if (await answer.OpenAsync(Waiting, kind, filled, (current.ChangedBy("Opened an assessment that events asked for"), current.Viewer), stop) is not { } plan)
        {
            return this.Conflict("Somebody else has opened it already. It stands under Support");
        }

        TempData["Notice"] = "It is open, and filled in from the record";
        return Redirect($"/plans/{plan}");
    }

    private async Task<IActionResult> SayDoneAsync(CancellationToken stop)
    {
        if (Text.Kept(Done) is not { } done)
        {
            ModelState.AddModelError(nameof(Done), "Say what was done, or why it is not needed");
            return this.Invalid();
        }

        if (done.Length > OpenedTrigger.TextMaxLength)
        {
            ModelState.AddModelError(nameof(Done), $"Use {OpenedTrigger.TextMaxLength} characters or fewer");
            return this.Invalid();
        }

        if (!await answer.DoneAsync(Waiting, done, (current.ChangedBy("Answered what events asked for"), current.Viewer), stop))
        {
            return this.Conflict("Somebody else has answered it already");
        }

        TempData["Notice"] = "It is written down";
        return Redirect(record.Address("support"));
    }

    /// <returns>Null when something waits and is open to this person.</returns>
    private async Task<IActionResult?> RefusedAsync(PupilId pupilId, string triggerId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "What the partnership asks", RecordSections.Support, stop) || !record.MayKeepSupport)
        {
            return PupilRecord.Refused();
        }

        var calendar = (await db.CalendarOfAsync(current.Viewer.OrganisationId, stop)).Calendar;
        _waiting = (await db.WaitingTriggersAsync((current.Viewer.OrganisationId, pupilId), calendar, record.Today, stop)).FirstOrDefault(waiting => waiting.Trigger.Id == triggerId);
        return _waiting is null ? NotFound() : null;
    }
}
