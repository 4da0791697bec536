using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Ladders;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Ladders;

/// <summary>Says that what runs in a step is completed, or makes it longer.</summary>
[Requires(Permission.SeePupils)]
public sealed class StepModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, WorkOnStep work) : PageModel
{
    [FromQuery(Name = "longer")]
    public bool IsLonger { get; set; }

    [BindProperty, DisplayName("The day")]
    public DateOnly? On { get; set; }

    [BindProperty, DisplayName("The length")]
    public int? Length { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public PupilRecord Record => record;

    public LadderStanding Standing { get; private set; } = null!;   // set before the page is shown

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (await LoadAsync(pupilId, stop) is { } refused)
        {
            return refused;
        }

        (On, Version) = (record.Today, Standing.Place.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (await LoadAsync(pupilId, stop) is { } refused)
        {
            return refused;
        }

        if (this.HasErrors(IsLonger ? Missing(Length, nameof(Length), "Enter a number") : Missing(On, nameof(On), "Enter the day")))
        {
            return this.Invalid();
        }

        var (viewer, id) = (current.Viewer, Standing.Place.LadderPlaceId);
        var result = IsLonger
            ? await work.ExtendAsync(viewer, id, Version, (Length ?? 0, Reason), stop)
            : await work.FinishAsync(viewer, id, Version, On ?? record.Today, stop);
        switch (result)
        {
            case LadderMoved.Done:
                TempData["Notice"] = IsLonger ? "It is longer now" : $"{Standing.Step.Name} is completed";
                return Redirect(record.Address("ladder"));
            case LadderMoved.Refused(var unmet):
                return this.Unmet(unmet);
            case LadderMoved.Mend(var errors):
                this.HasErrors(errors);
                return this.Invalid();
            case LadderMoved.ChangedMeanwhile:
                ModelState.Remove(nameof(Version));
                Version = Standing.Place.Version;
                return this.Conflict("Somebody changed this while you were writing. Look again, then save");
            default:
                return PupilRecord.Refused();
        }
    }

    private static IEnumerable<FieldError> Missing<T>(T? value, string field, string message)
        where T : struct => value is null ? [new FieldError(field, message)] : [];

    /// <returns>What to answer instead of the page. Null when it can be shown.</returns>
    private async Task<IActionResult?> LoadAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Work on the ladder", RecordSections.Support, stop))
        {
            return PupilRecord.Refused();
        }

        if (await db.LadderStandingAsync(current.Viewer, pupilId, stop) is not { } standing || !(IsLonger ? standing.CanExtend : standing.CanFinish))
        {
            return NotFound();
        }

        Standing = standing;
        var role = IsLonger ? standing.Step.Lasts?.ExtensionBy ?? standing.Step.Owner : standing.Step.Owner;
        return current.Viewer.ActsAs(standing.Pack, role, standing.Place.OrganisationId) ? null : PupilRecord.Refused();
    }
}
