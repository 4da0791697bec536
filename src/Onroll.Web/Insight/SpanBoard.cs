using Onroll.Core.Attendance;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Web.Insight;

/// <summary>Everything an attendance page and its file draw on: the days, the groups with what is hidden, and what they stand beside.</summary>
/// <param name="Place">Its schools are of one type.</param>
/// <param name="By">What there is a row for.</param>
/// <param name="Chosen">The group looked at closely; everybody where none is.</param>
public sealed record SpanBoard(InsightPlace Place, SpanAttendance Figures, MeasureBreakdown By, MeasureGroup Chosen, IReadOnlyList<SpanComparison> Beside)
{
    public MeasurePeriod Span => Figures.Span;

    public IReadOnlyList<MeasureGroup> Groups => Figures.Groups(By);

    public bool IsOfAll => Chosen == MeasureGroup.All;

    /// <summary>The breakdown the chosen group is of.</summary>
    public MeasureBreakdown ChosenBy => IsOfAll ? MeasureBreakdown.None : By;

    /// <summary>The breakdowns a place offers: schools where there are several.</summary>
    public static IReadOnlyList<MeasureBreakdown> Offered(InsightPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return [.. SpanAttendance.Breakdowns.Where(by => by != MeasureBreakdown.School || !place.IsOneSchool)];
    }

    public static async Task<SpanBoard> ReadAsync((OnrollDbContext Db, KeptColumns Kept) store, (InsightPlace Place, DateOnly Today) at, SpanAddress address, MeasurePeriod span, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(span);
        var (place, today) = at;
        var offered = Offered(place);
        var by = address.Breakdown(offered);
        var rule = DisclosureRule.Internal(place.MayOpenPupils);
        var reader = new MeasureReader(store.Db, place.Schools, store.Kept);
        var figures = await SpanAttendance.CountAsync(reader, span, place.MayOpenPupils ? [by] : offered, today, stop);
        figures.Hide(rule);
        var chosen = figures.Groups(by).FirstOrDefault(group => group.Code == address.Group) ?? MeasureGroup.All;
        var board = new SpanBoard(place, figures, by, chosen, []);
        return board with { Beside = [.. await ComparisonsAsync(store, board, reader, (today, rule), stop)] };
    }

    private static async Task<IEnumerable<SpanComparison>> ComparisonsAsync(
        (OnrollDbContext Db, KeptColumns Kept) store, SpanBoard board, MeasureReader reader, (DateOnly Today, DisclosureRule Rule) how, CancellationToken stop)
    {
        List<SpanComparison> rows = [SpanComparison.Own(board, board.ChosenBy, board.Chosen)];
        if (!board.IsOfAll)
        {
            rows.Add(SpanComparison.Own(board, MeasureBreakdown.None, MeasureGroup.All) with { Name = board.Place.IsOneSchool ? "The whole school" : "All pupils here" });
        }

        var question = new MeasureQuestion(board.Span, how.Today) { By = board.By };
        if (await PartnershipBeside.CountAsync(store.Db, reader, question, schools => new MeasureReader(store.Db, schools, store.Kept), stop) is { } partnership)
        {
            rows.AddRange(new[] { SpanComparison.Of(partnership, board.Chosen, how.Rule) }.Where(row => row.Cells.Any(cell => cell.Value is not null)));
        }

        if (board.Figures.IsWholeYear)
        {
            rows.AddRange((await PublishedAsync(store.Db, board, stop)).Where(row => row.Cells.Any(cell => cell.Value is not null)));
        }

        return rows;
    }

    // Only whole years are published, so only a whole year may stand beside them.
    private static async Task<IEnumerable<SpanComparison>> PublishedAsync(OnrollDbContext db, SpanBoard board, CancellationToken stop)
    {
        var type = PublishedMeasures.TypeOf(board.Place.Schools);
        if (!board.IsOfAll)
        {
            return [SpanComparison.Of(await PublishedGroups.ReadAsync(db, SpanAttendance.Measures, stop), (board.By, board.Chosen), type, board.Span.Year)];
        }

        List<SpanComparison> rows = [];
        foreach (var area in await db.PublishedAreasAsync(board.Place.Schools, stop))
        {
            rows.Add(SpanComparison.Of(await PublishedMeasures.ReadAsync(db, SpanAttendance.Measures, area, stop), area.Name, type, board.Span.Year));
        }

        return rows;
    }
}

/// <summary>One row to compare with, a cell for each measure.</summary>
public sealed record SpanComparison(string Name, IReadOnlyList<SpanCell> Cells)
{
    /// <summary>Whether it is of the place itself.</summary>
    public bool IsOwn { get; init; }

    public static SpanComparison Own(SpanBoard board, MeasureBreakdown by, MeasureGroup group)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(group);
        return new(group == MeasureGroup.All ? board.Place.IsOneSchool ? board.Place.Schools[0].Name : "All pupils here" : group.Name,
            [.. SpanAttendance.Measures.Select(measure => board.Figures.Of(measure, by, group) is var figure && figure.IsHidden ? new SpanCell(null, DisclosureRule.Marker, null) : new SpanCell(figure.Row.Value, null, null))])
        { IsOwn = true };
    }

    public static SpanComparison Of(PartnershipBeside partnership, MeasureGroup group, DisclosureRule rule)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return new(partnership.Name, [.. SpanAttendance.Measures.Select(measure => new SpanCell(partnership.Rate(measure, group, rule), null, null))]);
    }

    public static SpanComparison Of(PublishedMeasures published, string area, string type, AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(published);
        return new(area, WhatFollows([.. SpanAttendance.Measures.Select(measure => Cell(published.Comparable(measure, type, year)))]));
    }

    public static SpanComparison Of(PublishedGroups published, (MeasureBreakdown By, MeasureGroup Group) of, string type, AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(published);
        return new($"England, {of.Group.Name}", WhatFollows([.. SpanAttendance.Measures.Select(measure => Cell(published.Comparable(measure, type, of.By, of.Group.Code, year)))]));
    }

    private static SpanCell Cell(PublishedFigure? figure) => new((double?)figure?.Value, null, figure is null ? null : InsightWords.YearOf(figure));

    // Every possible session is attended, or missed with or without authority: what was not published of one year follows from the rest.
    private static SpanCell[] WhatFollows(SpanCell[] cells)
    {
        var (attended, missed, with, without) = (IndexOf("attendance-rate"), IndexOf("absence-rate"), IndexOf("authorised-absence-rate"), IndexOf("unauthorised-absence-rate"));
        if (cells[missed].Value is { } rate)
        {
            cells[attended] = cells[attended].Year == cells[missed].Year ? cells[attended] : cells[missed] with { Value = 100 - rate };
            cells[with] = cells[with].Value is null && cells[without].Value is { } unauthorised && cells[without].Year == cells[missed].Year ? cells[missed] with { Value = rate - unauthorised } : cells[with];
        }

        return cells;
    }

    private static int IndexOf(string measure) => SpanAttendance.Measures.ToList().FindIndex(one => one.Id == measure);
}

/// <param name="Value">In per cent. Null when there is none, or when it is hidden.</param>
/// <param name="Marker">What stands in its place. Null for a dash.</param>
/// <param name="Year">The academic year of a published figure. Null for the days of the page.</param>
public sealed record SpanCell(double? Value, string? Marker, string? Year);
