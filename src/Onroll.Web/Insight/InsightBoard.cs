using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Web.Insight;

/// <summary>Everything a dashboard and its download draw on: the place, the years, the figures with what is hidden, and what they stand beside.</summary>
/// <param name="Years">Those with any record, the newest first.</param>
/// <param name="Series">The times of the small charts, the earliest first: years where there are enough of them, otherwise terms.</param>
public sealed record InsightBoard(
    InsightPlace Place, IReadOnlyList<AcademicYear> Years, MeasurePeriod Year, IReadOnlyList<MeasurePeriod> Series, InsightFigures Figures, PublishedMeasures Published, DateOnly Today)
{
    private const int FewestYears = 3;
    private const int MostYears = 7;

    /// <summary>The types of school the place has, of which one is shown.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The areas whose published figures were imported, England first. Empty where none were.</summary>
    public IReadOnlyList<AreaFigures> Areas { get; init; } = [];

    /// <summary>The area of <see cref="Published"/>, beside which everything stands.</summary>
    public PublishedArea Area { get; init; } = PublishedArea.England;

    /// <summary>How managed moves to the schools turned out. Null where none is decided.</summary>
    public MoveOutcomes? Moves { get; init; }

    /// <summary>England's figures, whatever area is chosen.</summary>
    public PublishedMeasures England => Areas.FirstOrDefault(area => area.Area.Kind == PublishedAreaKind.England)?.Figures ?? PublishedMeasures.None;

    /// <summary>The year before, which is counted too. It may hold nothing.</summary>
    public MeasurePeriod Before => MeasurePeriod.Of(Year.Year.Previous);

    /// <summary>The type of school the published figures are of.</summary>
    public string SchoolType => PublishedMeasures.TypeOf(Place.Schools);

    /// <summary>The whole years that were counted.</summary>
    public IReadOnlyList<MeasurePeriod> Counted => [.. Series.Append(Year).Append(Before).Where(period => period.IsYear && Figures.HasAnything(period)).Distinct()];

    public bool IsByYears => Series[0].IsYear;

    /// <summary>Reads it. Null where there is nothing to show.</summary>
    public static async Task<(InsightBoard Board, MeasureReader Reader)?> ReadAsync(
        (OnrollDbContext Db, KeptColumns Kept) store, Viewer viewer, InsightAddress address, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(address);
        var db = store.Db;
        var whole = await db.InsightPlaceAsync(viewer, stop);
        var place = whole.OfType(address.Schools);
        var years = await db.InsightYearsAsync([.. place.Schools.Select(school => school.OrganisationId)], stop);
        if (years.Count == 0)
        {
            return null;
        }

        var year = MeasurePeriod.Of(Chosen(years, address.Year, viewer.Today));
        var reader = new MeasureReader(db, place.Schools, store.Kept);
        var series = SeriesUpTo(year, years);
        List<MeasurePeriod> periods = [.. new[] { year, MeasurePeriod.Of(year.Year.Previous) }.Concat(year.Terms()).Concat(MeasurePeriod.Of(year.Year.Previous).Terms()).Concat(series).Distinct()
            .Where(period => years.Contains(period.Year))];   // nothing was recorded in the others
        var figures = await InsightFigures.CountAsync(reader, periods, viewer.Today, stop);
        figures.Hide(DisclosureRule.Internal(place.MayOpenPupils), periods);
        var areas = await PublishedAsync(db, place, stop);
        var chosen = areas.FirstOrDefault(area => area.Area.Key == address.Beside) ?? (areas is [var first, ..] ? first : null);
        return (new InsightBoard(place, years, year, [.. series.Where(figures.HasAnything).DefaultIfEmpty(year)], figures, chosen?.Figures ?? PublishedMeasures.None, viewer.Today)
        {
            Types = whole.Types, Areas = areas, Area = chosen?.Area ?? PublishedArea.England,
            Moves = await MoveOutcomes.CountAsync(reader, year, viewer.Today, DisclosureRule.Internal(place.MayOpenPupils), stop),
        }, reader);
    }

    private static async Task<IReadOnlyList<AreaFigures>> PublishedAsync(OnrollDbContext db, InsightPlace place, CancellationToken stop)
    {
        var areas = new List<AreaFigures>();
        foreach (var area in await db.PublishedAreasAsync(place.Schools, stop))
        {
            areas.Add(new(area, await PublishedMeasures.ReadAsync(db, MeasureCatalogue.All, area, stop)));
        }

        return areas;
    }

    // A whole year tells more than one that runs.
    private static AcademicYear Chosen(IReadOnlyList<AcademicYear> years, string? asked, DateOnly today) =>
        AcademicYear.TryParse(asked, out var year) && years.Contains(year) ? year : years.FirstOrDefault(one => one.LastDay < today) ?? years[0];

    private static List<MeasurePeriod> SeriesUpTo(MeasurePeriod year, IReadOnlyList<AcademicYear> years)
    {
        var upTo = years.Where(one => one <= year.Year).Take(MostYears).Reverse().ToList();
        return upTo.Count >= FewestYears
            ? upTo.ConvertAll(MeasurePeriod.Of)
            : [.. MeasurePeriod.Of(year.Year.Previous).Terms().Concat(year.Terms())];
    }
}

/// <summary>What was published of an area.</summary>
public sealed record AreaFigures(PublishedArea Area, PublishedMeasures Figures);
