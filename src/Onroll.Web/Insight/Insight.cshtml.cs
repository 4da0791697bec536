using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Insight;

/// <summary>The dashboard of a school, trust, partnership or council.</summary>
[Requires(Permission.SeeFigures)]
public sealed class InsightModel(OnrollDbContext db, CurrentViewer current, KeptColumns kept) : PageModel
{
    [BindProperty(SupportsGet = true), FromQuery]
    public InsightAddress Address { get; set; } = new();

    /// <summary>Null where nothing was recorded yet.</summary>
    public InsightBoard? Board { get; private set; }

    public Measure Measure => Address.MeasureInForce;

    public IReadOnlyList<InsightCard> Cards { get; private set; } = [];

    public IReadOnlyList<InsightFinding> Findings { get; private set; } = [];

    public IReadOnlyList<InsightTrend> Trends { get; private set; } = [];

    public IReadOnlyList<CountBar> Reasons { get; private set; } = [];

    public IReadOnlyList<CountBar> Lengths { get; private set; } = [];

    /// <summary>Whether the person may be led on to the pupils behind a figure.</summary>
    public bool MayOpenPupils => Board!.Place.MayOpenPupils;   // asked only where there is a board

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (await InsightBoard.ReadAsync((db, kept), current.Viewer, Address, stop) is not var (board, reader))
        {
            return;
        }

        Board = board;
        Cards = InsightCard.Of(board);
        Findings = InsightFindings.Of(board.Figures, board.Year, board.Published, board.SchoolType);
        Trends = InsightTrend.Of(board, Measure);

        // In the order of their numbers the hidden ones would tell which is larger.
        Reasons = [.. Bars(await reader.ReasonsAsync(board.Year, stop), addsUp: false).OrderByDescending(bar => bar.Count ?? 0).ThenBy(bar => bar.Name, StringComparer.Ordinal)];
        Lengths = Bars(await reader.LengthsAsync(board.Year, stop), addsUp: true);
    }

    /// <summary>"8 schools, 8,210 pupils. School year 2025/26, complete."</summary>
    public string Lead
    {
        get
        {
            var board = Board!;
            var pupils = InsightWords.Count(board.Figures.Tally(null, board.Year)[Quantity.Headcount], board.Figures.IsHidden(Quantity.Headcount, null, board.Year));
            var what = board.Place.IsOneSchool ? board.Place.Schools[0].Name : $"{board.Place.Name}: {board.Place.Schools.Count} {(board.Types.Count > 1 ? InsightWords.TypesName(board.SchoolType) : "schools")}";
            return $"{what}, {pupils} {(pupils == "1" ? "pupil" : "pupils")}. School year {board.Year.Name}, {(board.Year.IsOpen(current.Viewer.Today) ? $"provisional: up to {current.Viewer.Today.ToPlain()}" : "complete")}.";
        }
    }

    public string Link(string key, string? value) => ListAddress.With(Request, key, value);

    private List<CountBar> Bars(IReadOnlyList<SuspensionShare> shares, bool addsUp)
    {
        var all = Board!.Figures.Tally(null, Board.Year)[Quantity.Suspensions];   // only called with a board
        var release = new Release(
            [.. shares.Select(share => new CountCell(share.Count)), new CountCell(all)],
            addsUp || shares.Sum(share => share.Count) == all ? [new AdditiveLine(shares.Count, [.. shares.Select((_, i) => new LinePart(i))])] : []);
        var views = Suppression.Apply(release, DisclosureRule.Internal(Board.Place.MayOpenPupils));
        return [.. shares.Select((share, i) => views[i] != CellView.Shown || views[^1] != CellView.Shown
            ? new CountBar(share.Name, null, DisclosureRule.Marker)
            : new CountBar(share.Name, share.Count, string.Create(DateWords.English, $"{share.Count:N0}{(all == 0 ? "" : $" ({100 * share.Count / all:0}%)")}")))];
    }
}
