using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>A name and code as they are typed.</summary>
public sealed class NameInput
{
    public string? Name { get; set; }

    public string? Code { get; set; }

    public string? LaCode { get; set; }

    public int Version { get; set; }

    public NameForm Form() => new(Name, Code, LaCode);
}

/// <summary>What the partnership and its area are called.</summary>
[Requires(Permission.EditMembers)]
public sealed class PartnershipModel(OnrollDbContext db, CurrentViewer current, KeepPartnership keep) : PageModel
{
    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [BindProperty]
    public NameInput Input { get; set; } = new();

    [BindProperty]
    public NameInput Around { get; set; } = new();

    public IReadOnlyList<Partnership> Partnerships { get; private set; } = [];

    /// <summary>Null while the area has none.</summary>
    public Partnership? Partnership { get; private set; }

    public Area Area { get; private set; } = null!;   // found before the page is shown

    public BothVersions? Both { get; private set; }

    public bool MayEditArea => current.Viewer.IsAreaAdministrator();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        (Input, Around) = (Of(Partnership), Of(Area));
        return Page();
    }

    public async Task<IActionResult> OnPostPartnershipAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || Partnership is null)
        {
            return NotFound();
        }

        Around = Of(Area);
        if (Input.Form().Problems() is { Count: > 0 } problems)
        {
            return this.Refuse(nameof(Input), problems);
        }

        var kept = await keep.RenameAsync(Partnership, Input.Version, Input.Form(), current.ChangedBy("Changed the partnership’s details"), stop);
        if (kept == DetailsKept.ChangedMeanwhile)
        {
            var now = await db.Partnerships.AsNoTracking().SingleAsync(p => p.PartnershipId == Partnership.PartnershipId, stop);
            return await OvertakenAsync(nameof(Input), Input, Of(now), ("partnerships", Partnership.PartnershipId.Value), stop);
        }

        return kept == DetailsKept.Saved ? Done(Partnership.Code) : Taken(nameof(Input));
    }

    public async Task<IActionResult> OnPostAreaAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (!MayEditArea)
        {
            return Forbid();
        }

        Input = Of(Partnership);
        if (Around.Form().Problems() is { Count: > 0 } problems)
        {
            return this.Refuse(nameof(Around), problems);
        }

        var kept = await keep.RenameAsync(Area, Around.Version, Around.Form(), current.ChangedBy("Changed the area’s details"), stop);
        if (kept == DetailsKept.ChangedMeanwhile)
        {
            var now = await db.Areas.AsNoTracking().SingleAsync(a => a.AreaId == Area.AreaId, stop);
            return await OvertakenAsync(nameof(Around), Around, Of(now), ("areas", Area.AreaId.Value), stop);
        }

        return kept == DetailsKept.Saved ? Done(Partnership?.Code) : Taken(nameof(Around));
    }

    private PageResult Taken(string form) => this.Refuse(form, new FieldError("Code", "Another one has that code. Choose another code"));

    private RedirectResult Done(string? code)
    {
        TempData["Notice"] = "The details are saved.";
        return Redirect(code is null ? "/set-up/partnership" : $"/set-up/partnership?partnership={Uri.EscapeDataString(code)}");
    }

    private async Task<PageResult> OvertakenAsync(string form, NameInput typed, NameInput now, (string Subject, Guid Id) what, CancellationToken stop)
    {
        Both = new BothVersions(await db.LastChangeAsync(what.Subject, what.Id, stop),
        [
            new("Name", now.Name, typed.Name),
            new("Code", now.Code, typed.Code),
            .. now.LaCode is null && typed.LaCode is null ? Array.Empty<BothParts>() : [new("Local authority", now.LaCode, typed.LaCode)],
        ]);
        typed.Version = now.Version;
        return this.Overtaken($"{form}.Version", $"{Both.By?.ByName ?? "Somebody"} changed this while you were writing. Look at both, then save again");
    }

    private static NameInput Of(Partnership? partnership) => new() { Name = partnership?.Name, Code = partnership?.Code, Version = partnership?.Version ?? 0 };

    private static NameInput Of(Area area) => new() { Name = area.Name, Code = area.Code, LaCode = area.LaCode, Version = area.Version };

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        Partnerships = await db.PartnershipsToSetUpAsync(current.Viewer, stop);
        Partnership = Partnerships.Chosen(Code);
        Area = await db.Areas.SingleAsync(a => a.AreaId == db.AreaId, stop);
        return Code is null || Partnership is not null;
    }
}
