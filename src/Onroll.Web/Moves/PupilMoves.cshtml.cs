using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Moves;

/// <summary>The pupil's moves and placements, on their record.</summary>
[Requires(Permission.SeePupils)]
public sealed class PupilMovesModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<MoveInList> Moves { get; private set; } = [];

    public IReadOnlyList<PlacementInList> Placements { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Moves and placements", RecordSections.Support, stop))
        {
            return PupilRecord.Refused();
        }

        Moves = await db.MovesOfAsync(pupilId, record.Today, stop);
        Placements = await db.PlacementsOfAsync(pupilId, record.Today, stop);
        return Page();
    }
}
