using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Today;

/// <summary>How many pupils stand on one rating.</summary>
/// <param name="Change">Against the start of this week.</param>
/// <param name="Weeks">How many there were at the end of each of the last weeks, the oldest first and now last.</param>
public sealed record RatingNow(RegisterRating Rating, int Count, int Change, IReadOnlyList<int> Weeks);

/// <summary>A pupil who came to Red this week, with the first reason. Null when no rule gave one.</summary>
public sealed record NewOnRed(PupilInRow Pupil, string? Why);

/// <summary>The register at a glance, now and over the last weeks.</summary>
public sealed record RegisterNow(IReadOnlyList<RatingNow> Ratings, IReadOnlyList<NewOnRed> NewOnRed)
{
    private const int WeeksShown = 8;

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
            .Where(r => viewer.RollOrganisations.Contains(r.OrganisationId) && r.RemovedOn == null)
            .Select(r => new Entry(r.PupilId, r.Rating, r.RatingSince))
            .ToListAsync(stop);
        var weeks = await WeeksAsync(workday, entries, monday, stop);
        var counts = new[] { RegisterRating.Red, RegisterRating.Amber, RegisterRating.Green }.Select(rating =>
        {
            var now = entries.Count(e => e.Rating == rating);
            return new RatingNow(rating, now, now - weeks[^1][rating], [.. weeks.Select(week => week[rating]), now]);
        });
        return new RegisterNow([.. counts], await NewOnRedAsync(workday, entries, monday, stop));
    }

    // Each Monday's counts, worked back from now through the changes since.
    private static async Task<List<Dictionary<RegisterRating, int>>> WeeksAsync(Workday workday, List<Entry> entries, DateOnly monday, CancellationToken stop)
    {
        var from = monday.AddDays(-7 * (WeeksShown - 2));
        var rolls = workday.Viewer.RollOrganisations;
        var changes = await workday.Db.RegisterRatingChanges
            .Where(c => c.ChangedOn >= from && workday.Db.RegisterEntries.Any(r => r.RegisterEntryId == c.RegisterEntryId && rolls.Contains(r.OrganisationId)))
            .Select(c => new { c.ChangedOn, c.From, c.To })
            .ToListAsync(stop);
        var weeks = new List<Dictionary<RegisterRating, int>>();
        for (var day = from; day <= monday; day = day.AddDays(7))
        {
            var since = changes.Where(c => c.ChangedOn >= day).ToList();
            weeks.Add(Enum.GetValues<RegisterRating>().ToDictionary(
                rating => rating,
                rating => Math.Max(0, entries.Count(e => e.Rating == rating) - since.Count(c => c.To == rating) + since.Count(c => c.From == rating))));
        }

        return weeks;
    }

    private static async Task<IReadOnlyList<NewOnRed>> NewOnRedAsync(Workday workday, List<Entry> entries, DateOnly monday, CancellationToken stop)
    {
        var ids = entries.Where(e => e.Rating == RegisterRating.Red && e.Since >= monday).Select(e => e.PupilId).ToList();
        var pupils = await workday.PupilsAsync(ids, RecordSections.Support, stop);
        var reasons = await workday.Db.RegisterEntries
            .Where(r => ids.Contains(r.PupilId) && r.RemovedOn == null)
            .Select(r => new { r.PupilId, r.Reasons })
            .ToListAsync(stop);
        return [.. pupils.Values
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new NewOnRed(p, RegisterReasons.Read(reasons.First(r => r.PupilId == p.PupilId).Reasons).Reasons.Select(r => r.Brief).FirstOrDefault()))];
    }

    private sealed record Entry(PupilId PupilId, RegisterRating Rating, DateOnly Since);
}
