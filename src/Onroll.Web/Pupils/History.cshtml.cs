using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>Every change to the record: who, when, why, before and after.</summary>
[Requires(Permission.SeePupils)]
public sealed class HistoryModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    public const int Size = 25;

    public PupilRecord Record => record;

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "History", RecordSections.Identity, stop) || !record.Access.ThroughRoll)
        {
            return PupilRecord.Refused();
        }

        Total = await db.CountHistoryAsync(record.Access, stop);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + Size - 1) / Size));
        Entries = await db.HistoryAsync(record.Access, ((PageNumber - 1) * Size, Size), stop);
        return Page();
    }
}
