using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Releases;

/// <summary>A release for one reader.</summary>
/// <param name="CorrectedBy">The release that took its place. Null while none is out.</param>
/// <param name="MayPrepare">Whether the reader may correct or discard it.</param>
/// <param name="MayRelease">Whether the reader may release or withdraw it.</param>
public sealed record ReleaseForReader(FigureRelease Release, FigureRelease? CorrectedBy, bool MayPrepare, bool MayRelease)
{
    /// <summary>Whether the reader sees the table and not only that there was one.</summary>
    public bool SeesTable(DateOnly today) => MayPrepare || MayRelease || (Release.IsOut(today) && CorrectedBy is null);
}

public static class ReleaseQueries
{
    private static readonly Role[] Leaders = [Role.Head, Role.TrustLead, Role.Chair, Role.Coordinator, Role.LaOfficer, Role.DataAnalyst];

    /// <summary>The releases a person may know of, the newest first: those that are or were out for them, and those they work on.</summary>
    public static async Task<IReadOnlyList<ReleaseForReader>> ReleasesForAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var place = (await db.InsightPlaceAsync(viewer, stop)).Schools.Select(school => school.OrganisationId.Value).ToHashSet();
        var all = await db.FigureReleases.AsNoTracking().OrderByDescending(release => release.PreparedAtUtc).ThenByDescending(release => release.FigureReleaseId).ToListAsync(stop);
        return [.. all.Select(release => For(viewer, place, release, all)).Where(one => one.MayPrepare || one.MayRelease || (one.Release.ReleasedOn <= viewer.Today && IsReader(viewer, place, one.Release)))];
    }

    /// <summary>One of them. Null where there is none the person may know of.</summary>
    public static async Task<ReleaseForReader?> ReleaseForAsync(this OnrollDbContext db, Viewer viewer, Guid releaseId, CancellationToken stop) =>
        (await db.ReleasesForAsync(viewer, stop)).FirstOrDefault(one => one.Release.FigureReleaseId == releaseId);

    /// <summary>The counts of all releases that came out and overlap a period, the oldest first, and which they are.</summary>
    /// <remarks>A withdrawn one was seen, and is held against too.</remarks>
    public static async Task<(IReadOnlyList<PastCount> Counts, IReadOnlyList<Guid> Releases)> PastCountsAsync(this OnrollDbContext db, MeasurePeriod period, CancellationToken stop)
    {
        var year = new MeasurePeriod("", period.From.AddYears(-1), period.To.AddYears(1));   // rolls are told of a day that may lie outside
        var rows = await db.FigureReleaseCounts.AsNoTracking()
            .Where(counts => counts.From <= year.To && counts.To >= year.From)
            .Join(db.FigureReleases.Where(release => release.ReleasedOn != null), counts => counts.FigureReleaseId, release => release.FigureReleaseId, (counts, release) => new { counts, release.PreparedAtUtc })
            .OrderBy(row => row.PreparedAtUtc).ThenBy(row => row.counts.FigureReleaseId)
            .ToListAsync(stop);
        return ([.. rows.SelectMany(row => JsonSerializer.Deserialize<List<PastCount>>(row.counts.Counts)!)], [.. rows.Select(row => row.counts.FigureReleaseId)]);   // written by us
    }

    private static ReleaseForReader For(Viewer viewer, HashSet<Guid> place, FigureRelease release, IReadOnlyList<FigureRelease> all) => new(
        release,
        all.FirstOrDefault(other => other.CorrectsId == release.FigureReleaseId && other.IsOut(viewer.Today)),
        viewer.May(Permission.PrepareReleases) && viewer.OrganisationId == release.OrganisationId,
        viewer.May(Permission.ReleaseFigures) && release.Schools.TrueForAll(place.Contains));

    private static bool IsReader(Viewer viewer, HashSet<Guid> place, FigureRelease release) => viewer.May(Permission.SeeFigures) && release.Audience switch
    {
        ReleaseAudience.Everyone => true,
        ReleaseAudience.Schools => release.Schools.Exists(place.Contains),
        ReleaseAudience.Leaders => release.Schools.Exists(place.Contains) && Leaders.Contains(viewer.Role),
        _ => false,
    };
}
