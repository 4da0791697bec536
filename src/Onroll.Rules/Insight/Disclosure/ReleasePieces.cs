namespace Onroll.Rules.Insight.Disclosure;

/// <summary>The smallest parts into which the counts of several releases cut schools, groups and time, and what each count is the sum of.</summary>
internal sealed class ReleasePieces
{
    private readonly List<CountScope> _all = [];
    private readonly List<(CountScope Whole, IReadOnlyList<CountScope> Parts)> _sums = [];
    private readonly IReadOnlyList<CountScope> _scopes;
    private readonly List<(DateOnly From, DateOnly To)> _times;

    /// <param name="scopes">Counts of one quantity.</param>
    public ReleasePieces(IReadOnlyList<CountScope> scopes)
    {
        _scopes = [.. scopes.DistinctBy(scope => scope.Key)];
        _times = Times(_scopes);
        foreach (var by in _scopes.Where(scope => scope.Group is not null).GroupBy(scope => scope.Group!.By))   // those with one
        {
            AddGroups([.. by]);
        }

        // Whole areas of a breakdown are cut into schools like everything else.
        var wholes = _all.Select(piece => piece with { Group = null }).DistinctBy(piece => piece.Key).ToList();
        var ungrouped = _scopes.Where(scope => scope.Group is null).Concat(wholes).DistinctBy(scope => scope.Key).ToList();
        AddCuts(ungrouped, Blocks(ungrouped));
    }

    public IReadOnlyList<CountScope> All => [.. _all.DistinctBy(piece => piece.Key)];

    public IReadOnlyList<(CountScope Whole, IReadOnlyList<CountScope> Parts)> Sums => _sums;

    // The groups of one breakdown make all pupils of the same schools and time.
    private void AddGroups(IReadOnlyList<CountScope> scopes)
    {
        var blocks = Blocks(scopes);
        AddCuts(scopes, blocks);
        var groups = scopes.Select(scope => scope.Group).Distinct().ToList();
        foreach (var whole in scopes.SelectMany(scope => Cut(scope, blocks)).Select(piece => piece with { Group = null }).DistinctBy(piece => piece.Key))
        {
            IReadOnlyList<CountScope> parts = [.. groups.Select(group => whole with { Group = group })];
            _all.AddRange(parts.Append(whole));
            _sums.Add((whole, parts));
        }
    }

    private void AddCuts(IReadOnlyList<CountScope> scopes, IReadOnlyList<IReadOnlyList<string>> blocks)
    {
        foreach (var scope in scopes)
        {
            var parts = Cut(scope, blocks);
            _all.AddRange(parts);
            if (parts.Count > 1)
            {
                _sums.Add((scope, parts));
            }
        }
    }

    private List<CountScope> Cut(CountScope scope, IReadOnlyList<IReadOnlyList<string>> blocks) =>
        [.. from block in blocks.Where(block => scope.Places.Contains(block[0]))
            from time in scope.Nature == CountNature.AddsUpOverTime ? _times.Where(time => time.From >= scope.From && time.To <= scope.To) : [(scope.From, scope.To)]
            select scope with { Places = block, From = time.From, To = time.To }];

    // Schools that always go together are one.
    private static List<IReadOnlyList<string>> Blocks(IReadOnlyList<CountScope> scopes)
    {
        var sets = scopes.Select(scope => scope.Places).DistinctBy(places => string.Join(',', places.Order(StringComparer.Ordinal))).Select(places => places.ToHashSet()).ToList();
        return [.. sets.SelectMany(set => set).Distinct().Order(StringComparer.Ordinal)
            .GroupBy(place => string.Concat(sets.Select(set => set.Contains(place) ? '1' : '0')))
            .Select(block => (IReadOnlyList<string>)[.. block])];
    }

    private static List<(DateOnly From, DateOnly To)> Times(IReadOnlyList<CountScope> scopes)
    {
        var starts = scopes.SelectMany(scope => new[] { scope.From, scope.To.AddDays(1) }).Distinct().Order().ToList();
        return [.. starts.Zip(starts.Skip(1), (from, next) => (from, next.AddDays(-1))).Where(time => scopes.Any(scope => scope.From <= time.Item1 && scope.To >= time.Item2))];
    }
}
