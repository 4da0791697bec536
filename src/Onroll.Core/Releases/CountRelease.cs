using Onroll.Core.Insight;
using Onroll.Core.Partnerships;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Releases;

/// <summary>Counts the rows of a release, and any other piece that somebody could work out from several.</summary>
/// <param name="countsSessions">Whether registers are counted too, which takes longer.</param>
internal sealed class CountRelease(MeasureReader reader, DateOnly today, bool countsSessions)
{
    private readonly Dictionary<string, IReadOnlyList<CountedGroup>> _pieces = [];

    /// <summary>Each group of the breakdown, and the day of the roll.</summary>
    public Task<CountedGroups> RowsAsync(MeasurePeriod period, MeasureBreakdown by, CancellationToken stop) => CountAsync(reader, period, by, stop);

    /// <summary>The counts of pieces by their keys.</summary>
    public async Task<IReadOnlyDictionary<string, decimal>> PiecesAsync(IEnumerable<CountScope> pieces, CancellationToken stop)
    {
        var counts = new Dictionary<string, decimal>();
        foreach (var piece in pieces)
        {
            counts[piece.Key] = await PieceAsync(piece, stop);
        }

        return counts;
    }

    private async Task<decimal> PieceAsync(CountScope piece, CancellationToken stop)
    {
        var by = piece.Group is { } group ? Enum.Parse<MeasureBreakdown>(group.By) : MeasureBreakdown.None;
        var key = $"{string.Join(',', piece.Places)} {piece.From:O} {piece.To:O} {by}";
        if (!_pieces.TryGetValue(key, out var groups))
        {
            var schools = reader.Schools.Where(school => piece.Places.Contains(KeyOf(school))).ToList();
            var period = new MeasurePeriod($"{piece.From:yyyy-MM-dd}..{piece.To:yyyy-MM-dd}", piece.From, piece.To);
            _pieces[key] = groups = (await CountAsync(new MeasureReader(reader.Db, schools), period, by, stop)).Groups;
        }

        return groups.Where(one => piece.Group is null || one.Group.Code == piece.Group.Code).Sum(one => one.Tally[Enum.Parse<Quantity>(piece.Quantity)]);
    }

    public static string KeyOf(Organisation school) => school.OrganisationId.Value.ToString("N");

    private async Task<CountedGroups> CountAsync(MeasureReader of, MeasurePeriod period, MeasureBreakdown by, CancellationToken stop)
    {
        var count = new CountGroups(of, new MeasureQuestion(period, today) { By = by });
        var events = await count.EventsAsync(stop);
        var all = events.Groups.Concat(countsSessions ? await count.SessionsAsync(stop) : []).GroupBy(one => one.Group);
        return events with { Groups = [.. all.Select(one => new CountedGroup(one.Key, Tally.Sum(one.Select(part => part.Tally))))] };
    }
}
