using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Coaching;
using Onroll.Core.Interventions;
using Onroll.Core.Plans;
using Onroll.Core.PreExclusion;
using Onroll.Core.Restorative;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;

namespace Onroll.Web.Plans;

/// <summary>What is done for a pupil: plans, interventions, conversations, groups, and what the partnership asks to be opened.</summary>
[Requires(Permission.SeePupils)]
public sealed class SupportModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    public PupilRecord Record => record;

    public IReadOnlyList<SupportPlan> Plans { get; private set; } = [];

    public IReadOnlyList<StayShown> Interventions { get; private set; } = [];

    public IReadOnlyList<ProvisionReview> Provision { get; private set; } = [];

    public IReadOnlyList<OwnPart> Conversations { get; private set; } = [];

    public IReadOnlyList<CoachingGroup> Groups { get; private set; } = [];

    /// <summary>What the partnership asks to be opened. Empty for who does not run the school's support.</summary>
    public IReadOnlyList<WaitingTrigger> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Support", RecordSections.Support, stop))
        {
            return PupilRecord.Refused();
        }

        Plans = await db.PlansOfAsync(pupilId, stop);
        Interventions = await db.InterventionsOfAsync(record.Viewer, pupilId, stop);
        Conversations = await db.ConversationsOfAsync(pupilId, stop);
        Groups = await db.GroupsOfAsync(pupilId, stop);
        if (record.MayKeepSupport)
        {
            var school = record.Viewer.OrganisationId;
            Waiting = await db.WaitingTriggersAsync((school, pupilId), (await db.CalendarOfAsync(school, stop)).Calendar, record.Today, stop);
        }

        Provision = await db.ProvisionReviewsOfAsync(pupilId, stop);
        return Page();
    }
}
