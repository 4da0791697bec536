using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Rules.FairAccess;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.FairAccess;

/// <summary>One child: what is known, what was decided, what is next.</summary>
[Requires(Permission.SeeFairAccess)]
public sealed class ChildCaseModel(OpenFairAccess open, CurrentViewer current, KeepCase keep, AnswerPlace answer) : PageModel
{
    private const int LongestReason = 1000;

    public OpenFairAccess Open => open;

    /// <summary>Who could direct the school, where it refused. Null otherwise.</summary>
    public DirectionRoute? Route { get; private set; }

    [BindProperty]
    public DateOnly? AgreedOn { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public DateOnly? AdmittedOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken stop)
    {
        if (!await LoadAsync(caseId, stop))
        {
            return NotFound();
        }

        (AgreedOn, AdmittedOn, StartsOn) = (current.Viewer.Today, open.File.Decision?.StartsOn is { } planned && planned <= current.Viewer.Today ? planned : null, null);
        return Page();
    }

    public Task<IActionResult> OnPostAgreeAsync(Guid caseId, CancellationToken stop) => ChangeAsync(caseId, () => open.Decides, async () =>
    {
        if (AgreedOn is not { } day)
        {
            return FairAccessKept.Refused.Because("Enter the day it was agreed", nameof(AgreedOn));
        }

        return await keep.AgreeAsync(caseId, day, current.ChangedBy("Agreed that the fair access protocol applies"), stop);
    }, ("The protocol applies", "The 20 school days of the law count from here."), stop);

    public Task<IActionResult> OnPostWithdrawAsync(Guid caseId, CancellationToken stop) => ChangeAsync(
        caseId, () => open.Decides, async () => ReasonError() ?? await keep.WithdrawAsync(caseId, Text.Kept(Reason)!, current.ChangedBy("Ended a case of fair access"), stop), ("The case is over", null), stop);

    public Task<IActionResult> OnPostAskAsync(Guid caseId, CancellationToken stop) => ChangeAsync(
        caseId, () => open.Decides, () => OfDecisionAsync(id => answer.AskDirectionAsync(id, current.ChangedBy("Asked for a direction to admit"), stop)), ("The direction is asked for", null), stop);

    public Task<IActionResult> OnPostDirectAsync(Guid caseId, CancellationToken stop) => ChangeAsync(
        caseId, () => open.Decides, () => OfDecisionAsync(id => answer.DirectAsync(id, StartsOn, current.ChangedBy("Wrote down a direction to admit"), stop)), ("The school is directed to admit", null), stop);

    public Task<IActionResult> OnPostSetAsideAsync(Guid caseId, CancellationToken stop) => ChangeAsync(
        caseId, () => open.Decides, async () => ReasonError() ?? await OfDecisionAsync(id => answer.SetAsideAsync(id, Reason, current.ChangedBy("Set a fair access place aside"), stop)), ("The place no longer stands", "The child waits again. Work out the proposal anew."), stop);

    public Task<IActionResult> OnPostAdmitAsync(Guid caseId, CancellationToken stop) => ChangeAsync(
        caseId, () => open.Decides || open.IsGiven, () => OfDecisionAsync(id => answer.AdmitAsync(id, AdmittedOn, current.ChangedBy("Admitted a child under fair access"), stop)), ("The child is on roll", "The school’s share has moved on by it."), stop);

    private async Task<FairAccessKept> OfDecisionAsync(Func<Guid, Task<FairAccessKept>> change) =>
        open.Case.DecisionId is { } id ? await change(id) : new FairAccessKept.ChangedMeanwhile();

    private FairAccessKept.Refused? ReasonError() => Text.Kept(Reason) switch
    {
        null => FairAccessKept.Refused.Because("Say why", nameof(Reason)),
        { Length: > LongestReason } => FairAccessKept.Refused.Because("Use 1,000 characters or fewer", nameof(Reason)),
        _ => null,
    };

    private async Task<IActionResult> ChangeAsync(Guid caseId, Func<bool> may, Func<Task<FairAccessKept>> change, (string, string?) said, CancellationToken stop) =>
        await LoadAsync(caseId, stop) && may() ? this.After(await change(), _ => open.Address(), said) : NotFound();

    private async Task<bool> LoadAsync(Guid caseId, CancellationToken stop)
    {
        if (!await open.OpenAsync(caseId, "Fair access", stop))
        {
            return false;
        }

        Route = open.File.Decision is { Answer: FairAccessAnswer.Refused } refused ? await answer.RouteAsync(refused, stop) : null;
        return true;
    }
}
