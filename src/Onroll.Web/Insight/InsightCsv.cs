using Onroll.Core.Insight;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Design;
using Onroll.Web.Design.Figures;
using Onroll.Web.Support;

namespace Onroll.Web.Insight;

/// <summary>Everything on a dashboard as a file: measures by group and time, moves, reasons, lengths, and what was published.</summary>
public static class InsightCsv
{
    private static readonly string[] Headers = ["Measure", "Unit", "Group", "URN or year", "Period", "Numerator", "Denominator", "Value", "Low", "High", "Published", "Published of"];

    public static byte[] Write(InsightContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        return CsvText.Write(Headers, [.. Measures(contents.Board), .. Moves(contents.Board), .. Bars("suspension-reason", contents.Reasons, contents.Board), .. Bars("suspension-length-band", contents.Lengths, contents.Board), .. Published(contents)]);
    }

    private static IEnumerable<IReadOnlyList<string?>> Measures(InsightBoard board) =>
        from tab in InsightAddress.Tabs
        let measure = MeasureCatalogue.Get(tab.Id)
        from @group in board.Figures.Groups.Prepend(null)
        from period in board.Series.Append(board.Year).Distinct()
        let published = @group is null ? board.Published.Of(measure, board.SchoolType, period) : null
        select Cells(measure, (@group?.Name ?? "All", @group?.Code ?? "all", period.Key), board.Figures.Of(measure, @group, period), published);

    private static IEnumerable<IReadOnlyList<string?>> Moves(InsightBoard board) => board.Moves is not { } moves ? [] :
        [Cells(MoveOutcomes.Measure, ("All", "all", moves.Cohort is { } cohort ? MeasurePeriod.Of(cohort).Key : "all decided"), new InsightFigure(moves.Row, moves.IsHidden, moves.IsHidden), null)];

    private static IEnumerable<IReadOnlyList<string?>> Bars(string what, IReadOnlyList<CountBar> bars, InsightBoard board) =>
        bars.Select(bar => (IReadOnlyList<string?>)[what, "suspensions", bar.Name, "", board.Year.Key, bar.Count?.ToString("0", DateWords.English) ?? DisclosureRule.Marker, "", "", "", "", "", ""]);

    private static IEnumerable<IReadOnlyList<string?>> Published(InsightContents contents) =>
        from tab in InsightAddress.Tabs
        let measure = MeasureCatalogue.Get(tab.Id)
        let published = contents.Published(measure)
        from line in published.Rows.Where(row => !row.IsOwn).SelectMany(row => row.Cells.OfType<PublishedFigure>().Select(figure => (row.Name, Figure: figure)))
            .Concat(published.Types.Select(one => (one.Name, one.Figure)))
            .Concat(published.Groups.SelectMany(breakdown => breakdown.Lines).Select(one => (one.Name, one.Figure)))
        select (IReadOnlyList<string?>)[measure.Id, measure.Unit, line.Name, "published", line.Figure.Period, "", "", "", "", "", line.Figure.Value?.ToString(DateWords.English) ?? line.Figure.Marker, line.Figure.Of];

    private static IReadOnlyList<string?> Cells(Measure measure, (string Name, string Code, string Period) of, InsightFigure figure, PublishedFigure? published) =>
    [
        measure.Id, measure.Unit, of.Name, of.Code, of.Period,
        Count(figure.Row.Numerator, figure.HidesNumerator), Count(figure.Row.Denominator, figure.HidesDenominator),
        Rate(figure, figure.Row.Value), Rate(figure, figure.Row.Low), Rate(figure, figure.Row.High),
        published?.Value?.ToString(DateWords.English) ?? published?.Marker, published?.Of,
    ];

    private static string Count(decimal count, bool isHidden) => isHidden ? DisclosureRule.Marker : count.ToString("0.#", DateWords.English);

    private static string? Rate(InsightFigure figure, double? rate) => figure.IsHidden ? DisclosureRule.Marker : rate?.ToString("0.####", DateWords.English);
}
