using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Codes;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>How an organisation that was found becomes a member.</summary>
[Requires(Permission.EditMembers)]
public sealed class NewMemberModel(OnrollDbContext db, CurrentViewer current, ChangeMembership change) : PageModel
{
    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [FromQuery(Name = "organisation")]
    public OrganisationId? OrganisationId { get; set; }

    [FromQuery(Name = "urn")]
    public string? UrnText { get; set; }

    [BindProperty]
    public MemberInput Input { get; set; } = new();

    public Partnership Partnership { get; private set; } = null!;   // found before the page is shown

    public Organisation Organisation { get; private set; } = null!;   // likewise

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Input.StartsOn = current.Viewer.Today;
        return await LoadAsync(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refuse(nameof(Input));
        }

        // The register knows whether a school is of a faith, which the mixture of members is judged by.
        if (db.Entry(Organisation).State == EntityState.Detached && await db.FaithOfAsync(Organisation, current.Viewer.Today, stop) is { } faith)
        {
            db.OrganisationAttributes.Add(faith);
        }

        switch (await change.AddAsync(Partnership, Organisation, Input.Form(), current.ChangedBy("Added a member"), stop))
        {
            case MembershipChanged.Saved saved:
                TempData["Notice"] = $"{Organisation.Name} is a member";
                TempData["NoticeMore"] = MemberWords.Of(saved.NewAdvice);
                return Redirect($"/set-up/members?partnership={Uri.EscapeDataString(Partnership.Code)}");
            case MembershipChanged.Refused refused:
                return this.Refuse(nameof(Input), refused.Errors);
            case MembershipChanged.AgainstDuty against:
                return this.Refuse(nameof(Input), new FieldError("", MemberWords.Of(against.Breach)));
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        var partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        var organisation = OrganisationId is { } id ? await db.Organisations.SingleOrDefaultAsync(o => o.OrganisationId == id, stop)
            : Urn.TryParse(UrnText, out var urn) ? await db.OrganisationOfAsync(urn, stop)
            : null;
        if (partnerships.FirstOrDefault(p => p.Code == Code) is not { } partnership || organisation is null)
        {
            return false;
        }

        (Partnership, Organisation) = (partnership, organisation);
        return true;
    }
}
