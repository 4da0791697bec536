using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Today;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>Records that the pupil was welcomed back with a meeting.</summary>
[Requires(Permission.AddToRecord)]
public sealed class ReintegrationModel(PupilRecord record, CurrentViewer current, RecordReintegration meeting) : PageModel
{
    public PupilRecord Record => record;

    /// <summary>The first day back.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public DateOnly BackOn { get; private set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop) => await OpenAsync(pupilId, stop) ? Page() : PupilRecord.Refused();

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        await meeting.RunAsync(pupilId, current.Viewer.OrganisationId, BackOn, current.ChangedBy("Recorded the reintegration meeting"), stop);
        TempData["Notice"] = "The reintegration meeting is recorded";
        return Redirect("/today");
    }

    // Only a day on which the pupil does come back from a suspension can have such a meeting.
    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Reintegration meeting", RecordSections.Exclusions, stop) || !record.Access.ThroughRoll
            || !DateOnly.TryParseExact(Back, "yyyy-MM-dd", out var back))
        {
            return false;
        }

        BackOn = back;
        return record.Exclusions!.All.Any(x => x.Out.BackOn == back);   // opened with its section
    }
}
