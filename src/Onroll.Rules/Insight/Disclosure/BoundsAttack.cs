namespace Onroll.Rules.Insight.Disclosure;

/// <summary>Narrows each hidden count from both sides until nothing moves: one that has a single value left is known.</summary>
internal sealed class BoundsAttack(IReadOnlyList<Equation> equations, Func<int, bool> mayBeNought)
{
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>Bounds that creep by one a round could take for ever; real tables settle in a few.</summary>
    private const int MostRounds = 200;

    private readonly Dictionary<int, (decimal Low, decimal High)> _bounds =
        equations.SelectMany(equation => equation.Terms).Select(term => term.Cell).Distinct().ToDictionary(cell => cell, cell => (mayBeNought(cell) ? 0m : 1m, Most));

    public IReadOnlyList<int> Run()
    {
        for (var round = 0; round < MostRounds && equations.Aggregate(false, (moved, equation) => Narrow(equation) || moved); round++)
        {
        }

        return [.. _bounds.Where(cell => cell.Value.Low == cell.Value.High).Select(cell => cell.Key)];
    }

    private bool Narrow(Equation equation)
    {
        var moved = false;
        var (low, high) = (equation.Terms.Sum(term => Contribution(term).Low), equation.Terms.Sum(term => Contribution(term).High));
        foreach (var term in equation.Terms)
        {
            var own = Contribution(term);
            moved |= Narrow(term, equation.Sum - (high - own.High), equation.Sum - (low - own.Low));
        }

        return moved;
    }

    // What the term itself, with its sign, must lie between.
    private bool Narrow((int Cell, int Sign) term, decimal low, decimal high)
    {
        var (least, most) = term.Sign > 0 ? (low, high) : (-high, -low);
        var before = _bounds[term.Cell];
        var after = (Low: Math.Max(before.Low, least), High: Math.Min(before.High, most));
        if (after == before || after.Low > after.High)   // counts that do not add up, as rounded ones do not, prove nothing
        {
            return false;
        }

        _bounds[term.Cell] = after;
        return true;
    }

    private (decimal Low, decimal High) Contribution((int Cell, int Sign) term)
    {
        var (low, high) = _bounds[term.Cell];
        return term.Sign > 0 ? (low, high) : (-high, -low);
    }
}
