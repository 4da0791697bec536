namespace Onroll.Rules.Insight.Disclosure;

/// <summary>Solves all lines together: a cell is known when some combination of lines leaves it alone.</summary>
/// <remarks>
/// Elimination in whole numbers modulo a large prime, which is exact where fractions would grow without end: the coefficients
/// are 1 and -1, and a false answer needs the prime to divide a determinant of theirs.
/// </remarks>
internal sealed class LinearAttack
{
    private const long Prime = (1L << 31) - 1;

    private readonly List<Dictionary<int, long>> _rows;
    private readonly Dictionary<int, HashSet<int>> _rowsOfCell = [];

    public LinearAttack(IEnumerable<Equation> equations)
    {
        _rows = [.. equations.Select(equation => equation.Terms
            .GroupBy(term => term.Cell)
            .Select(cell => (Cell: cell.Key, Factor: Modulo(cell.Sum(term => term.Sign))))
            .Where(cell => cell.Factor != 0)
            .ToDictionary(cell => cell.Cell, cell => cell.Factor))];
        for (var r = 0; r < _rows.Count; r++)
        {
            foreach (var cell in _rows[r].Keys)
            {
                RowsOf(cell).Add(r);
            }
        }
    }

    /// <summary>Cells that end alone in a row.</summary>
    public IReadOnlyList<int> Run()
    {
        // Short rows first: they fill the others least.
        foreach (var r in Enumerable.Range(0, _rows.Count).OrderBy(r => _rows[r].Count).ToList())
        {
            if (_rows[r].Count > 0)
            {
                Eliminate(r, _rows[r].Keys.MinBy(cell => _rowsOfCell[cell].Count));
            }
        }

        return [.. _rows.Where(row => row.Count == 1).Select(row => row.Keys.First())];
    }

    private void Eliminate(int pivotRow, int pivot)
    {
        var inverse = Inverse(_rows[pivotRow][pivot]);
        foreach (var r in _rowsOfCell[pivot].Where(r => r != pivotRow).ToList())
        {
            var factor = _rows[r][pivot] * inverse % Prime;
            foreach (var (cell, value) in _rows[pivotRow])
            {
                Subtract(r, cell, factor * value % Prime);
            }
        }
    }

    private void Subtract(int r, int cell, long value)
    {
        var left = Modulo(_rows[r].GetValueOrDefault(cell) - value);
        if (left == 0)
        {
            _rows[r].Remove(cell);
            RowsOf(cell).Remove(r);
            return;
        }

        _rows[r][cell] = left;
        RowsOf(cell).Add(r);
    }

    private HashSet<int> RowsOf(int cell) => _rowsOfCell.TryGetValue(cell, out var rows) ? rows : _rowsOfCell[cell] = [];

    private static long Modulo(long value) => ((value % Prime) + Prime) % Prime;

    // Fermat: the power two below the prime.
    private static long Inverse(long value)
    {
        var (result, power) = (1L, value);
        for (var left = Prime - 2; left > 0; left >>= 1)
        {
            result = (left & 1) == 1 ? result * power % Prime : result;
            power = power * power % Prime;
        }

        return result;
    }
}
