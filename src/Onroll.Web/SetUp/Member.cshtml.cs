using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>One spell of membership: changed, or ended with a reason.</summary>
[Requires(Permission.EditMembers)]
public sealed class MemberModel(OnrollDbContext db, CurrentViewer current, ChangeMembership change) : PageModel
{
    [FromRoute]
    public Guid MembershipId { get; set; }

    [BindProperty]
    public MemberInput Input { get; set; } = new();

    /// <summary>Why the membership ends.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public Membership Spell { get; private set; } = null!;   // found before the page is shown

    public Organisation Organisation { get; private set; } = null!;   // likewise

    public Partnership Partnership { get; private set; } = null!;   // likewise

    public BothVersions? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        Input = MemberInput.From(Spell);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await SaveAsync(Input.Form(), "Changed a membership", $"The membership of {Organisation.Name} is saved", stop)
            : this.Refuse(nameof(Input));
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        // Only the end is asked here: everything else stays as it is saved.
        var (lastDay, version) = (Input.EndsOn, Input.Version);
        Input = MemberInput.From(Spell);
        (Input.EndsOn, Input.Version) = (lastDay, version);
        if (lastDay is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Input.EndsOn", "Enter the last day of membership");
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Enter why the membership ends");
        }

        return ModelState.IsValid
            ? await SaveAsync(Input.Form(), $"Ended a membership: {Reason!.Trim()}", $"The membership of {Organisation.Name} has its last day", stop)
            : this.Refuse(nameof(Input));
    }

    private async Task<IActionResult> SaveAsync(MembershipForm form, string reason, string notice, CancellationToken stop)
    {
        var by = current.ChangedBy(reason.Length > Core.Audit.ChangedBy.ReasonMaxLength ? reason[..Core.Audit.ChangedBy.ReasonMaxLength] : reason);
        switch (await change.EditAsync(Spell, Input.Version, form, by, stop))
        {
            case MembershipChanged.Saved saved:
                TempData["Notice"] = notice;
                TempData["NoticeMore"] = MemberWords.Of(saved.NewAdvice);
                return Redirect($"/set-up/members?partnership={Uri.EscapeDataString(Partnership.Code)}");
            case MembershipChanged.Refused refused:
                return this.Refuse(nameof(Input), refused.Errors);
            case MembershipChanged.AgainstDuty against:
                return this.Refuse(nameof(Input), new FieldError("", MemberWords.Of(against.Breach)));
            case MembershipChanged.ChangedMeanwhile changed:
                Both = new BothVersions(changed.By, Input.Compare(changed.Now));
                Input.Version = changed.Now.Version;
                return this.Overtaken("Input.Version", $"{changed.By?.ByName ?? "Somebody"} changed this membership while you were writing. Look at both, then save again");
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        var spell = await db.Memberships.SingleOrDefaultAsync(m => m.MembershipId == MembershipId, stop);
        var partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        if (spell is null || partnerships.FirstOrDefault(p => p.PartnershipId == spell.PartnershipId) is not { } partnership)
        {
            return false;
        }

        (Spell, Partnership) = (spell, partnership);
        Organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == spell.OrganisationId, stop);
        return true;
    }
}
