using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>Everything that happened to the pupil, newest first, filtered by kind.</summary>
[Requires(Permission.SeePupils)]
public sealed class TimelinePageModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    public const int Size = 50;

    public PupilRecord Record => record;

    public Timeline Timeline { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public TimelineKind? Only => Enum.TryParse<TimelineKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Timeline", RecordSections.Identity, stop))
        {
            return PupilRecord.Refused();
        }

        PageNumber = Math.Clamp(PageNumber, 1, 1000);
        Timeline = await db.TimelineAsync(record.Access, Only, ((PageNumber - 1) * Size, Size), stop);
        return Page();
    }
}
