namespace Onroll.Rules.Insight.Disclosure;

/// <summary>Adds and subtracts equations that share a hidden cell, so that bounds see what no single line says.</summary>
/// <remarks>
/// Of two rows whose totals are hidden the sum may be known, and what one column takes of it; four cells that together come to
/// 4 are then all 1. Joined are those from which the shared cell goes and in which every other stands once.
/// </remarks>
internal static class JoinedEquations
{
    private const int MostRounds = 3;

    /// <summary>Enough for tables people read; what is beyond it is left to the algebra.</summary>
    private const int MostJoined = 200;

    private const int MostTerms = 40;

    public static IReadOnlyList<Equation> Of(IReadOnlyList<Equation> equations)
    {
        var all = equations.Where(equation => equation.Terms.Count > 0).ToList();
        var seen = all.Select(Key).ToHashSet();
        var most = all.Count + MostJoined;
        for (var (round, from) = (0, 0); round < MostRounds && all.Count < most; round++)
        {
            var withCell = all.SelectMany((equation, i) => equation.Terms.Select(term => (term.Cell, i))).ToLookup(pair => pair.Cell, pair => pair.i);
            var known = all.Count;
            for (var i = from; i < known && all.Count < most; i++)
            {
                foreach (var other in all[i].Terms.SelectMany(term => withCell[term.Cell]).Distinct().Where(other => other != i).ToList())
                {
                    if (Join(all[i], all[other]) is { } joined && seen.Add(Key(joined)) && all.Count < most)
                    {
                        all.Add(joined);
                    }
                }
            }

            from = known;
        }

        return all;
    }

    // Added where the shared cells stand on opposite sides, subtracted where they stand on the same.
    private static Equation? Join(Equation one, Equation other)
    {
        if (one.Terms.Count + other.Terms.Count > MostTerms)
        {
            return null;
        }

        var signs = one.Terms.GroupBy(term => term.Cell).ToDictionary(cell => cell.Key, cell => cell.Sum(term => term.Sign));
        var side = other.Terms.Where(term => signs.ContainsKey(term.Cell)).Select(term => -term.Sign * signs[term.Cell]).Distinct().ToList();
        if (side is not [1 or -1])
        {
            return null;
        }

        foreach (var (cell, sign) in other.Terms)
        {
            signs[cell] = signs.GetValueOrDefault(cell) + (side[0] * sign);
        }

        var terms = signs.Where(cell => cell.Value != 0).Select(cell => (cell.Key, cell.Value)).ToList();
        return terms.Count == 0 || terms.Exists(term => term.Value is not (1 or -1)) ? null : new Equation(terms, one.Sum + (side[0] * other.Sum));
    }

    // The same with all its signs turned round is the same.
    private static string Key(Equation equation)
    {
        var terms = equation.Terms.OrderBy(term => term.Cell).ToList();
        return string.Join(' ', terms.Select(term => term.Cell * term.Sign * terms[0].Sign));
    }
}
