using Onroll.Rules.Calendar;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Insight;

/// <summary>Which counts of a dashboard a reader without a right to the pupils may not see.</summary>
/// <remarks>
/// One release for each quantity: groups add up to all of them and, where they are events, terms to their year. Sessions are
/// not hidden: a session is a half day, and hundreds of pupils make the smallest count of them.
/// </remarks>
internal static class InsightDisclosure
{
    private static readonly Quantity[] OfPupils =
    [
        Quantity.Suspensions, Quantity.PupilsSuspended, Quantity.PupilsSuspendedAgain, Quantity.DaysSuspended, Quantity.LunchtimeSuspensions,
        Quantity.PermanentExclusions, Quantity.HomeEducated, Quantity.Registers, Quantity.RegistersPersistentlyAbsent, Quantity.RegistersSeverelyAbsent, Quantity.Headcount,
    ];

    /// <summary>Those that add up over terms; a pupil suspended in two terms is one pupil of the year.</summary>
    private static readonly Quantity[] OfTime = [Quantity.Suspensions, Quantity.DaysSuspended, Quantity.LunchtimeSuspensions, Quantity.PermanentExclusions, Quantity.HomeEducated];

    public static HashSet<(Quantity, string?, string)> Hidden(InsightFigures figures, DisclosureRule rule, IReadOnlyCollection<MeasurePeriod> periods)
    {
        var hidden = new HashSet<(Quantity, string?, string)>();
        foreach (var quantity in OfPupils)
        {
            var cells = Cells(figures, periods);
            var release = new Release([.. cells.Select(cell => new CountCell(figures.Tally(cell.Group, cell.Period)[quantity]))], Lines(cells, figures, quantity));
            var views = Suppression.Apply(release, rule);
            for (var i = 0; i < cells.Count; i++)
            {
                if (views[i] != CellView.Shown)
                {
                    hidden.Add((quantity, cells[i].Group?.Code, cells[i].Period.Key));
                }
            }
        }

        // Days are days of suspensions: the one would tell the other.
        foreach (var (_, group, period) in hidden.Where(cell => cell.Item1 is Quantity.Suspensions or Quantity.PupilsSuspended).ToList())
        {
            hidden.Add((Quantity.DaysSuspended, group, period));
        }

        return hidden;
    }

    private static List<(MeasureGroup? Group, MeasurePeriod Period)> Cells(InsightFigures figures, IEnumerable<MeasurePeriod> periods) =>
        [.. from period in periods
            from @group in figures.Groups.Append(null)
            select (@group, period)];

    private static List<AdditiveLine> Lines(List<(MeasureGroup? Group, MeasurePeriod Period)> cells, InsightFigures figures, Quantity quantity)
    {
        var index = cells.Select((cell, i) => (Key: (cell.Group?.Code, cell.Period.Key), i)).ToDictionary(pair => (pair.Key.Code, Period: pair.Key.Key), pair => pair.i);
        var lines = new List<AdditiveLine>();
        foreach (var period in cells.Select(cell => cell.Period).Distinct())
        {
            lines.Add(new(index[(null, period.Key)], [.. figures.Groups.Select(group => new LinePart(index[(group.Code, period.Key)], figures.Tally(group, period)[Quantity.Headcount]))]));
        }

        foreach (var (group, year) in cells.Where(cell => cell.Period.IsYear))
        {
            int?[] terms = [.. Terms(year.Year).Select(term => index.TryGetValue((group?.Code, term.Key), out var at) ? at : (int?)null)];
            if (OfTime.Contains(quantity) && terms.All(term => term is not null))
            {
                lines.Add(new(index[(group?.Code, year.Key)], [.. terms.Select(term => new LinePart(term!.Value))]));   // just asked
            }
        }

        return lines;
    }

    private static IEnumerable<MeasurePeriod> Terms(AcademicYear year) => Enumerable.Range(1, 3).Select(number => MeasurePeriod.Term(year, number));
}
