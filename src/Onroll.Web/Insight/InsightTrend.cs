using Onroll.Core.Insight;
using Onroll.Rules.Insight;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Insight;

/// <summary>The chosen measure over time for one group.</summary>
/// <param name="Group">Null for all together.</param>
/// <param name="Change">"down 2.1", "about the same". Null where there is nothing to compare.</param>
public sealed record InsightTrend(MeasureGroup? Group, string Name, IReadOnlyList<TrendPoint> Points, string? Change)
{
    private const double AboutTheSame = 0.05;

    /// <summary>Whether a time is left out of the picture because its number is hidden.</summary>
    public bool HasHidden { get; init; }

    /// <summary>All together first, then each group in its order.</summary>
    public static IReadOnlyList<InsightTrend> Of(InsightBoard board, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(board);
        var all = board.Place.IsOneSchool ? board.Place.Schools[0].Name : $"All {board.Place.Schools.Count} schools";
        return [One(board, measure, null, all), .. board.Figures.Groups.Select(group => One(board, measure, group, group.Name))];
    }

    /// <summary>The largest value of any chart, so that all have one scale.</summary>
    public static double Most(IReadOnlyList<InsightTrend> trends) =>
        trends.SelectMany(trend => trend.Points).SelectMany(point => new[] { point.Value, point.Beside }).Max() ?? 0;

    private static InsightTrend One(InsightBoard board, Measure measure, MeasureGroup? group, string name)
    {
        var points = new List<TrendPoint>();
        foreach (var period in board.Series)
        {
            var isBroken = points.Count > 0 && !AreJoined(measure, board.Series[points.Count - 1], period);
            points.Add(new TrendPoint(InsightWords.Brief(period), board.Figures.Of(measure, group, period).Value, Beside(board, measure, group, period)) { IsBroken = isBroken, IsOpen = period.IsOpen(board.Today) });
        }

        return new InsightTrend(group, name, points, ChangeOf(measure, points)) { HasHidden = board.Series.Any(period => board.Figures.Of(measure, group, period).IsHidden) };
    }

    private static bool AreJoined(Measure measure, MeasurePeriod before, MeasurePeriod after) => before.IsYear
        ? SeriesBreaks.Between(measure.Subject, before.Year, after.Year) is null
        : SeriesBreaks.AreAlike(measure.Subject, before.Year, after.Year);

    // Years stand beside what is published of years; terms, of which nothing is, beside all groups together.
    private static double? Beside(InsightBoard board, Measure measure, MeasureGroup? group, MeasurePeriod period) => board.IsByYears
        ? (double?)board.Published.Of(measure, board.SchoolType, period)?.Value
        : group is null ? null : board.Figures.Of(measure, null, period).Value;

    private static string? ChangeOf(Measure measure, List<TrendPoint> points)
    {
        if (points is not [.., { Value: { } before }, { Value: { } now, IsBroken: false }])
        {
            return null;
        }

        var words = InsightWords.Number(measure, Math.Abs(now - before));
        return Math.Abs(now - before) <= AboutTheSame * Math.Max(before, now) ? "about the same" : now < before ? $"▼ down {words}" : $"▲ up {words}";
    }
}
