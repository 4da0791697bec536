using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Design;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Insight;

/// <summary>Everything a dashboard says, for the page, its Word file and its CSV alike: what is hidden in one is hidden in all.</summary>
public sealed class InsightContents
{
    private readonly PublishedGroups _groups;

    private InsightContents(InsightBoard board, PublishedGroups groups) => (Board, _groups) = (board, groups);

    public InsightBoard Board { get; }

    public IReadOnlyList<InsightCard> Cards { get; private init; } = [];

    public IReadOnlyList<InsightFinding> Findings { get; private init; } = [];

    /// <summary>The most frequent first. Hidden ones last, in the order of their names: that of their numbers would tell which is larger.</summary>
    public IReadOnlyList<CountBar> Reasons { get; private init; } = [];

    public IReadOnlyList<CountBar> Lengths { get; private init; } = [];

    /// <summary>Reads it. Null where there is nothing to show.</summary>
    public static async Task<InsightContents?> ReadAsync((OnrollDbContext Db, KeptColumns Kept) store, Viewer viewer, InsightAddress address, CancellationToken stop)
    {
        if (await InsightBoard.ReadAsync(store, viewer, address, stop) is not var (board, reader))
        {
            return null;
        }

        return new InsightContents(board, await PublishedGroups.ReadAsync(store.Db, MeasureCatalogue.All, stop))
        {
            Cards = InsightCard.Of(board),
            Findings = InsightFindings.Of(board.Figures, board.Year, board.England, board.SchoolType),
            Reasons = [.. Bars(board, await reader.ReasonsAsync(board.Year, stop), addsUp: false).OrderByDescending(bar => bar.Count ?? 0).ThenBy(bar => bar.Name, StringComparer.Ordinal)],
            Lengths = Bars(board, await reader.LengthsAsync(board.Year, stop), addsUp: true),
        };
    }

    public InsightPublished Published(Measure measure) => InsightPublished.Of(Board, measure, _groups);

    /// <summary>"8 schools, 8,210 pupils. School year 2025/26, complete."</summary>
    public string Lead
    {
        get
        {
            var pupils = InsightWords.Count(Board.Figures.Tally(null, Board.Year)[Quantity.Headcount], Board.Figures.IsHidden(Quantity.Headcount, null, Board.Year));
            var what = Board.Place.IsOneSchool ? Board.Place.Schools[0].Name : $"{Board.Place.Name}: {Board.Place.Schools.Count} {(Board.Types.Count > 1 ? InsightWords.TypesName(Board.SchoolType) : "schools")}";
            return $"{what}, {pupils} {(pupils == "1" ? "pupil" : "pupils")}. School year {Board.Year.Name}, {(Board.Year.IsOpen(Board.Today) ? $"provisional: up to {Board.Today.ToPlain()}" : "complete")}.";
        }
    }

    private static List<CountBar> Bars(InsightBoard board, IReadOnlyList<SuspensionShare> shares, bool addsUp)
    {
        var all = board.Figures.Tally(null, board.Year)[Quantity.Suspensions];
        var release = new Release(
            [.. shares.Select(share => new CountCell(share.Count)), new CountCell(all)],
            addsUp || shares.Sum(share => share.Count) == all ? [new AdditiveLine(shares.Count, [.. shares.Select((_, i) => new LinePart(i))])] : []);
        var views = Suppression.Apply(release, DisclosureRule.Internal(board.Place.MayOpenPupils));
        return [.. shares.Select((share, i) => views[i] != CellView.Shown || views[^1] != CellView.Shown
            ? new CountBar(share.Name, null, DisclosureRule.Marker)
            : new CountBar(share.Name, share.Count, string.Create(DateWords.English, $"{share.Count:N0}{(all == 0 ? "" : $" ({100 * share.Count / all:0}%)")}")))];
    }
}
