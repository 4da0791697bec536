using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Plans to look at together, plans given back, and plans that wait for an answer.</summary>
internal static class PlansDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.SeePupils))
        {
            return [];
        }

        var (place, until, role) = (viewer.OrganisationId, workday.Until, viewer.Role);
        var mayWrite = viewer.May(Permission.AddToRecord);
        var plans = await workday.Db.SupportPlans
            .Where(p => (mayWrite && p.OrganisationId == place && ((p.State == PlanState.InForce && p.ReviewOn <= until) || p.State == PlanState.Returned))
                || (p.State == PlanState.Submitted && p.Approver == role && workday.Db.PlanEditions.Any(e => e.SupportPlanId == p.SupportPlanId && e.AnsweredAtUtc == null && e.ApproverId == place)))
            .Select(p => new
            {
                p.SupportPlanId,
                p.PupilId,
                p.Name,
                p.State,
                p.ReviewOn,
                p.OwnerId,
                At = workday.Db.PlanEditions.Where(e => e.SupportPlanId == p.SupportPlanId).Max(e => (DateTime?)(e.AnsweredAtUtc ?? e.SentAtUtc)),
            })
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. plans.Select(p => p.PupilId)], RecordSections.Support, stop);
        return plans.Where(p => pupils.ContainsKey(p.PupilId)).Select(p =>
        {
            var since = p.At is { } at ? DateOnly.FromDateTime(London.InLondon(at)) : workday.Today;
            var (kind, on, what) = p.State switch
            {
                PlanState.Submitted => (DueKind.PlanToApprove, since, "Answer the plan"),
                PlanState.Returned => (DueKind.PlanReturned, since, "Put the plan right"),
                _ => (DueKind.PlanReview, p.ReviewOn!.Value, "Look at the plan together"),   // asked for above
            };
            return new DueItem(kind, on, workday.SchoolDaysTo(on), Force.Local, what, "Plan", pupils[p.PupilId], p.Name, p.SupportPlanId) { IsOwn = p.OwnerId == viewer.UserId };
        });
    }
}
