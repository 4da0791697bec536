using Onroll.Core.Insight;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Releases;

/// <summary>What of a release is hidden: quantity by quantity, held against every release before it.</summary>
/// <remarks>R-SDC-01 to R-SDC-04. The rolls of schools are published by the Department and are not hidden; nor are sessions, of which hundreds make the smallest count.</remarks>
/// <param name="Period">Cut to the days that have been.</param>
/// <param name="Rows">Each group; the row of all is their sum.</param>
internal sealed record ReleaseDisclosure(IReadOnlyList<string> Schools, MeasurePeriod Period, MeasureBreakdown By, CountedGroups Rows, DisclosureRule Rule)
{
    private static readonly Dictionary<Quantity, CountNature> Natures = new()
    {
        [Quantity.Suspensions] = CountNature.AddsUpOverTime,
        [Quantity.PermanentExclusions] = CountNature.AddsUpOverTime,
        [Quantity.HomeEducated] = CountNature.AddsUpOverTime,
        [Quantity.PupilsSuspended] = CountNature.Grows,
        [Quantity.PupilsSuspendedAgain] = CountNature.Grows,
        [Quantity.Headcount] = CountNature.OfItsTime,
        [Quantity.Registers] = CountNature.OfItsTime,
        [Quantity.RegistersPersistentlyAbsent] = CountNature.OfItsTime,
        [Quantity.RegistersSeverelyAbsent] = CountNature.OfItsTime,
    };

    private Tally All => Tally.Sum(Rows.Groups.Select(row => row.Tally));

    /// <summary>The scopes of everything that may have to be hidden.</summary>
    public IReadOnlyList<CountScope> Scopes(IEnumerable<Quantity> quantities) => [.. quantities.Where(IsGuarded).SelectMany(quantity => Counts(quantity).Select(count => count.Scope))];

    /// <summary>What becomes of each row's count of a quantity, that of all together last; and the counts to hold later releases against.</summary>
    public (IReadOnlyList<CellView> Views, IReadOnlyList<PastCount> Kept) Of(Quantity quantity, IReadOnlyList<PastCount> past, Func<CountScope, decimal> countOf)
    {
        if (!IsGuarded(quantity))
        {
            return ([.. Enumerable.Repeat(CellView.Shown, Rows.Groups.Count + 1)], []);
        }

        var counts = Counts(quantity);
        var sum = new AdditiveLine(Rows.Groups.Count, [.. Rows.Groups.Select((row, i) => new LinePart(i, row.Tally[Quantity.Headcount]))]) { TotalIsGroup = quantity == Quantity.Headcount };
        var views = ReleaseHistory.Protect((counts, Rows.Groups.Count > 1 ? [sum] : []), past, Rule, countOf);
        return (views, Rule.HidesUpTo == 0 ? [] : [.. counts.Zip(views, (count, view) => new PastCount(count.Scope, count.Count, view != CellView.Shown))]);
    }

    private bool IsGuarded(Quantity quantity) =>
        Natures.ContainsKey(quantity) && !(quantity is Quantity.Headcount or Quantity.Registers && By == MeasureBreakdown.School);

    private IReadOnlyList<NextCount> Counts(Quantity quantity) => [.. Rows.Groups.Select(row => Count(quantity, row)), new NextCount(Scope(quantity, Schools, null), All[quantity])];

    // Outside, nothing is told of what happened in a group this small (SDC_MIN_BASE), nor that it happened to everybody.
    private NextCount Count(Quantity quantity, CountedGroup row) => new(
        row.Group.School is { } school ? Scope(quantity, [school.Value.ToString("N")], null) : Scope(quantity, Schools, new CountGroup(By.ToString(), row.Group.Code)),
        row.Tally[quantity],
        Rule.HidesUpTo > 0 && quantity != Quantity.Headcount && row.Tally[quantity] > 0 && row.Tally[Quantity.Headcount] is > 0 and < DisclosureRule.SmallestGroup);

    private CountScope Scope(Quantity quantity, IReadOnlyList<string> schools, CountGroup? group) => quantity == Quantity.Headcount
        ? new(quantity.ToString(), Natures[quantity], schools, group, Rows.RollOn, Rows.RollOn)
        : new(quantity.ToString(), Natures[quantity], schools, group, Period.From, Period.To);
}
