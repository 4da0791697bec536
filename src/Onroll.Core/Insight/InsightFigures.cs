using Onroll.Core.Partnerships;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Insight;

/// <summary>Every quantity for every group and period of a dashboard, counted once, with what is hidden from this reader.</summary>
public sealed class InsightFigures
{
    private readonly Dictionary<(string? Group, string Period), Tally> _tallies = [];
    private readonly Dictionary<string, DateOnly> _rollOn = [];
    private readonly DateOnly _today;
    private HashSet<(Quantity, string?, string)> _hidden = [];

    private InsightFigures(DateOnly today) => _today = today;

    /// <summary>Schools, or year groups of one school.</summary>
    public IReadOnlyList<MeasureGroup> Groups { get; private set; } = [];

    public bool HasHidden => _hidden.Count > 0;

    /// <summary>Counts the periods, broken down by school or, for one school, by year group.</summary>
    public static async Task<InsightFigures> CountAsync(
        MeasureReader reader, IReadOnlyCollection<MeasurePeriod> periods, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(periods);
        var by = reader.Schools.Count > 1 ? MeasureBreakdown.School : MeasureBreakdown.NcYear;
        var figures = new InsightFigures(today);
        var groups = new List<MeasureGroup>();
        foreach (var period in periods)
        {
            var count = new CountGroups(reader, new MeasureQuestion(period, today) { By = by });
            var events = await count.EventsAsync(stop);
            figures._rollOn[period.Key] = events.RollOn;
            foreach (var counted in events.Groups.Concat(await count.SessionsAsync(stop)))
            {
                figures.Add(counted, period);
                groups.Add(counted.Group);
            }
        }

        figures.Groups = InOrder(groups.Distinct(), reader.Schools);
        return figures;
    }

    /// <summary>Hides what is small, and as much more as keeps it from being worked out over schools and terms (R-SDC-01, R-SDC-02).</summary>
    public void Hide(DisclosureRule rule, IReadOnlyCollection<MeasurePeriod> periods) => _hidden = InsightDisclosure.Hidden(this, rule, periods);

    /// <param name="group">Null for all groups together.</param>
    public Tally Tally(MeasureGroup? group, MeasurePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return _tallies.GetValueOrDefault((group?.Code, period.Key)) ?? new Tally();
    }

    /// <summary>Whether a reader of this kind may not see the count.</summary>
    public bool IsHidden(Quantity quantity, MeasureGroup? group, MeasurePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return _hidden.Contains((quantity, group?.Code, period.Key));
    }

    /// <summary>A measure of a group. A rate that rests on a hidden count is hidden with it.</summary>
    public InsightFigure Of(Measure measure, MeasureGroup? group, MeasurePeriod period)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var (numerator, denominator) = (IsHidden(measure.Numerator, group, period), IsHidden(measure.Denominator, group, period));
        var counted = new CountedGroup(group ?? MeasureGroup.All, Tally(group, period));
        var row = new RowMaker(measure, new MeasureQuestion(period, _today), _rollOn.GetValueOrDefault(period.Key, _today)).Row(counted, PublishedMeasures.None, PublishedMeasures.AllSchools);
        return new InsightFigure(row, numerator, denominator);
    }

    /// <summary>Whether anything at all was recorded in the period.</summary>
    public bool HasAnything(MeasurePeriod period)
    {
        var tally = Tally(null, period);
        return tally[Quantity.SessionsPossible] + tally[Quantity.Suspensions] + tally[Quantity.PermanentExclusions] > 0;
    }

    private void Add(CountedGroup counted, MeasurePeriod period)
    {
        foreach (var key in new[] { (counted.Group.Code, period.Key), ((string?)null, period.Key) })
        {
            _tallies[key] = Insight.Tally.Sum(_tallies.TryGetValue(key, out var known) ? [known, counted.Tally] : [counted.Tally]);
        }
    }

    private static List<MeasureGroup> InOrder(IEnumerable<MeasureGroup> groups, IReadOnlyList<Organisation> schools) => schools.Count > 1
        ? [.. groups.OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase)]
        : [.. groups.OrderBy(group => Rules.Codes.CodeSet.CurriculumYear.Find(group.Code)?.Sort ?? int.MaxValue)];
}

/// <summary>A measure of a group for one reader.</summary>
/// <param name="Row">In full: show only what is not hidden.</param>
public sealed record InsightFigure(MeasureRow Row, bool HidesNumerator, bool HidesDenominator)
{
    public bool IsHidden => HidesNumerator || HidesDenominator;

    /// <summary>Null when hidden, or when there is nothing to divide by.</summary>
    public double? Value => IsHidden ? null : Row.Value;
}
