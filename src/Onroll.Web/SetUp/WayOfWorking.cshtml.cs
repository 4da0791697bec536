using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.SetUp;

/// <summary>A partnership's way of working: what is in force, earlier versions, and where a new one begins.</summary>
[Requires(Permission.EditMembers)]
public sealed class WayOfWorkingModel(OnrollDbContext db, CurrentViewer current, KeepPackDraft drafts) : PageModel
{
    private const string FromInForce = "in-force";

    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [BindProperty]
    public string? From { get; set; }

    public IReadOnlyList<Partnership> Partnerships { get; private set; } = [];

    public Partnership? Partnership { get; private set; }

    public PackInUse? InForce { get; private set; }

    public PackDraft? Draft { get; private set; }

    public IReadOnlyList<PackVersion> Versions { get; private set; } = [];

    public DateOnly Today => current.Viewer.Today;

    /// <summary>What is in force first, then the empty one, then every shipped pack.</summary>
    public IReadOnlyList<Choice> Beginnings =>
    [
        .. InForce is null ? Array.Empty<Choice>() : [new Choice(FromInForce, "What is in force now", $"{InForce.Pack.Name}, version {InForce.Pack.Version}")],
        .. ShippedPacks.All.OrderBy(pack => pack.Id != "empty").Select(pack => new Choice(pack.Id, pack.Id == "empty" ? "A short empty one" : pack.Name, pack.Summary)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || Partnership is not { } partnership)
        {
            return NotFound();
        }

        var text = From == FromInForce ? Versions.FirstOrDefault(v => v.PackVersionId == InForce?.PackVersionId)?.Text : ShippedPacks.Find(From)?.Text;
        if (text is null)
        {
            this.HasErrors([new FieldError(nameof(From), "Choose what you begin from")]);
            return this.Invalid();
        }

        var basedOn = From == FromInForce ? InForce?.Pack.Version : null;
        if (!await drafts.SaveAsync(partnership.PartnershipId, text, Draft?.Version, basedOn, current.ChangedBy("Began a new version of the way of working"), stop))
        {
            await LoadAsync(stop);
            return this.Conflict("Somebody began a version while you were choosing. It is shown below");
        }

        return Redirect($"/set-up/way-of-working/parts?partnership={Uri.EscapeDataString(partnership.Code)}");
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        Partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        Partnership = Partnerships.Chosen(Code);
        if (Partnership is { } partnership)
        {
            (Code, Versions) = (partnership.Code, await db.PackVersionsAsync(partnership.PartnershipId, stop));
            InForce = await db.PackInForceAsync(partnership.PartnershipId, Today, stop);
            Draft = await db.PackDraftAsync(partnership.PartnershipId, stop);
        }

        return Code is null || Partnership is not null;
    }
}
