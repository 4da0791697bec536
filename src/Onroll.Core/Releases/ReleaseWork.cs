using Onroll.Core.Insight;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Releases;

/// <summary>Turns what was counted into the table that readers see.</summary>
internal sealed class ReleaseWork(ReleaseDisclosure disclosure, IReadOnlyList<Measure> measures, bool isCoded)
{
    private readonly Dictionary<Quantity, IReadOnlyList<CellView>> _views = [];
    private readonly List<PastCount> _kept = [];

    /// <summary>The counts to hold later releases against.</summary>
    public IReadOnlyList<PastCount> Kept => _kept;

    /// <summary>Whether nothing would be left to see but noughts.</summary>
    public bool IsAllHidden => measures.All(measure => IsAllHiddenOf(measure.Numerator));

    public async Task HideAsync(IReadOnlyList<PastCount> past, CountRelease count, CancellationToken stop)
    {
        List<Quantity> quantities = [.. measures.SelectMany(measure => new[] { measure.Numerator, measure.Denominator }).Distinct()];
        var own = disclosure.Scopes(quantities);
        var names = own.Select(scope => scope.Quantity).ToHashSet();
        var pieces = past.Count == 0 ? [] : ReleaseHistory.Pieces([.. own, .. past.Select(one => one.Scope).Where(scope => names.Contains(scope.Quantity))]);
        var counts = await count.PiecesAsync(pieces, stop);
        foreach (var quantity in quantities)
        {
            var (views, kept) = disclosure.Of(quantity, past, piece => counts.GetValueOrDefault(piece.Key));
            _views[quantity] = views;
            _kept.AddRange(kept);
        }
    }

    public ReleaseTable Table(string place, string period, DateOnly today)
    {
        var rows = disclosure.Rows.Groups.Select((row, i) => (row.Group, Tally: row.Tally, At: i)).ToList();
        var shown = isCoded
            ? rows.OrderBy(_ => Guid.NewGuid()).Select((row, i) => Row((Letter(i), $"School {Letter(i)}"), row.Tally, row.At))   // an order of names or rolls would tell which is which
            : rows.Select(row => Row((row.Group.Code, row.Group.Name), row.Tally, row.At));
        return new ReleaseTable(
            place, period, disclosure.Rule.Id, NameOf(disclosure.By), isCoded, today,
            [.. measures.Select(measure => new ReleasedMeasure(measure.Id, measure.Name, measure.Unit, measure.Definition, measure.Numerator, measure.Denominator, measure.Decimals, measure.Shape == MeasureShape.Share))],
            [.. shown],
            Row((MeasureGroup.All.Code, disclosure.By == MeasureBreakdown.School ? "All schools" : MeasureGroup.All.Name), Tally.Sum(rows.Select(row => row.Tally)), rows.Count));
    }

    private bool IsAllHiddenOf(Quantity quantity)
    {
        var counts = disclosure.Rows.Groups.Select(row => row.Tally[quantity]).ToList();
        var shown = _views[quantity].Zip(counts.Append(counts.Sum()), (view, count) => view == CellView.Shown ? count : 0);
        return _views[quantity].Any(view => view != CellView.Shown) && shown.All(count => count == 0);
    }

    public static string NameOf(MeasureBreakdown by) => by switch
    {
        MeasureBreakdown.School => "School",
        MeasureBreakdown.NcYear => "Year group",
        MeasureBreakdown.Sex => "Sex",
        MeasureBreakdown.Sen => "Special educational needs",
        MeasureBreakdown.Fsm => "Free school meals",
        MeasureBreakdown.Ethnicity => "Ethnic group",
        _ => by.ToString(),
    };

    private ReleasedRow Row((string Code, string Name) group, Tally tally, int at) => new(group.Code, group.Name, [.. measures.Select(measure => Figure(measure, tally, at))]);

    private ReleasedFigure Figure(Measure measure, Tally tally, int at)
    {
        var (count, of) = (_views[measure.Numerator][at], _views[measure.Denominator][at]);
        var view = count != CellView.Shown ? count : isCoded ? CellView.Shown : of;
        double? value = view != CellView.Shown || isCoded || tally[measure.Denominator] == 0
            ? null
            : (double)(tally[measure.Numerator] / tally[measure.Denominator]) * (measure.Shape == MeasureShape.Each ? 1 : 100);
        return new ReleasedFigure(count == CellView.Shown ? tally[measure.Numerator] : null, of == CellView.Shown && !isCoded ? tally[measure.Denominator] : null, value, view);
    }

    // A to Z, then AA.
    private static string Letter(int i) => i < 26 ? $"{(char)('A' + i)}" : Letter((i / 26) - 1) + Letter(i % 26);
}
