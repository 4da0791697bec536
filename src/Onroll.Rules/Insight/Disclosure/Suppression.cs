namespace Onroll.Rules.Insight.Disclosure;

/// <summary>Decides which counts of a release are hidden: the small ones, and as many more as keep them from being worked out.</summary>
/// <remarks>
/// R-SDC-01 to R-SDC-03. After the rule book's pass over single lines, an attack on all lines at once
/// (<see cref="DisclosureAudit"/>) is tried, and what it finds is protected too, until it finds nothing.
/// </remarks>
public sealed class Suppression
{
    private readonly Release _release;
    private readonly decimal?[] _counts;
    private readonly CellView[] _views;
    private readonly List<AdditiveLine> _lines;
    private readonly HashSet<int> _alreadyKnown = [];
    private readonly bool _hasPast;

    private Suppression(Release release)
    {
        _release = release;
        _hasPast = release.Cells.Any(cell => cell.IsPublished);
        _counts = [.. release.Cells.Select(cell => cell.Count)];
        _views = new CellView[release.Cells.Count];
        _lines = [.. release.Lines.Where(line => Exists(line.Total)).Select(line => line with { Parts = [.. line.Parts.Where(part => Exists(part.Cell))] })];
    }

    /// <summary>What becomes of each cell of the release, in its order.</summary>
    /// <remarks>Cells without a count that were not hidden (not collected, not applicable) stay as they are.</remarks>
    public static IReadOnlyList<CellView> Apply(Release release, DisclosureRule rule)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(rule);
        var work = new Suppression(release);
        work.HideWhatWasHidden();
        if (rule.HidesUpTo > 0)
        {
            work.WorkOutWhatWasHidden();
            work.HideSmall(rule);
            work.LearnWhatIsKnown();
            work.Protect();
        }

        return work._views;
    }

    private bool Exists(int cell) => _release.Cells[cell] is { Count: not null } or { WasHidden: true };

    private bool IsHidden(int cell) => _views[cell] != CellView.Shown;

    private void HideWhatWasHidden()
    {
        for (var i = 0; i < _views.Length; i++)
        {
            _views[i] = _release.Cells[i] is { WasHidden: true } or { IsUnseen: true } ? CellView.Small : CellView.Shown;
        }
    }

    // A table may come in with primary suppression only: what can be worked out from it is known after all.
    private void WorkOutWhatWasHidden()
    {
        for (var found = true; found;)
        {
            found = false;
            foreach (var line in _lines.Where(line => _counts[line.Total] is not null))
            {
                var unknown = line.Parts.Where(part => _counts[part.Cell] is null).Take(2).ToList();
                if (unknown.Count == 1)
                {
                    _counts[unknown[0].Cell] = Math.Max(_counts[line.Total]!.Value - line.Parts.Sum(part => _counts[part.Cell] ?? 0), 0);
                    found = true;
                }
            }
        }
    }

    private void HideSmall(DisclosureRule rule)
    {
        for (var i = 0; i < _views.Length; i++)
        {
            if (_counts[i] is { } count && rule.IsSmall(count) && !_release.Cells[i].IsPublished)
            {
                _views[i] = CellView.Small;
            }
        }

        foreach (var line in _lines.Where(line => line.TotalIsGroup && line.Parts.Count > 1 && _counts[line.Total] is > 0 and < DisclosureRule.SmallestOpenWhole))
        {
            foreach (var part in line.Parts.Where(part => _counts[part.Cell] == _counts[line.Total]))
            {
                _views[part.Cell] = CellView.Small;
            }
        }
    }

    // What earlier releases give away by themselves is known whatever this one hides.
    private void LearnWhatIsKnown()
    {
        if (_hasPast)
        {
            _alreadyKnown.UnionWith(DisclosureAudit.Recoverable(
                _counts, _lines, cell => !_release.Cells[cell].IsPublished, cell => _release.Cells[cell].IsUnseen || !IsHidden(cell)));
        }
    }

    // Each round hides at least one more cell, so it ends.
    private void Protect()
    {
        do
        {
            while (_lines.Aggregate(false, (changed, line) => Protect(line) || changed))
            {
            }
        }
        while (ProtectAgainstAttack());
    }

    private bool Protect(AdditiveLine line)
    {
        var changed = false;
        while (IsOpen(line) && HideOneMore([line]) is not null)
        {
            changed = true;
        }

        return changed;
    }

    private bool IsOpen(AdditiveLine line)
    {
        var hidden = line.Parts.Where(part => IsHidden(part.Cell)).ToList();
        if (_release.Cells[line.Total].IsUnseen || hidden.Exists(part => _release.Cells[part.Cell].IsUnseen))
        {
            return false;   // what is in no table is only attacked
        }

        return IsHidden(line.Total)
            ? hidden.Count == 0
            : hidden.Count == 1 || (hidden.Count > 1 && hidden.Sum(part => _counts[part.Cell] ?? 1) < DisclosureRule.LeastHiddenSum);
    }

    private bool ProtectAgainstAttack()
    {
        // One count hidden may protect several: those it stands near are tried again before more is hidden than is needed.
        HashSet<int> tryAgain = [];
        var changed = false;
        foreach (var cell in Recoverable(IsHidden).Where(cell => !_alreadyKnown.Contains(cell) && IsToProtect(cell)).ToList())
        {
            if (!tryAgain.Contains(cell) && HideNear(cell) is { } hidden)
            {
                changed = true;
                tryAgain.UnionWith(LinesWith([hidden]).SelectMany(line => line.Parts.Select(part => part.Cell).Append(line.Total)));
            }
        }

        return changed;
    }

    private bool IsToProtect(int cell) => !_release.Cells[cell].IsUnseen || _counts[cell] is > 0 and < DisclosureRule.LeastDifference;

    private IReadOnlyList<int> Recoverable(Func<int, bool> isHidden) => DisclosureAudit.Recoverable(_counts, _lines, isHidden, cell => _release.Cells[cell].IsUnseen || _counts[cell] == 0);

    private bool CanHide(int cell) => !IsHidden(cell) && !_release.Cells[cell].IsPublished && !_alreadyKnown.Contains(cell);

    // In a line of the cell itself, else in a line that shares a hidden cell with one of those, and so on outwards. Where all of
    // them are hidden throughout, any multiple of the counts would do, and nothing can be worked out.
    private int? HideNear(int cell)
    {
        HashSet<int> reached = [cell];
        var near = LinesWith(reached);
        int? hidden;
        while ((hidden = HideOneMore(near)) is null)
        {
            reached.UnionWith(near.SelectMany(line => line.Parts.Select(part => part.Cell).Append(line.Total)).Where(IsHidden));
            var wider = LinesWith(reached);
            if (wider.Count == near.Count)
            {
                return null;
            }

            near = wider;
        }

        return hidden;
    }

    private List<AdditiveLine> LinesWith(HashSet<int> cells) =>
        [.. _lines.Where(line => cells.Contains(line.Total) || line.Parts.Any(part => cells.Contains(part.Cell)))];

    // The smallest shown count that is not nought, of equal ones that of the larger group; where there is none, a total. After
    // earlier releases even a nought may be what gives the others away. The cell it hid; null where none is left.
    private int? HideOneMore(IReadOnlyList<AdditiveLine> lines)
    {
        var open = lines.SelectMany(line => line.Parts).Where(part => CanHide(part.Cell) && _counts[part.Cell] != 0).ToList();
        if (open.Count > 0)
        {
            var smallest = open.OrderBy(part => _counts[part.Cell]).ThenByDescending(part => part.GroupSize).First().Cell;
            _views[smallest] = CellView.Protecting;
            return smallest;
        }

        var noughts = _hasPast ? lines.SelectMany(line => line.Parts).Select(part => part.Cell).Where(CanHide) : [];
        if (lines.Select(line => line.Total).Where(CanHide).Concat(noughts).Cast<int?>().FirstOrDefault() is not { } last)
        {
            return null;
        }

        _views[last] = CellView.Protecting;
        return last;
    }
}
