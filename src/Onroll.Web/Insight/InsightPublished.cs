using Onroll.Core.Insight;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Insight;

/// <summary>What was published of one measure: areas over time, types of school and groups of pupils.</summary>
/// <param name="Years">The academic years of the columns, the earliest first.</param>
/// <param name="Rows">One's own first, then each area.</param>
/// <param name="Trends">A chart for each area, with England's dashed beside it.</param>
/// <param name="Breaks">Why points are not joined.</param>
/// <param name="Types">The chosen area's newest figure of each type of school.</param>
/// <param name="Groups">England's newest figures of groups of pupils.</param>
public sealed record InsightPublished(
    Measure Measure, IReadOnlyList<AcademicYear> Years, IReadOnlyList<PublishedRow> Rows, IReadOnlyList<InsightTrend> Trends, IReadOnlyList<string> Breaks,
    IReadOnlyList<PublishedLine> Types, IReadOnlyList<PublishedBreakdown> Groups)
{
    private const int MostYears = 8;

    private static readonly MeasureBreakdown[] Breakdowns = [MeasureBreakdown.Sex, MeasureBreakdown.Sen, MeasureBreakdown.Fsm, MeasureBreakdown.NcYear, MeasureBreakdown.Ethnicity];

    /// <summary>Whether anything was imported of the measure.</summary>
    public bool HasAny => Rows.Any(row => !row.IsOwn) || Groups.Count > 0;

    /// <summary>Every marker that is shown, with what it means.</summary>
    public IReadOnlyList<string> Markers =>
        [.. Rows.Where(row => !row.IsOwn).SelectMany(row => row.Cells).Concat(Types.Select(line => line.Figure)).Concat(Groups.SelectMany(group => group.Lines).Select(line => line.Figure))
            .OfType<PublishedFigure>().Where(figure => figure.Value is null).Select(PublishedWords.Marker).Distinct().Order(StringComparer.Ordinal)];

    public static InsightPublished Of(InsightBoard board, Measure measure, PublishedGroups groups)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(groups);
        var years = board.Areas.SelectMany(area => area.Figures.Series(measure, board.SchoolType)).Select(figure => figure.Period).Where(period => AcademicYear.TryParse(period, out _))
            .Concat(board.Counted.Select(period => period.Key)).Distinct().Order(StringComparer.Ordinal).TakeLast(MostYears)
            .Select(period => AcademicYear.Parse(period, null)).ToList();
        List<PublishedRow> areas = [.. board.Areas.Select(area => new PublishedRow(area.Area.Name, [.. years.Select(year => area.Figures.Of(measure, board.SchoolType, MeasurePeriod.Of(year)))]) { Kind = area.Area.Kind })];
        areas = areas.FindAll(row => row.Cells.Any(cell => cell is not null)).ConvertAll(row => row.Kind == PublishedAreaKind.Region ? row with { Name = PublishedWords.Region(row) } : row);
        return new InsightPublished(
            measure, years, [new(board.Place.IsOneSchool ? board.Place.Schools[0].Name : board.Place.Name, [.. years.Select(year => Own(board, measure, year))]), .. areas],
            [.. areas.Select(row => Trend(row, areas[0], measure, years))],
            [.. areas.SelectMany(row => NotJoined(row, measure, years)).Distinct()],
            [.. board.Published.TypesOf(measure).Select(type => (type, Newest: board.Published.Newest(measure, type, board.Year)))
                .Where(one => one.Newest is not null).Select(one => new PublishedLine(PublishedWords.Type(one.type), one.Newest!))],
            [.. Breakdowns.Select(by => Breakdown(board, measure, groups, by)).OfType<PublishedBreakdown>()]);
    }

    private static PublishedFigure? Own(InsightBoard board, Measure measure, AcademicYear year)
    {
        var period = MeasurePeriod.Of(year);
        if (!board.Counted.Contains(period))
        {
            return null;
        }

        var figure = board.Figures.Of(measure, null, period);
        return figure.IsHidden ? new PublishedFigure(null, Rules.Insight.Disclosure.DisclosureRule.Marker, "", period.Key)
            : figure.Row.Value is { } value ? new PublishedFigure((decimal)value, null, "", period.Key) : null;
    }

    private static InsightTrend Trend(PublishedRow row, PublishedRow first, Measure measure, List<AcademicYear> years)
    {
        var points = years.Select((year, at) => new TrendPoint(year.ToString()[2..], (double?)row.Cells[at]?.Value, row == first ? null : (double?)first.Cells[at]?.Value)
        {
            IsBroken = at > 0 && Why(row.Cells[at - 1], row.Cells[at], measure, years[at - 1], year) is not null,
        });
        return new InsightTrend(null, row.Name, [.. points], null);
    }

    private static IEnumerable<string> NotJoined(PublishedRow row, Measure measure, List<AcademicYear> years) =>
        Enumerable.Range(1, Math.Max(years.Count - 1, 0)).Select(at => row.Cells[at - 1]?.Value is null || row.Cells[at]?.Value is null ? null : Why(row.Cells[at - 1], row.Cells[at], measure, years[at - 1], years[at])).OfType<string>();

    // Another table may count other schools or pupils under the same name.
    private static string? Why(PublishedFigure? before, PublishedFigure? after, Measure measure, AcademicYear earlier, AcademicYear later) =>
        SeriesBreaks.Between(measure.Subject, earlier, later)
        ?? (before is not null && after is not null && before.Table != after.Table ? $"{earlier} and {later} come from different tables: {PublishedWords.Table(before.Table)} and {PublishedWords.Table(after.Table)}" : null);

    private static PublishedBreakdown? Breakdown(InsightBoard board, Measure measure, PublishedGroups groups, MeasureBreakdown by)
    {
        var types = new[] { board.SchoolType, PublishedMeasures.AllSchools };
        if (types.SelectMany(type => groups.Years(measure, type, by).Where(year => string.CompareOrdinal(year, board.Year.Key) <= 0).Select(year => (type, year))).Cast<(string Type, string Year)?>().FirstOrDefault() is not var (chosen, newest))
        {
            return null;
        }

        var lines = PublishedWords.GroupsOf(by).Select(group => (group.Name, Figure: groups.Of(measure, chosen, by, group.Code, newest))).Where(one => one.Figure is not null);
        return new PublishedBreakdown(SpanWords.Name(by), [.. lines.Select(one => new PublishedLine(one.Name, one.Figure!))]);
    }
}

/// <summary>One's own or an area's figures, a cell for each year.</summary>
public sealed record PublishedRow(string Name, IReadOnlyList<PublishedFigure?> Cells)
{
    /// <summary>Null for one's own.</summary>
    public PublishedAreaKind? Kind { get; init; }

    public bool IsOwn => Kind is null;
}

public sealed record PublishedLine(string Name, PublishedFigure Figure);

/// <summary>England's groups of one breakdown, all of one year.</summary>
public sealed record PublishedBreakdown(string Name, IReadOnlyList<PublishedLine> Lines);
