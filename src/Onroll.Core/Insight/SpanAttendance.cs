using Onroll.Rules.Calendar;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Insight;

/// <summary>Attendance of any days by any groups, with what is hidden from this reader.</summary>
public sealed class SpanAttendance
{
    /// <summary>The breakdowns people choose between, in their order.</summary>
    public static readonly IReadOnlyList<MeasureBreakdown> Breakdowns =
        [MeasureBreakdown.NcYear, MeasureBreakdown.Sex, MeasureBreakdown.Sen, MeasureBreakdown.Fsm, MeasureBreakdown.Ethnicity, MeasureBreakdown.School];

    /// <summary>What is shown of each group.</summary>
    public static readonly IReadOnlyList<Measure> Measures =
        [.. new[] { "attendance-rate", "absence-rate", "authorised-absence-rate", "unauthorised-absence-rate", "persistent-absence-rate", "severe-absence-rate" }.Select(MeasureCatalogue.Get)];

    private readonly Dictionary<MeasureBreakdown, IReadOnlyList<CountedGroup>> _counted;
    private readonly DateOnly _today;
    private HashSet<(MeasureBreakdown By, string Code, Quantity Quantity)> _hidden = [];

    private SpanAttendance(MeasurePeriod span, Dictionary<MeasureBreakdown, IReadOnlyList<CountedGroup>> counted, DateOnly today) => (Span, _counted, _today) = (span, counted, today);

    public MeasurePeriod Span { get; }

    public bool HasHidden => _hidden.Count > 0;

    /// <summary>Whether the days hold every possible session of one academic year that is over, so that yearly figures may stand beside them.</summary>
    public bool IsWholeYear { get; private set; }

    /// <summary>Counts them for everybody and for each group of some breakdowns.</summary>
    public static async Task<SpanAttendance> CountAsync(MeasureReader reader, MeasurePeriod span, IEnumerable<MeasureBreakdown> breakdowns, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(span);
        var counted = new Dictionary<MeasureBreakdown, IReadOnlyList<CountedGroup>>();
        foreach (var by in breakdowns.Prepend(MeasureBreakdown.None))
        {
            counted[by] = await CountAsync(reader, new MeasureQuestion(span, today) { By = by }, stop);
        }

        var all = new SpanAttendance(span, counted, today);
        if (AcademicYear.Containing(span.From) == span.Year && span.Year.LastDay < today)
        {
            var year = await CountAsync(reader, new MeasureQuestion(MeasurePeriod.Of(span.Year), today), stop);
            all.IsWholeYear = all.Tally(MeasureBreakdown.None, MeasureGroup.All) is var here && here[Quantity.SessionsPossible] > 0 && year[0].Tally[Quantity.SessionsPossible] == here[Quantity.SessionsPossible];
        }

        return all;
    }

    /// <summary>Hides groups that are small, pupils that are few, and as much more as keeps them from being worked out over all breakdowns (R-SDC-01 to R-SDC-04).</summary>
    public void Hide(DisclosureRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _hidden = rule.HidesUpTo == 0 ? [] : SpanDisclosure.Hidden(_counted, rule);
    }

    /// <summary>The groups of a breakdown that have anybody in them.</summary>
    public IReadOnlyList<MeasureGroup> Groups(MeasureBreakdown by) => [.. _counted[by].Where(one => !one.Tally.IsEmpty).Select(one => one.Group)];

    public Tally Tally(MeasureBreakdown by, MeasureGroup group) => _counted[by].FirstOrDefault(one => one.Group == group)?.Tally ?? new Tally();

    public bool IsHidden(MeasureBreakdown by, MeasureGroup group, Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(group);
        return _hidden.Contains((by, group.Code, quantity));
    }

    /// <summary>A measure of a group. A rate that rests on a hidden count is hidden with it.</summary>
    public InsightFigure Of(Measure measure, MeasureBreakdown by, MeasureGroup group)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var row = new RowMaker(measure, new MeasureQuestion(Span, _today), null).Row(new CountedGroup(group, Tally(by, group)), PublishedMeasures.None, PublishedMeasures.AllSchools);
        return new InsightFigure(row, IsHidden(by, group, measure.Numerator), IsHidden(by, group, measure.Denominator));
    }

    // Year by year: a pupil is in another year group in each, and the threshold of persistent absence is each year's own.
    internal static async Task<IReadOnlyList<CountedGroup>> CountAsync(MeasureReader reader, MeasureQuestion question, CancellationToken stop)
    {
        var counted = new List<CountedGroup>();
        for (var year = AcademicYear.Containing(question.Period.From); year <= question.Period.Year; year = year.Next)
        {
            var (from, to) = (question.Period.From > year.FirstDay ? question.Period.From : year.FirstDay, question.Period.To < year.LastDay ? question.Period.To : year.LastDay);
            counted.AddRange(await new CountGroups(reader, question with { Period = question.Period with { From = from, To = to } }).SessionsAsync(stop));
        }

        return [.. counted.GroupBy(one => one.Group).Select(of => new CountedGroup(of.Key, Insight.Tally.Sum(of.Select(one => one.Tally)))).OrderBy(one => Place(one.Group, question.By))];
    }

    // Two years may bring groups the other has not; schools and codes keep the order they came in.
    private static int Place(MeasureGroup group, MeasureBreakdown by) => by == MeasureBreakdown.NcYear ? Rules.Codes.CodeSet.CurriculumYear.Find(group.Code)?.Sort ?? int.MaxValue : 0;
}
