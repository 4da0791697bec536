using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.SetUp;

/// <summary>An organisation that is not on the national register, as it is typed.</summary>
public sealed class OrganisationInput
{
    public OrganisationKind? Kind { get; set; }

    public string? Name { get; set; }

    public string? Postcode { get; set; }

    public string? LaCode { get; set; }

    public string? Trust { get; set; }

    public int Version { get; set; }

    public OrganisationForm Form() => new(Kind, Name, Postcode, LaCode, OrganisationId.TryParse(Trust, null, out var trust) ? trust : null);
}

/// <summary>Adds a trust, authority, provider or agency, and goes on to its membership.</summary>
[Requires(Permission.EditMembers)]
public sealed class OtherMemberModel(OnrollDbContext db, CurrentViewer current, KeepOrganisation keep) : PageModel
{
    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public Partnership Partnership { get; private set; } = null!;   // found before the page is shown

    public static IReadOnlyList<Choice> Kinds { get; } = [.. OrganisationForm.KindsByHand.Select(kind => new Choice(kind.ToString(), OrganisationWords.Of(kind)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var form = Input.Form();
        if (form.Problems().Count > 0 || !OrganisationForm.KindsByHand.Contains(form.Kind ?? 0))
        {
            return this.Refuse(nameof(Input), form.Problems());
        }

        var organisation = await keep.AddAsync(form, current.ChangedBy("Added an organisation"), stop);
        return Redirect($"/set-up/members/new?partnership={Uri.EscapeDataString(Partnership.Code)}&organisation={organisation.OrganisationId}");
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        var partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        if (partnerships.Chosen(Code) is not { } partnership)
        {
            return false;
        }

        Partnership = partnership;
        return true;
    }
}
