using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Panels;

/// <summary>Begins a referral of a pupil of one's own school.</summary>
[Requires(Permission.ReferToPanel)]
public sealed class ReferModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepReferral keep) : PageModel
{
    private readonly Dictionary<string, (PartnershipId Partnership, PanelType Type)> _panels = [];

    public PupilRecord Record => record;

    public IReadOnlyList<Choice> Panels { get; private set; } = [];

    [BindProperty]
    public string? Panel { get; set; }

    private OrganisationId? School => record.Header.Places.FirstOrDefault(p => current.Viewer.RollOrganisations.Contains(p.OrganisationId))?.OrganisationId;

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        Panel = Panels.Count == 1 ? Panels[0].Value : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if (Panel is null || !_panels.TryGetValue(Panel, out var to))
        {
            ModelState.AddModelError(nameof(Panel), "Choose a panel");
            return this.Invalid();
        }

        var id = await keep.BeginAsync(pupilId, School!.Value, to, current.ChangedBy("Began a referral"), stop);   // opened only with one
        return Redirect($"/panels/referrals/{id}");
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Refer to a panel", RecordSections.Support, stop) || !record.Access.ThroughRoll || School is not { } school)
        {
            return false;
        }

        var today = record.Today;
        var partnerships = await db.Partnerships.AsNoTracking()
            .Where(p => db.Memberships.Any(m => m.PartnershipId == p.PartnershipId && m.OrganisationId == school && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today)))
            .OrderBy(p => p.Name).ToListAsync(stop);
        foreach (var partnership in partnerships)
        {
            foreach (var type in await db.PanelTypesAsync(partnership.PartnershipId, today, stop))
            {
                _panels[$"{partnership.Code}/{type.Id}"] = (partnership.PartnershipId, type);
            }
        }

        Panels = [.. _panels.Select(p => new Choice(p.Key, $"{p.Value.Type.Name}, {partnerships.First(one => one.PartnershipId == p.Value.Partnership).Name}", p.Value.Type.Purpose))];
        return true;
    }
}
