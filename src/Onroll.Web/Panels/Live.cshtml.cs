using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Panels;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>The minute taker's screen. Every key has a button, and every button works without a script.</summary>
[Requires(Permission.RunPanels)]
public sealed class LiveModel(OpenMeeting open, OnrollDbContext db, CurrentViewer current, TimeProvider time, RunMeeting run, RecordDecision record) : PageModel
{
    public LiveView View { get; private set; } = null!;   // loaded before the page is shown

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IReadOnlyList<MinutedAction> ItemActions { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Initials { get; set; }

    [BindProperty]
    public Guid Item { get; set; }

    /// <summary>The version of the item that was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? DecisionId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Dissent { get; set; }

    [BindProperty]
    public int? VotesFor { get; set; }

    [BindProperty]
    public int? VotesAgainst { get; set; }

    [BindProperty]
    public int? VotesNotUsed { get; set; }

    [BindProperty]
    public string? ConsentsOutstanding { get; set; }

    [BindProperty]
    public string? ExceptionReason { get; set; }

    [BindProperty]
    public DateOnly? FromOn { get; set; }

    [BindProperty]
    public DateOnly? UntilOn { get; set; }

    [BindProperty]
    public DateOnly? ReviewOn { get; set; }

    [BindProperty]
    public OrganisationId? ReceiverId { get; set; }

    [BindProperty]
    public string? ActionTitle { get; set; }

    [BindProperty]
    public OrganisationId? ActionAt { get; set; }

    [BindProperty]
    public DateOnly? ActionDueOn { get; set; }

    [BindProperty]
    public string? Notes { get; set; }

    public bool ActionFailed { get; private set; }

    public bool HasMore => Dissent is not null || VotesFor is not null || ConsentsOutstanding is not null || ExceptionReason is not null;

    /// <summary>Before anything is decided, who is here is the first thing to say.</summary>
    public bool AttendanceFirst => View.Open.Detail.Seats.All(s => s.Presence == Presence.Expected);

    public string Undecided => View.Open.Detail.Items.Count(i => !i.Item.IsDecided) switch
    {
        0 => "Every item is decided. The minutes are ready as soon as you end it.",
        1 => "1 item is not decided and will be carried over.",
        var left => $"{left} items are not decided and will be carried over.",
    };

    public string Saved => $"Saved {View.Clock}. Health and safeguarding are not on this screen.";

    public async Task<IActionResult> OnGetAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await OpenAsync(meetingId, stop))
        {
            return NotFound();
        }

        if (open.Meeting.State != MeetingState.Running)
        {
            return Redirect(open.Address());
        }

        await ShowAsync(stop);
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostGoAsync(Guid meetingId, Guid item, CancellationToken stop) =>
        await OpenAsync(meetingId, stop) && await run.GoToAsync(open.Detail.Access, item, current.ChangedBy("Went to an item of the agenda"), stop) ? await DoneAsync() : NotFound();

    public async Task<IActionResult> OnPostAttendAsync(Guid meetingId, Guid seat, Presence presence, CancellationToken stop) =>
        await OpenAsync(meetingId, stop) && Enum.IsDefined(presence) && await run.AttendAsync(open.Detail.Access, seat, (presence, null), current.ChangedBy("Marked who was at a panel meeting"), stop)
            ? await DoneAsync() : NotFound();

    public async Task<IActionResult> OnPostCloseAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await OpenAsync(meetingId, stop) || !await run.CloseAsync(open.Detail.Access, Notes, current.ChangedBy("Ended a panel meeting"), stop))
        {
            return NotFound();
        }

        await open.TellAsync();
        TempData["Notice"] = "The meeting is over. Its minutes are ready";
        return Redirect(open.Address());
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await OpenAsync(meetingId, stop) || Row() is not { } row || open.Meeting.State != MeetingState.Running)
        {
            return NotFound();
        }

        var form = Decision();
        var needs = await db.DecisionNeedsAsync((open.Detail.Access, open.Type), row.Item, form, stop);
        if (this.HasErrors(form.Errors(open.Type, row.Item, open.Detail.Quorum, open.Detail.VotesOn(row.Item)).Concat(needs)))
        {
            await ShowAsync(stop);
            return this.Invalid();
        }

        var next = open.Detail.Items.FirstOrDefault(i => i.Item.Number > row.Item.Number && !i.Item.IsDecided);
        if (await record.RunAsync((open.Detail.Access, open.Type), row.Item, (form, Seen), current.ChangedBy("Recorded a panel’s decision"), stop))
        {
            if (next is not null && await OpenAsync(meetingId, stop))
            {
                await run.GoToAsync(open.Detail.Access, next.Item.AgendaItemId, current.ChangedBy("Went to an item of the agenda"), stop);
            }

            return await DoneAsync();
        }

        await OpenAsync(meetingId, stop);
        await ShowAsync(stop);
        ModelState.Remove(nameof(Seen));
        Seen = Row()?.Item.Version ?? 0;
        return this.Conflict($"{Row()?.Item.DecidedByName ?? "Somebody"} recorded something for this pupil while you were writing: {Row()?.Item.DecisionName ?? "no decision yet"}. What you wrote stands here");
    }

    public async Task<IActionResult> OnPostActAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await OpenAsync(meetingId, stop) || Row() is not { } row)
        {
            return NotFound();
        }

        await ShowAsync(stop);
        if (this.HasErrors(ActionErrors()))
        {
            ActionFailed = true;
            Fill();
            return this.Invalid();
        }

        await record.AddActionAsync(row.Item, new ActionForm(ActionTitle!.Trim(), ActionAt!.Value, null, ActionDueOn!.Value), current.ChangedBy("Planned what follows from a panel’s decision"), stop);   // checked just above
        return await DoneAsync();
    }

    private IEnumerable<FieldError> ActionErrors()
    {
        if (string.IsNullOrWhiteSpace(ActionTitle) || ActionTitle.Length > PlannedAction.TitleMaxLength)
        {
            yield return new(nameof(ActionTitle), $"Enter what will be done, in {PlannedAction.TitleMaxLength} characters or fewer");
        }

        if (!Places.Any(p => p.Value == ActionAt?.ToString()))
        {
            yield return new(nameof(ActionAt), "Choose who will do it");
        }

        if (ActionDueOn is null || ActionDueOn < open.Viewer.Today)
        {
            yield return new(nameof(ActionDueOn), "Enter the day it will be done by, today or later");
        }
    }

    private DecisionForm Decision() => new()
    {
        DecisionId = DecisionId, Reason = Reason, Dissent = Dissent, ConsentsOutstanding = ConsentsOutstanding, ExceptionReason = ExceptionReason,
        Votes = VotesFor is null && VotesAgainst is null ? null : new VoteCount(VotesFor ?? 0, VotesAgainst ?? 0, VotesNotUsed ?? 0),
        FromOn = FromOn, UntilOn = UntilOn, ReviewOn = ReviewOn, ReceiverId = ReceiverId,
    };

    private ItemRow? Row() => open.Detail.Items.FirstOrDefault(i => i.Item.AgendaItemId == Item && i.Pupil is not null);

    private async Task<bool> OpenAsync(Guid meetingId, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        return await open.OpenAsync(meetingId, stop) && open.Runs;
    }

    private void Fill()
    {
        if (View.Current?.Item is { } item)
        {
            (Seen, DecisionId, Reason, Dissent) = (item.Version, item.DecisionId, item.Reason, item.Dissent);
            (VotesFor, VotesAgainst, VotesNotUsed) = (item.VotesFor, item.VotesAgainst, item.VotesNotUsed);
            (ConsentsOutstanding, ExceptionReason, FromOn, UntilOn, ReviewOn, ReceiverId) = (item.ConsentsOutstanding, item.ExceptionReason, item.FromOn, item.UntilOn, item.ReviewOn, item.ReceiverId);
        }
    }

    private async Task<IActionResult> DoneAsync()
    {
        await open.TellAsync();
        return Redirect(open.Address("live") + (Initials ? "?initials=true" : ""));
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        var shown = Row() ?? open.Detail.Current;
        var facts = shown is null ? null : await open.FactsAsync(shown, "Panel meeting", stop);
        var equity = facts is null ? null : await db.PanelEquityAsync(open.Detail.Access.Series, open.Viewer.Today, stop);
        View = new LiveView(open, facts, equity, MayRun: true, Initials, time.UtcNowStored()) { Failed = Row() };
        Places = [.. (await open.PlacesAsync(stop)).Select(p => new Choice(p.Id.ToString(), p.Name))];
        ItemActions = [.. (await db.MinutedActionsAsync(open.Detail, stop)).Where(a => a.FromId == shown?.Item.AgendaItemId)];
    }
}
