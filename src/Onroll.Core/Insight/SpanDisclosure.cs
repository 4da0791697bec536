using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Insight;

/// <summary>What of the attendance of some days a reader without a right to the pupils may not see.</summary>
/// <remarks>
/// All breakdowns together are one release, whether they are looked at or not: each adds up to the same pupils. A group of
/// fewer than ten is hidden with all its sessions, as over a month one child is a good part of them (SDC_MIN_BASE).
/// </remarks>
internal static class SpanDisclosure
{
    private static readonly Quantity[] OfSessions =
        [Quantity.SessionsPossible, Quantity.SessionsAttended, Quantity.SessionsAbsent, Quantity.SessionsAuthorised, Quantity.SessionsUnauthorised, Quantity.SessionsSuspended];

    public static HashSet<(MeasureBreakdown, string, Quantity)> Hidden(IReadOnlyDictionary<MeasureBreakdown, IReadOnlyList<CountedGroup>> counted, DisclosureRule rule)
    {
        List<(MeasureBreakdown By, CountedGroup Counted)> cells = [.. counted.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value.Select(one => (pair.Key, one)))];
        List<AdditiveLine> lines = [.. counted.Keys.Where(by => by != MeasureBreakdown.None).Order().Select(by => new AdditiveLine(0, [.. Parts(cells, by)]))];
        var small = Apply(Quantity.Registers, cells, lines, cell => cell.Counted.Tally[Quantity.Registers] is > 0 and < DisclosureRule.SmallestGroup, rule);
        var hidden = new HashSet<(MeasureBreakdown, string, Quantity)>();
        Add(hidden, cells, small, [Quantity.Registers, .. OfSessions]);
        // Of few, "none" tells of each as much as "all" would.
        foreach (var quantity in new[] { Quantity.RegistersPersistentlyAbsent, Quantity.RegistersSeverelyAbsent })
        {
            Add(hidden, cells, Apply(quantity, cells, lines, cell => hidden.Contains((cell.By, cell.Counted.Group.Code, Quantity.Registers)), rule), [quantity]);
        }

        return hidden;
    }

    private static IEnumerable<LinePart> Parts(List<(MeasureBreakdown By, CountedGroup Counted)> cells, MeasureBreakdown by) =>
        cells.Select((cell, i) => (cell, i)).Where(one => one.cell.By == by).Select(one => new LinePart(one.i, one.cell.Counted.Tally[Quantity.Registers]));

    private static IReadOnlyList<CellView> Apply(
        Quantity quantity, List<(MeasureBreakdown By, CountedGroup Counted)> cells, IReadOnlyList<AdditiveLine> lines, Func<(MeasureBreakdown By, CountedGroup Counted), bool> isToHide, DisclosureRule rule) =>
        Suppression.Apply(new Release([.. cells.Select(cell => new CountCell(cell.Counted.Tally[quantity], isToHide(cell)))], lines), rule);

    private static void Add(HashSet<(MeasureBreakdown, string, Quantity)> hidden, List<(MeasureBreakdown By, CountedGroup Counted)> cells, IReadOnlyList<CellView> views, Quantity[] quantities)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (views[i] != CellView.Shown)
            {
                hidden.UnionWith(quantities.Select(quantity => (cells[i].By, cells[i].Counted.Group.Code, quantity)));
            }
        }
    }
}
