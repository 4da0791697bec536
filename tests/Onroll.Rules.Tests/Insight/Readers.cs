using System.Numerics;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Rules.Tests.Insight;

/// <summary>Tries every whole-number table that agrees with what is shown, and knows the cells that are the same in all.</summary>
internal sealed class ExhaustiveReader
{
    /// <summary>A table with more possibilities than this is given up; the other reader tries those.</summary>
    private const int MostSteps = 200_000;

    private const int HighestGuess = 40;

    private int _steps;

    public IReadOnlyList<int> Knows(Release release, IReadOnlyList<CellView> views)
    {
        var hidden = Enumerable.Range(0, views.Count).Where(i => views[i] != CellView.Shown).ToList();
        var seen = hidden.ToDictionary(i => i, _ => new HashSet<int>());
        var values = release.Cells.Select((cell, i) => views[i] == CellView.Shown ? (int?)cell.Count : null).ToArray();
        _steps = 0;
        Search(release, values, seen);
        return _steps > MostSteps ? [] : [.. seen.Where(cell => cell.Value.Count == 1).Select(cell => cell.Key)];
    }

    private void Search(Release release, int?[] values, Dictionary<int, HashSet<int>> seen)
    {
        if (++_steps > MostSteps || seen.All(cell => cell.Value.Count > 1))
        {
            return;
        }

        if (!Settle(release, values))
        {
            return;
        }

        var open = Array.IndexOf(values, null);
        if (open < 0)
        {
            foreach (var (cell, found) in seen)
            {
                found.Add(values[cell]!.Value);
            }

            return;
        }

        for (var guess = 1; guess <= HighestGuess; guess++)
        {
            var next = (int?[])values.Clone();
            next[open] = guess;
            Search(release, next, seen);
        }
    }

    // Fills what a line with one open cell says. False when a line cannot be right.
    private static bool Settle(Release release, int?[] values)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var line in release.Lines)
            {
                var open = line.Parts.Where(part => values[part.Cell] is null).Select(part => part.Cell).ToList();
                var known = line.Parts.Sum(part => values[part.Cell] ?? 0);
                if (open.Count == 0 && values[line.Total] is null)
                {
                    (values[line.Total], moved) = (known, true);
                }
                else if (open.Count == 1 && values[line.Total] is { } total)
                {
                    (values[open[0]], moved) = (total - known, true);
                }

                if (line.Parts.Any(part => values[part.Cell] < 0)
                    || (values[line.Total] is { } whole && (known + open.Count > whole || (open.Count == 0 && known != whole))))
                {
                    return false;
                }
            }
        }

        return release.Cells.Select((cell, i) => cell.Count == 0 || values[i] != 0).All(possible => possible);
    }
}

/// <summary>Solves all lines with exact fractions and knows the cells that come out alone.</summary>
internal static class FractionReader
{
    public static IReadOnlyList<int> Knows(Release release, IReadOnlyList<CellView> views)
    {
        var hidden = Enumerable.Range(0, views.Count).Where(i => views[i] != CellView.Shown).ToList();
        var rows = release.Lines.Select(line => hidden.Select(cell =>
            new BigInteger(line.Parts.Count(part => part.Cell == cell) - (line.Total == cell ? 1 : 0))).ToArray()).ToList();
        var next = 0;
        for (var column = 0; column < hidden.Count && next < rows.Count; column++)
        {
            var pivot = rows.FindIndex(next, row => row[column] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (rows[next], rows[pivot]) = (rows[pivot], rows[next]);
            foreach (var row in rows.Where((row, r) => r != next && row[column] != 0).ToList())
            {
                var (own, other) = (rows[next][column], row[column]);
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = (row[i] * own) - (rows[next][i] * other);
                }

                var divisor = row.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
                for (var i = 0; i < row.Length && divisor > 1; i++)
                {
                    row[i] /= divisor;
                }
            }

            next++;
        }

        return [.. rows.Where(row => row.Count(value => value != 0) == 1).Select(row => hidden[Array.FindIndex(row, value => value != 0)])];
    }
}
