namespace Onroll.Rules.Insight.Disclosure;

/// <summary>Decides what a release hides, so that nothing small can be worked out from it and all releases before it together.</summary>
/// <remarks>
/// R-SDC-03. A reader has every release in hand: the same table for 12 schools and for 11, a year and two of its terms, this
/// week's count and last week's. So all counts are put into one system with the smallest <see cref="Pieces"/> they are made
/// of, and what two nested counts differ by is a count of its own, which is nought, at least <see cref="DisclosureRule.LeastDifference"/>,
/// or not to be worked out. What an earlier release hid stays hidden; what it showed cannot be hidden any more.
/// </remarks>
public sealed class ReleaseHistory
{
    private readonly IReadOnlyList<NextCount> _next;
    private readonly DisclosureRule _rule;
    private readonly List<CountCell> _cells = [];
    private readonly List<AdditiveLine> _lines = [];
    private readonly Dictionary<string, int> _placeOf = [];

    private ReleaseHistory(IReadOnlyList<NextCount> next, DisclosureRule rule) => (_next, _rule) = (next, rule);

    /// <summary>What becomes of each count, in the order given.</summary>
    /// <param name="next">The counts of the release, all of one quantity, and the sums a reader of the release can do, whose cells are places among the counts.</param>
    /// <param name="past">Counts of earlier releases; those of other quantities are passed over.</param>
    /// <param name="countOf">The count of a piece that stands in no table.</param>
    public static IReadOnlyList<CellView> Protect(
        (IReadOnlyList<NextCount> Counts, IReadOnlyList<AdditiveLine> Sums) next, IReadOnlyList<PastCount> past, DisclosureRule rule, Func<CountScope, decimal> countOf)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(countOf);
        if (rule.HidesUpTo == 0 || next.Counts.Count == 0)
        {
            return [.. next.Counts.Select(count => count.IsToHide ? CellView.Small : CellView.Shown)];
        }

        var same = past.Where(count => count.Scope.Quantity == next.Counts[0].Scope.Quantity).ToList();
        var work = new ReleaseHistory(next.Counts, rule);
        work.AddNext(same);
        work._lines.AddRange(next.Sums.Select(sum => sum with { Total = work.PlaceOf(sum.Total), Parts = [.. sum.Parts.Select(part => part with { Cell = work.PlaceOf(part.Cell) })] }));
        if (same.Count > 0)
        {
            work.AddPast(same);
            work.AddPieces([.. next.Counts.Select(count => count.Scope), .. same.Select(count => count.Scope)], countOf);
            work.AddDifferences(same);
        }

        var views = Suppression.Apply(new Release(work._cells, work._lines), rule);
        return [.. next.Counts.Select(count => views[work._placeOf[count.Scope.Key]])];
    }

    /// <summary>The pieces that stand in no table but could be worked out from several: their counts are needed to know which are small.</summary>
    public static IReadOnlyList<CountScope> Pieces(IReadOnlyList<CountScope> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        var known = scopes.Select(scope => scope.Key).ToHashSet();
        return [.. scopes.GroupBy(scope => scope.Quantity).SelectMany(of => new ReleasePieces([.. of]).All).DistinctBy(piece => piece.Key).Where(piece => !known.Contains(piece.Key))];
    }

    private int PlaceOf(int next) => _placeOf[_next[next].Scope.Key];

    private void AddNext(IReadOnlyList<PastCount> past)
    {
        var before = past.ToLookup(count => count.Scope.Key);
        foreach (var count in _next)
        {
            // Counted again later it may have changed by a pupil or two, and that is what must not be told.
            var earlier = before[count.Scope.Key].ToList();
            var near = earlier.FindAll(one => Math.Abs(one.Count - count.Count) < DisclosureRule.LeastDifference);
            Add(count.Scope, new CountCell(count.Count, count.IsToHide || near.Exists(one => one.IsHidden || one.Count != count.Count))
            {
                IsPublished = !count.IsToHide && !_rule.IsSmall(count.Count) && near.Count > 0 && near.TrueForAll(one => !one.IsHidden && one.Count == count.Count),
            });
        }
    }

    private void AddPast(IReadOnlyList<PastCount> past)
    {
        foreach (var count in past.Reverse().Where(count => !_placeOf.ContainsKey(count.Scope.Key)))   // the newest first
        {
            Add(count.Scope, new CountCell(count.Count, count.IsHidden) { IsPublished = !count.IsHidden });
        }
    }

    private void AddPieces(IReadOnlyList<CountScope> scopes, Func<CountScope, decimal> countOf)
    {
        var pieces = new ReleasePieces(scopes);
        foreach (var piece in pieces.All.Where(piece => !_placeOf.ContainsKey(piece.Key)))
        {
            Add(piece, new CountCell(countOf(piece)) { IsUnseen = true });
        }

        foreach (var (whole, parts) in pieces.Sums)
        {
            List<LinePart> all = [.. parts.Select(part => new LinePart(_placeOf[part.Key]))];

            // Groups that no release names: what is left over is theirs.
            if (parts[0].Group != whole.Group && _cells[_placeOf[whole.Key]].Count - all.Sum(part => _cells[part.Cell].Count) is > 0 and var rest)
            {
                all.Add(AddUnseen(rest));
            }

            _lines.Add(new AdditiveLine(_placeOf[whole.Key], all));
        }
    }

    private void AddDifferences(IReadOnlyList<PastCount> past)
    {
        foreach (var next in _next)
        {
            foreach (var before in past.Where(before => before.Scope.Key != next.Scope.Key).DistinctBy(before => before.Scope.Key))
            {
                if (before.Scope.IsWithin(next.Scope))
                {
                    AddDifference((next.Scope, next.Count), (before.Scope, before.Count));
                }
                else if (next.Scope.IsWithin(before.Scope))
                {
                    AddDifference((before.Scope, before.Count), (next.Scope, next.Count));
                }
            }
        }
    }

    // The part may be the larger where the record was put right in between.
    private void AddDifference((CountScope Scope, decimal Count) whole, (CountScope Scope, decimal Count) part)
    {
        var (larger, smaller) = whole.Count >= part.Count ? (whole, part) : (part, whole);
        _lines.Add(new AdditiveLine(_placeOf[larger.Scope.Key], [new LinePart(_placeOf[smaller.Scope.Key]), AddUnseen(larger.Count - smaller.Count)]));
    }

    private LinePart AddUnseen(decimal count)
    {
        _cells.Add(new CountCell(count) { IsUnseen = true });
        return new LinePart(_cells.Count - 1);
    }

    private void Add(CountScope scope, CountCell cell)
    {
        _placeOf[scope.Key] = _cells.Count;
        _cells.Add(cell);
    }
}
