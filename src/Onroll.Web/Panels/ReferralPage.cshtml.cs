using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Panels;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>One referral: its parts, what is missing, and where it stands.</summary>
[Requires(Permission.ReferToPanel, Permission.RunPanels)]
public sealed class ReferralPageModel(OpenReferral open, OnrollDbContext db, CurrentViewer current, KeepReferral keep) : PageModel
{
    public OpenReferral Open => open;

    /// <summary>What it lacks to be sent.</summary>
    public IReadOnlyList<MissingFromReferral> Missing { get; private set; } = [];

    public bool MayAsk => open.Referral.State is ReferralState.Draft or ReferralState.Submitted or ReferralState.Returned && (open.IsOwn || open.Runs);

    [BindProperty]
    public string? ReturnReason { get; set; }

    [BindProperty]
    public string? WithdrawReason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid referralId, CancellationToken stop) => await LoadAsync(referralId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSubmitAsync(Guid referralId, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, stop) || !open.IsOwn)
        {
            return NotFound();
        }

        var missing = await keep.SubmitAsync(open.Referral, open.Type, current.ChangedBy("Sent the referral to the panel"), stop);
        if (missing.Count == 0)
        {
            return Done("The referral is with the panel");
        }

        foreach (var one in missing)
        {
            ModelState.AddModelError("", $"Missing: {one.Message}");
        }

        return this.Invalid();
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid referralId, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, stop) || !open.Runs || open.Referral.State != ReferralState.Submitted)
        {
            return NotFound();
        }

        if (this.HasErrors(Reason(nameof(ReturnReason), ReturnReason, "Enter what is missing, so that the school can put it right")))
        {
            return this.Invalid();
        }

        await keep.ReturnAsync(open.Referral, ReturnReason!.Trim(), current.ChangedBy("Returned the referral"), stop);   // checked just above
        return Done("The referral is back with the school");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid referralId, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, stop) || !open.IsOwn || open.Referral.State is ReferralState.Decided or ReferralState.Withdrawn)
        {
            return NotFound();
        }

        if (this.HasErrors(Reason(nameof(WithdrawReason), WithdrawReason, "Enter why you withdraw it")))
        {
            return this.Invalid();
        }

        await keep.WithdrawAsync(open.Referral, WithdrawReason!.Trim(), current.ChangedBy("Withdrew the referral"), stop);   // checked just above
        return Done("The referral is withdrawn");
    }

    private static IEnumerable<FieldError> Reason(string field, string? text, string asks)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Referral.TextMaxLength)
        {
            yield return new(field, string.IsNullOrWhiteSpace(text) ? asks : $"Use {Referral.TextMaxLength} characters or fewer");
        }
    }

    private RedirectResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect(open.Address());
    }

    private async Task<bool> LoadAsync(Guid referralId, CancellationToken stop)
    {
        if (!await open.OpenAsync(referralId, "Referral", stop))
        {
            return false;
        }

        Missing = open.MayWrite ? await db.MissingAsync(open.Referral, open.Type, stop) : [];
        return true;
    }
}
