using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>Everybody who may see the record and, for those who work with the roll, everybody who looked.</summary>
[Requires(Permission.SeePupils)]
public sealed class WhoCanSeeModel(PupilRecord record, OnrollDbContext db, TimeProvider time) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<CanSee> All { get; private set; } = [];

    /// <summary>Null for people who do not work with the roll.</summary>
    public IReadOnlyList<Looked>? Looked { get; private set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Who can see this", RecordSections.Identity, stop))
        {
            return PupilRecord.Refused();
        }

        All = await db.WhoCanSeeAsync(pupilId, record.Today, stop);
        Looked = record.Access.ThroughRoll ? await db.WhoLookedAsync(pupilId, time.UtcNowStored(), stop) : null;
        return Page();
    }
}
