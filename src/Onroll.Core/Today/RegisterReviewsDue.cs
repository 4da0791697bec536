using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Support;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Reviews of the register that have a day.</summary>
internal static class RegisterReviewsDue
{
    /// <summary>More than this on one day stand as one line.</summary>
    private const int Several = 2;

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
        return entries
            .Where(e => pupils.ContainsKey(e.PupilId))
            .GroupBy(e => e.ReviewOn)
            .SelectMany(day => day.Count() > Several
                ? [Together(workday, day.Key, [.. day.Select(e => e.Rating)])]
                : day.Select(e => new DueItem(
                    DueKind.RegisterReview, day.Key, workday.SchoolDaysTo(day.Key), Force.Local, "Review the register entry", $"{e.Rating} review",
                    pupils[e.PupilId], FormattableString.Invariant($"{e.Rating} since {e.RatingSince:d MMMM}"), e.RegisterEntryId.Value)));
    }

    // The register reviews many at once, so a day's reviews are one thing to do.
    private static DueItem Together(Workday workday, DateOnly on, List<RegisterRating> ratings)
    {
        var parts = ratings.GroupBy(r => r).OrderByDescending(of => of.Key).Select(of => FormattableString.Invariant($"{of.Count()} {of.Key}"));
        return new DueItem(
            DueKind.RegisterReview, on, workday.SchoolDaysTo(on), Force.Local, FormattableString.Invariant($"Review {ratings.Count} register entries"),
            "Register reviews", null, string.Join(", ", parts), Guid.Empty)
        {
            Pupils = ratings.Count,
        };
    }
}
