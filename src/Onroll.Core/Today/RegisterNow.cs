using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Today;

/// <summary>How many pupils stand on one rating, and how many more than at the start of the week.</summary>
public sealed record RatingNow(RegisterRating Rating, int Count, int Change);

/// <summary>The register at a glance.</summary>
/// <param name="NewOnRed">Pupils who came to Red since Monday.</param>
public sealed record RegisterNow(IReadOnlyList<RatingNow> Ratings, IReadOnlyList<PupilInRow> NewOnRed)
{
    public int Total => Ratings.Sum(r => r.Count);

    /// <returns>Null when the viewer sees no register of their own.</returns>
    public static async Task<RegisterNow?> OfAsync(Workday workday, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.SeeRegister) || viewer.RollOrganisations.Count == 0)
        {
            return null;
        }

        var monday = SchoolCalendar.MondayOf(workday.Today);
        var entries = await workday.Db.RegisterEntries
            .Where(r => viewer.RollOrganisations.Contains(r.OrganisationId) && (r.RemovedOn == null || r.RemovedOn >= monday))
            .Select(r => new { r.PupilId, r.Rating, r.RatingSince, r.PreviousRating, r.AddedOn, r.RemovedOn })
            .ToListAsync(stop);
        var counts = new[] { RegisterRating.Red, RegisterRating.Amber, RegisterRating.Green }.Select(rating =>
        {
            var now = entries.Count(e => e.RemovedOn == null && e.Rating == rating);
            var before = entries.Count(e => e.AddedOn < monday && (e.RatingSince < monday ? e.Rating : e.PreviousRating) == rating);
            return new RatingNow(rating, now, now - before);
        });
        var red = entries.Where(e => e.RemovedOn == null && e.Rating == RegisterRating.Red && e.RatingSince >= monday).Select(e => e.PupilId).ToList();
        var pupils = await workday.PupilsAsync(red, RecordSections.Support, stop);
        return new RegisterNow([.. counts], [.. pupils.Values.OrderBy(p => p.Name, StringComparer.Ordinal)]);
    }
}
