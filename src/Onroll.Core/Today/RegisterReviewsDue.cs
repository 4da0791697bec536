using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Reviews of the register that have a day.</summary>
internal static class RegisterReviewsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.KeepRegister))
        {
            return [];
        }

        var entries = await workday.Db.RegisterEntries
            .Where(r => viewer.RollOrganisations.Contains(r.OrganisationId) && r.RemovedOn == null && r.ReviewOn != null && r.ReviewOn <= workday.Until)
            .Select(r => new { r.RegisterEntryId, r.PupilId, r.Rating, r.RatingSince, ReviewOn = r.ReviewOn!.Value })
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. entries.Select(e => e.PupilId)], RecordSections.Support, stop);
        return entries.Where(e => pupils.ContainsKey(e.PupilId)).Select(e => new DueItem(
            DueKind.RegisterReview, e.ReviewOn, workday.SchoolDaysTo(e.ReviewOn), Force.Local,
            "Review the register entry", $"{e.Rating} review", pupils[e.PupilId], FormattableString.Invariant($"{e.Rating} since {e.RatingSince:d MMMM}"), e.RegisterEntryId.Value));
    }
}
