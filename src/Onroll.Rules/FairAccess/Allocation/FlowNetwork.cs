namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>A network in which each further unit over an arc costs the same or more than the one before, and units take the least dear way.</summary>
/// <remarks>
/// Minimum-cost flow by successive shortest paths. Every unit takes the cheapest path that is left, taking back what earlier units did where that is cheaper;
/// as marginal costs never fall, no circle of changes can be cheaper afterwards, so that after each unit the flow is the cheapest of its size (Edmonds and Karp 1972).
/// Potentials keep every arc's cost from falling below nought, so that Dijkstra's search finds the path.
/// </remarks>
internal sealed class FlowNetwork
{
    private readonly List<Arc> _arcs = [];
    private readonly List<List<(int Arc, bool IsForward)>> _at = [];
    private readonly List<Cost> _potential = [];
    private readonly PriorityQueue<int, Cost> _queue = new();

    public int AddNode()
    {
        _at.Add([]);
        _potential.Add(default);
        return _at.Count - 1;
    }

    /// <param name="first">What the first unit costs. Nought or more, unless the arc leaves a node where units begin.</param>
    /// <param name="step">What each further unit costs more.</param>
    public int AddArc(int from, int to, int capacity, Cost first = default, Cost step = default)
    {
        _arcs.Add(new Arc(from, to, capacity, first, step));
        _at[from].Add((_arcs.Count - 1, true));
        _at[to].Add((_arcs.Count - 1, false));
        return _arcs.Count - 1;
    }

    public int FlowOf(int arc) => _arcs[arc].Flow;

    /// <summary>What the whole would at least cost more if a unit had to take an arc that is not used (linear programming duality).</summary>
    public Cost ReducedCost(int arc) => _arcs[arc].Marginal(_arcs[arc].Flow) + _potential[_arcs[arc].From] - _potential[_arcs[arc].To];

    /// <summary>The flow over every arc if the unit over one arc took the next cheapest way instead. Nothing is changed. Null when there is no other way.</summary>
    public int[]? FlowsWithout(int arc)
    {
        var (from, to) = (_arcs[arc].From, _arcs[arc].To);
        var (_, arrived) = Search(from, to, arc);
        if (arrived[to] is null)
        {
            return null;
        }

        var flows = _arcs.Select(one => one.Flow).ToArray();
        flows[arc]--;
        foreach (var (index, isForward) in Way(from, to, arrived))
        {
            flows[index] += isForward ? 1 : -1;
        }

        return flows;
    }

    /// <summary>Sends one unit from a node where no unit began yet.</summary>
    /// <returns>False when there is no way left.</returns>
    public bool Send(int from, int to)
    {
        if (_at[from].Count == 0)
        {
            return false;
        }

        _potential[from] = _at[from].Select(step => _potential[_arcs[step.Arc].To] - _arcs[step.Arc].First).Max();
        var (distance, arrived) = Search(from, to);
        if (arrived[to] is null)
        {
            return false;
        }

        var far = distance[to]!.Value;
        for (var node = 0; node < _at.Count; node++)
        {
            _potential[node] += distance[node] is { } near && near < far ? near : far;
        }

        foreach (var (index, isForward) in Way(from, to, arrived))
        {
            _arcs[index].Flow += isForward ? 1 : -1;
        }

        return true;
    }

    private IEnumerable<(int Arc, bool IsForward)> Way(int from, int to, (int Arc, bool IsForward)?[] arrived)
    {
        for (var node = to; node != from;)
        {
            var step = arrived[node]!.Value;
            yield return step;
            node = step.IsForward ? _arcs[step.Arc].From : _arcs[step.Arc].To;
        }
    }

    private (Cost?[] Distance, (int Arc, bool IsForward)?[] Arrived) Search(int from, int to, int? without = null)
    {
        var (distance, arrived, isDone) = (new Cost?[_at.Count], new (int, bool)?[_at.Count], new bool[_at.Count]);
        distance[from] = default(Cost);
        _queue.Clear();
        _queue.Enqueue(from, default);
        while (_queue.TryDequeue(out var node, out var near))
        {
            if (isDone[node])
            {
                continue;
            }

            isDone[node] = true;
            if (node == to)
            {
                break;   // whatever is left is farther
            }

            foreach (var (index, isForward) in _at[node])
            {
                var arc = _arcs[index];
                var next = isForward ? arc.To : arc.From;
                if (isDone[next] || index == without || (isForward ? arc.Flow >= arc.Capacity : arc.Flow == 0))
                {
                    continue;
                }

                var cost = near + (isForward ? arc.Marginal(arc.Flow) : default(Cost) - arc.Marginal(arc.Flow - 1)) + _potential[node] - _potential[next];
                if (distance[next] is not { } known || cost < known)
                {
                    (distance[next], arrived[next]) = (cost, (index, isForward));
                    _queue.Enqueue(next, cost);
                }
            }
        }

        return (distance, arrived);
    }

    private sealed class Arc(int from, int to, int capacity, Cost first, Cost step)
    {
        public int From { get; } = from;

        public int To { get; } = to;

        public int Capacity { get; } = capacity;

        public Cost First { get; } = first;

        public int Flow { get; set; }

        public Cost Marginal(int before) => before == 0 ? First : First + step * before;
    }
}
