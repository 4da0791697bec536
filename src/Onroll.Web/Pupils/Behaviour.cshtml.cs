using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Behaviour;
using Onroll.Core.Rooms;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>Suspensions with the totals the law counts, and incidents with when they happen.</summary>
[Requires(Permission.SeePupils)]
public sealed class BehaviourModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    public const int Size = 25;

    public PupilRecord Record => record;

    /// <summary>Whether the cases behind suspensions are open to the person: not through a share alone.</summary>
    public bool SeesCases => record.Access.Grants.Any(grant => grant.Route != GrantRoute.Share && grant.Sections.HasFlag(RecordSections.Exclusions));

    public IncidentPattern? Pattern { get; private set; }

    public IReadOnlyList<Incident> Incidents { get; private set; } = [];

    /// <summary>Visits to a school's room. Never a suspension.</summary>
    public IReadOnlyList<RoomVisit> Visits { get; private set; } = [];

    public int Total { get; private set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public bool SeesBehaviour => record.Access.Opens(RecordSections.Behaviour);

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Behaviour and suspensions", RecordSections.Identity, stop)
            || !(SeesBehaviour || record.Access.Opens(RecordSections.Exclusions)))
        {
            return PupilRecord.Refused();
        }

        if (SeesBehaviour)
        {
            Visits = await db.VisitsOfAsync(pupilId, stop);
            Pattern = await db.IncidentPatternAsync(pupilId, AcademicYear.Containing(record.Today).FirstDay, stop);
            Total = await db.Incidents.CountAsync(i => i.PupilId == pupilId, stop);
            PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + Size - 1) / Size));
            Incidents = await db.Incidents.AsNoTracking()
                .Where(i => i.PupilId == pupilId)
                .OrderByDescending(i => i.OccurredOn).ThenByDescending(i => i.OccurredAt).ThenByDescending(i => i.IncidentId)
                .Skip((PageNumber - 1) * Size).Take(Size)
                .ToListAsync(stop);
        }

        return Page();
    }
}
