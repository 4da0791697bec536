using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Core.Releases;

/// <summary>One release's figure of all together.</summary>
/// <param name="Change">Against the base period. Null where there is nothing to compare: hidden, nought, or the base itself.</param>
public sealed record TrendFigure(FigureRelease Release, ReleaseTable Table, ReleasedFigure Figure, RelativeChange? Change, bool IsBase);

/// <summary>A measure over the releases a person may read, against a chosen one.</summary>
/// <remarks>P-LIN-09. Only what was released is drawn on, so nothing can be worked out from it that was not released.</remarks>
/// <param name="Measures">Those that were ever released to the person.</param>
public sealed record ReleaseTrend(IReadOnlyList<ReleasedMeasure> Measures, ReleasedMeasure? Measure, IReadOnlyList<TrendFigure> Figures, IReadOnlyList<EnteredRank> Ranks)
{
    /// <param name="measureId">Null, or one never released, for the one that shows most.</param>
    /// <param name="baseId">The release to compare with. Null for the earliest.</param>
    public static async Task<ReleaseTrend> ReadAsync(OnrollDbContext db, Viewer viewer, string? measureId, Guid? baseId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var readable = (await db.ReleasesForAsync(viewer, stop)).Where(one => one.Release.IsOut(viewer.Today) && one.CorrectedBy is null)
            .Select(one => (one.Release, Table: ReleaseTable.Read(one.Release.Table))).Where(one => MeasurePeriod.TryParse(one.Release.Period, out _)).ToList();
        var measures = readable.SelectMany(one => one.Table.Measures).DistinctBy(measure => measure.Id).ToList();
        var measure = measures.Find(one => one.Id == measureId) ?? measures.OrderByDescending(one => readable.Count(release => Of(release.Table, one) is { Count: > 0 })).FirstOrDefault();   // one that says something
        if (measure is null)
        {
            return new ReleaseTrend([], null, [], []);
        }

        var found = readable.Where(one => one.Table.Measures.Any(of => of.Id == measure.Id)).OrderBy(one => From(one.Release)).ThenBy(one => one.Release.PreparedAtUtc)
            .Select(one => (one.Release, one.Table, Figure: Of(one.Table, measure)!)).ToList();   // only those that have it
        var start = found.FirstOrDefault(one => one.Release.FigureReleaseId == baseId);
        start = start.Release is null ? found[0] : start;
        var ranks = await db.EnteredRanks.AsNoTracking().Where(rank => rank.MeasureId == measure.Id).OrderByDescending(rank => rank.AcademicYear).ThenByDescending(rank => rank.EnteredAtUtc).ToListAsync(stop);
        return new ReleaseTrend(measures, measure, [.. found.Select(one => new TrendFigure(one.Release, one.Table, one.Figure, Change(start.Figure, one.Figure), one.Release == start.Release))], ranks);
    }

    private static ReleasedFigure? Of(ReleaseTable table, ReleasedMeasure measure) =>
        table.Measures.Select(of => of.Id).ToList().IndexOf(measure.Id) is >= 0 and var at ? table.All.Figures[at] : null;

    private static DateOnly From(FigureRelease release) => MeasurePeriod.TryParse(release.Period, out var period) ? period.From : DateOnly.MinValue;

    // A rate against a rate; where rates were left out, a count against a count.
    private static RelativeChange? Change(ReleasedFigure from, ReleasedFigure to) => from == to ? null
        : from.Value is { } before && to.Value is { } after ? RelativeChange.Between((decimal)before, (decimal)after)
        : from is { Value: null, Count: { } few } && to is { Value: null, Count: { } many } ? RelativeChange.Between(few, many) : null;
}

/// <summary>A rank to enter.</summary>
public sealed record RankForm(string? MeasureId, string? Year, int? Rank, int? RankedOf, string? Source)
{
    public IEnumerable<FieldError> Errors()
    {
        if (!Rules.Calendar.AcademicYear.TryParse(Year, out _))
        {
            yield return new(nameof(Year), "Enter the school year, such as 2017/18");
        }

        if (RankedOf is not > 0)
        {
            yield return new(nameof(RankedOf), "Enter how many local authorities were ranked");
        }

        if (Rank is not > 0 || Rank > RankedOf)
        {
            yield return new(nameof(Rank), "Enter a rank between 1 and the number ranked");
        }

        if (string.IsNullOrWhiteSpace(Source) || Source.Trim().Length > EnteredRank.SourceMaxLength)
        {
            yield return new(nameof(Source), string.IsNullOrWhiteSpace(Source) ? "Enter where it was published" : $"Use {EnteredRank.SourceMaxLength} characters or fewer");
        }
    }
}
