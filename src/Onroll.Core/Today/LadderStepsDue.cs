using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Steps of the ladder that end, must be prepared for, or are to be reviewed.</summary>
internal static class LadderStepsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.KeepRegister))
        {
            return [];
        }

        var places = await workday.Db.LadderPlaces.AsNoTracking()
            .Where(p => viewer.RollOrganisations.Contains(p.OrganisationId) && p.ClosedOn == null && p.FinishedOn == null
                && (p.EndsOn <= workday.Until || p.PrepareBy <= workday.Until || p.ReviewOn <= workday.Until))
            .Select(p => new { p.PupilId, p.LadderPlaceId, p.EndsOn, p.PrepareBy, p.ReviewOn, Step = workday.Db.LadderChanges.Where(c => c.LadderPlaceId == p.LadderPlaceId && c.ToStep == p.StepId).Select(c => c.ToStepName).FirstOrDefault() })
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. places.Select(p => p.PupilId)], RecordSections.Support, stop);
        return places.Where(p => pupils.ContainsKey(p.PupilId)).Select(p =>
        {
            // What must be prepared comes before the end; after it the end is what matters.
            var (on, what, brief) = p switch
            {
                { PrepareBy: { } by } when by >= workday.Today => (by, "Prepare what comes after this step", "Prepare next step"),
                { EndsOn: { } ends } => (ends, "Decide what comes after this step", "Step ends"),
                _ => (p.ReviewOn ?? workday.Today, "Review the step on the ladder", "Ladder review"),
            };
            return new DueItem(DueKind.LadderStep, on, workday.SchoolDaysTo(on), Force.Local, what, brief, pupils[p.PupilId], p.Step, p.PupilId.Value);
        });
    }
}
