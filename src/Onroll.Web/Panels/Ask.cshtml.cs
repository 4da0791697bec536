using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>Asks an agency for advice on a referral.</summary>
[Requires(Permission.ReferToPanel, Permission.RunPanels)]
public sealed class AskModel(OpenReferral open, OnrollDbContext db, CurrentViewer current, AskForAdvice ask) : PageModel
{
    private static readonly OrganisationKind[] Advise = [OrganisationKind.Agency, OrganisationKind.LocalAuthority, OrganisationKind.PupilReferralUnit, OrganisationKind.AlternativeProvider];

    public OpenReferral Open => open;

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public IReadOnlyList<Choice> Parts { get; private set; } = [];

    [BindProperty]
    public OrganisationId? Agency { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty, DisplayName("The day you need it by")]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public IReadOnlyList<RecordSections>? Sections { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid referralId, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, stop))
        {
            return NotFound();
        }

        DueOn = open.Viewer.Today.AddDays(14);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid referralId, CancellationToken stop)
    {
        if (!await LoadAsync(referralId, stop))
        {
            return NotFound();
        }

        var agency = Agencies.Any(a => a.Value == Agency?.ToString()) ? Agency : null;
        var form = new AdviceQuestion(agency, Question, DueOn, (Sections ?? []).Aggregate(RecordSections.Identity, (all, one) => all | one));
        if (this.HasErrors(form.Errors(open.Referral, open.Viewer.Today)))
        {
            return this.Invalid();
        }

        await ask.AskAsync(open.Referral, form, current.ChangedBy("Asked an agency for advice"), stop);
        TempData["Notice"] = $"{Agencies.First(a => a.Value == agency.ToString()).Text} is asked";   // just found among them
        return Redirect(open.Address());
    }

    private async Task<bool> LoadAsync(Guid referralId, CancellationToken stop)
    {
        if (!await open.OpenAsync(referralId, "Referral", stop) || open.Referral.State is ReferralState.Decided or ReferralState.Withdrawn)
        {
            return false;
        }

        var referral = open.Referral;
        var agencies = await db.Organisations.Where(o => Advise.Contains(o.Kind) && o.ClosedOn == null && o.OrganisationId != referral.OrganisationId)
            .OrderBy(o => o.Name).Select(o => new { o.OrganisationId, o.Name }).ToListAsync(stop);
        Agencies = [.. agencies.Select(a => new Choice(a.OrganisationId.ToString(), a.Name))];
        Parts = [.. SectionWords.All.Where(s => s.Section != RecordSections.Identity && referral.Sections.HasFlag(s.Section)).Select(s => new Choice(s.Section.ToString(), s.Name, s.Holds))];
        return true;
    }
}
