using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.SetUp;

/// <summary>The draft as it would be, what it changes, and the day it comes into force.</summary>
[Requires(Permission.EditMembers)]
public sealed class ActivatePackModel(PackWork work, CurrentViewer current, ActivatePack activate) : PageModel
{
    public const int MostShown = 100;

    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [BindProperty, DisplayName("The first day")]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The newest version when the form was shown. Null when there was none.</summary>
    [BindProperty]
    public int? BasedOn { get; set; }

    public PackWork Work => work;

    public PackReading Reading { get; private set; } = new(null, [], []);

    public IReadOnlyList<PackChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        (StartsOn, BasedOn) = (current.Viewer.Today, work.Newest?.Number);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        var by = current.ChangedBy(Reason!.Trim());   // checked just above
        switch (await activate.RunAsync(work.Partnership.PartnershipId, (work.Draft.Text, "the text"), StartsOn ?? current.Viewer.Today, BasedOn, by, stop))
        {
            case PackActivated.Done(var number):
                TempData["Notice"] = $"Version {number} is activated";
                return Redirect(work.Address());
            case PackActivated.Unchanged(var number):
                TempData["Notice"] = $"Version {number} says exactly this already";
                return Redirect(work.Address());
            case PackActivated.Refused(var errors):
                errors.ToList().ForEach(error => ModelState.AddModelError("", error.Message));
                return this.Invalid();
            default:
                return this.Conflict("Somebody activated a version while you were looking. Open this page again to see what yours would change");
        }
    }

    private IEnumerable<FieldError> Errors()
    {
        if (StartsOn is null || StartsOn < current.Viewer.Today)
        {
            yield return new(nameof(StartsOn), StartsOn is null ? "Enter the first day" : "The first day must be today or in the future: cases that began earlier keep their version");
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > PackVersion.ReasonMaxLength)
        {
            yield return new(nameof(Reason), string.IsNullOrWhiteSpace(Reason) ? "Say why, for whoever asks later" : $"Use {PackVersion.ReasonMaxLength} characters or fewer");
        }
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await work.LoadAsync(Code, stop))
        {
            return false;
        }

        Reading = PackText.Read(work.Draft.Text, "the text");
        Changes = work.Newest is { } newest ? PackDifference.Between(newest.Text, work.Draft.Text) : [];
        return true;
    }
}
