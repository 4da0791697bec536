using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.SetUp;

/// <summary>Something true of a school from a day on, as it is typed.</summary>
public sealed class AttributeInput
{
    public OrganisationAttributeKind? Kind { get; set; }

    public string? Value { get; set; }

    [Display(Name = "The day from which it is true")]
    public DateOnly? StartsOn { get; set; }

    public AttributeForm Form() => new(Kind, Value, StartsOn);
}

/// <summary>A partnership an organisation belongs to or belonged to.</summary>
public sealed record BelongsTo(Guid MembershipId, PartnershipId PartnershipId, string Partnership, MembershipStatus Status, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>What is known of an organisation: its details, what is true of it over time, and where it belongs.</summary>
[Requires(Permission.EditMembers)]
public sealed class OrganisationModel(OnrollDbContext db, CurrentViewer current, KeepOrganisation keep) : PageModel
{
    [FromRoute]
    public OrganisationId OrganisationId { get; set; }

    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    [BindProperty]
    public AttributeInput Attribute { get; set; } = new();

    public Organisation Organisation { get; private set; } = null!;   // found before the page is shown

    public IReadOnlyList<OrganisationAttribute> Attributes { get; private set; } = [];

    public IReadOnlyList<BelongsTo> Memberships { get; private set; } = [];

    public IReadOnlyList<PartnershipId> MayChange { get; private set; } = [];

    public IReadOnlyList<Choice> Trusts { get; private set; } = [];

    public BothVersions? Both { get; private set; }

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.From<OrganisationAttributeKind>(OrganisationWords.Of);

    public bool IsSchool => Organisation.HasRoll;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        FillDetails();
        return Page();
    }

    public async Task<IActionResult> OnPostDetailsAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        Input.Kind = Organisation.Kind;
        Forget(nameof(Attribute));
        var form = Input.Form();
        if (form.Problems() is { Count: > 0 } problems)
        {
            return this.Refuse(nameof(Input), problems);
        }

        if (form.TrustId is { } trust && Trusts.All(t => t.Value != trust.ToString()))
        {
            return this.Refuse(nameof(Input), new FieldError(nameof(Input.Trust), "Choose a trust of this area"));
        }

        if (await keep.EditAsync(Organisation, Input.Version, form, current.ChangedBy("Changed an organisation"), stop))
        {
            return Done("The details are saved.");
        }

        var now = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == OrganisationId, stop);
        Both = new BothVersions(await db.LastChangeAsync("organisations", OrganisationId.Value, stop),
        [
            new("Name", now.Name, Input.Name),
            new("Postcode", now.Postcode, Input.Postcode),
            new("Local authority", now.LaCode, Input.LaCode),
            new("Trust", TrustName(now.TrustId?.ToString()), TrustName(Input.Trust)),
        ]);
        Input.Version = now.Version;
        return this.Overtaken("Input.Version", $"{Both.By?.ByName ?? "Somebody"} changed these details while you were writing. Look at both, then save again");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        FillDetails();
        Forget(nameof(Input));
        if (!ModelState.IsValid || Attribute.Form().Problems(Attributes, current.Viewer.Today).Count > 0)
        {
            return this.Refuse(nameof(Attribute), Attribute.Form().Problems(Attributes, current.Viewer.Today));
        }

        await keep.AddAttributeAsync(OrganisationId, Attribute.Form(), current.ChangedBy("Recorded what is true of a school"), stop);
        return Done("Recorded. What was true of the same kind before has its last day.");
    }

    /// <param name="takeBack">True when it never was true; else today is its last day.</param>
    public async Task<IActionResult> OnPostEndAsync(Guid attributeId, bool takeBack, CancellationToken stop)
    {
        if (!await LoadAsync(stop) || await db.OrganisationAttributes.SingleOrDefaultAsync(a => a.OrganisationAttributeId == attributeId && a.OrganisationId == OrganisationId, stop) is not { } attribute)
        {
            return NotFound();
        }

        var by = current.ChangedBy(takeBack ? "Took back what was recorded of a school by mistake" : "Ended what was true of a school");
        if (await keep.EndAttributeAsync(attribute, takeBack ? null : current.Viewer.Today, by, stop))
        {
            return Done(takeBack ? "The entry is taken back." : "It ends today.");
        }

        FillDetails();
        return this.Refuse("", new FieldError("", "Somebody changed this entry at the same time. Look at it again"));
    }

    private string? TrustName(string? id) => Trusts.FirstOrDefault(t => t.Value == id)?.Text;

    private void FillDetails() => Input = new OrganisationInput
    {
        Kind = Organisation.Kind,
        Name = Organisation.Name,
        Postcode = Organisation.Postcode,
        LaCode = Organisation.LaCode,
        Trust = Organisation.TrustId?.ToString(),
        Version = Organisation.Version,
    };

    // Two forms stand on the page; what the other one did not send is no error.
    private void Forget(string form)
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }

    private RedirectResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect($"/set-up/organisations/{OrganisationId}");
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.OrganisationsToSetUp(current.Viewer).SingleOrDefaultAsync(o => o.OrganisationId == OrganisationId, stop) is not { } organisation)
        {
            return false;
        }

        Organisation = organisation;
        Attributes = await db.OrganisationAttributes.AsNoTracking().Where(a => a.OrganisationId == OrganisationId)
            .OrderBy(a => a.Kind).ThenByDescending(a => a.StartsOn).ToListAsync(stop);
        Memberships = await (
            from m in db.Memberships
            where m.OrganisationId == OrganisationId
            join p in db.Partnerships on m.PartnershipId equals p.PartnershipId
            orderby m.StartsOn descending
            select new BelongsTo(m.MembershipId, p.PartnershipId, p.Name, m.Status, m.StartsOn, m.EndsOn)).ToListAsync(stop);
        MayChange = [.. (await db.PartnershipsToSetUpAsync(current.Viewer, stop)).Select(p => p.PartnershipId)];
        Trusts = [.. (await db.Organisations.Where(o => o.Kind == OrganisationKind.Trust).OrderBy(o => o.Name).ToListAsync(stop)).Select(o => new Choice(o.OrganisationId.ToString(), o.Name))];
        return true;
    }
}
