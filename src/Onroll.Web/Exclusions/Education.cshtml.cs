using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>Where a pupil learns from day six: arranged by the school for a suspension, by the authority for a permanent exclusion (R-SUS-12).</summary>
[Requires(Permission.PrepareExclusions, Permission.AddToRecord)]
public sealed class EducationModel(OpenCase open, CurrentViewer current, ArrangeDaySix arrange) : PageModel
{
    public OpenCase Open => open;

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The arrangement being changed. Null adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Place { get; set; }

    [BindProperty]
    public string? ProviderName { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public string? SessionTimes { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? ReportTo { get; set; }

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await OpenAsync(exclusionId, stop))
        {
            return NotFound();
        }

        StartsOn = open.Case.Reading.Run?.DaySix;
        if (Place is { } id)
        {
            if (open.Case.DaySix.FirstOrDefault(a => a.DaySixArrangementId == id) is not { } known)
            {
                return NotFound();
            }

            (Seen, ProviderName, StartsOn) = (known.Version, known.ProviderName, known.StartsOn);
            (SessionTimes, Address, ReportTo) = (known.SessionTimes, known.Address, known.ReportTo);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await OpenAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var form = new DaySixForm(Text.Kept(ProviderName), StartsOn, Text.Kept(SessionTimes), Text.Kept(Address), Text.Kept(ReportTo));
        if (this.HasErrors(form.Errors(open.Case.Exclusion.StartsOn)))
        {
            return this.Invalid();
        }

        if (!await arrange.RunAsync(open.Case.Exclusion, open.Viewer.OrganisationId, form, (Place, Seen), current.ChangedBy("Arranged education from day six"), stop))
        {
            return this.Conflict("Somebody else changed this while you were writing. Open the case to see what they wrote; what you typed is below");
        }

        TempData["Notice"] = "The education from day six is on the case";
        TempData["NoticeMore"] = "Tell the parents the details at least 48 hours before it starts.";
        return Redirect(open.Address());
    }

    private async Task<bool> OpenAsync(ExclusionId id, CancellationToken stop) =>
        await open.OpenAsync(id, "Education from day six", stop) && open.MayArrange && !open.Case.Exclusion.IsCancelled;
}
