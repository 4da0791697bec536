using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.PreExclusion;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.PreExclusion;

/// <summary>Says that permanent exclusion is a risk for a pupil, and why.</summary>
[Requires(Permission.KeepSupport)]
public sealed class RiskModel(PupilRecord record, CurrentViewer current, AnswerTrigger answer) : PageModel
{
    public PupilRecord Record => record;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop) => await OpenAsync(pupilId, stop) ? Page() : PupilRecord.Refused();

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if (Text.Kept(Reason) is not { } reason)
        {
            ModelState.AddModelError(nameof(Reason), "Say what makes you say so");
            return this.Invalid();
        }

        if (reason.Length > ExclusionRisk.ReasonMaxLength)
        {
            ModelState.AddModelError(nameof(Reason), $"Use {ExclusionRisk.ReasonMaxLength} characters or fewer");
            return this.Invalid();
        }

        await answer.SayRiskAsync(pupilId, reason, (current.ChangedBy("Said that permanent exclusion is a risk"), current.Viewer), stop);
        TempData["Notice"] = "It is on the record";
        return Redirect(record.Address("support"));
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop) =>
        await record.OpenAsync(pupilId, "Say that exclusion is a risk", RecordSections.Support, stop) && record.MayKeepSupport;
}
