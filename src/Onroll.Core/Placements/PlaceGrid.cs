using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Placements;

/// <summary>One pupil's time in one place, from one column to another.</summary>
/// <param name="Initials">Null for a pupil the reader may not see: then only whose school it is stands there.</param>
/// <param name="From">The first column, from 0.</param>
/// <param name="To">The last column, itself included.</param>
/// <param name="Reviews">The columns in which a review falls.</param>
public sealed record PlaceBar(Placement Placement, string? Initials, string Home, int From, int To, bool IsOverstay, IReadOnlyList<int> Reviews)
{
    public bool IsVisible => Initials is not null;
}

/// <summary>A school's part of a quota.</summary>
/// <param name="LentTo">Schools that have borrowed from it, with the last day.</param>
/// <param name="BorrowedFrom">Schools it has borrowed from.</param>
public sealed record QuotaRow(string School, int Quota, int Used, IReadOnlyList<(string School, DateOnly? Until)> LentTo, IReadOnlyList<string> BorrowedFrom)
{
    public int Over => Math.Max(0, Used - Quota);
}

/// <summary>A provision's places week by week.</summary>
/// <param name="Places">Each place with its bars, which never overlap.</param>
/// <param name="Free">Places free in each week; null where they are not limited.</param>
public sealed record ProvisionGrid(PlaceBook Book, IReadOnlyList<IReadOnlyList<PlaceBar>> Places, IReadOnlyList<int?> Free, IReadOnlyList<QuotaRow> Quota, IReadOnlyList<PlacementInList> Waiting);

/// <summary>The places of the partnership against the school weeks.</summary>
/// <param name="Weeks">The Mondays of weeks in which schools are open; holidays are closed up.</param>
/// <param name="Now">The column of today. Null outside the weeks shown.</param>
public sealed record PlaceGrid(IReadOnlyList<DateOnly> Weeks, int? Now, IReadOnlyList<ProvisionGrid> Provisions);

public static class PlaceGridQueries
{
    /// <summary>The weeks shown at once, as many as a screen takes.</summary>
    public const int WeeksShown = 17;

    private const int WeeksBefore = 3;

    /// <param name="from">A day in the first week. Null begins a few weeks before today.</param>
    public static async Task<PlaceGrid> PlaceGridAsync(this OnrollDbContext db, Viewer viewer, DateOnly? from, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var calendar = (await db.CalendarOfAsync(null, stop)).Calendar;
        var weeks = Weeks(calendar, from ?? viewer.Today.AddDays(-7 * WeeksBefore));
        var seen = (await db.PlacementListAsync(viewer, stop)).ToDictionary(p => p.Placement.PlacementId);
        var schools = await db.Organisations.AsNoTracking().Select(o => new { o.OrganisationId, o.Name }).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        var grids = (await db.PlaceBooksAsync(stop)).Select(book => new ProvisionGrid(
            book,
            Places(book, weeks, placement => Bar(placement, weeks, viewer.Today, seen.GetValueOrDefault(placement.PlacementId), schools[placement.HomeId])),
            [.. weeks.Select(week => book.Capacity - book.MostUsed(week, week.AddDays(4)))],
            Quota(book, schools, viewer.Today),
            [.. book.Waiting.Where(p => seen.ContainsKey(p.PlacementId)).Select(p => seen[p.PlacementId])]));
        var now = weeks.FindIndex(week => week == SchoolCalendar.MondayOf(viewer.Today));
        return new PlaceGrid(weeks, now < 0 ? null : now, [.. grids]);
    }

    private static List<DateOnly> Weeks(SchoolCalendar calendar, DateOnly from)
    {
        var weeks = new List<DateOnly>();
        for (var monday = SchoolCalendar.MondayOf(from); weeks.Count < WeeksShown && monday < from.AddDays(7 * 3 * WeeksShown); monday = monday.AddDays(7))
        {
            if (!calendar.Covers(monday) || calendar.IsSchoolWeek(monday))
            {
                weeks.Add(monday);
            }
        }

        return weeks;
    }

    // Each place takes whoever comes first and is free by then; a pupil keeps the place to the end.
    private static List<List<PlaceBar>> Places(PlaceBook book, List<DateOnly> weeks, Func<Placement, PlaceBar?> draw)
    {
        var taken = new List<(DateOnly Until, List<PlaceBar> Bars)>();
        foreach (var placement in book.Placements.Where(p => p.State is not (PlacementState.Waiting or PlacementState.Withdrawn) && p.LastDay(book.Today) >= weeks[0] && p.StartsOn <= weeks[^1].AddDays(6)).OrderBy(p => p.StartsOn).ThenBy(p => p.PlacementId.Value))
        {
            var at = taken.FindIndex(place => place.Until < SchoolCalendar.MondayOf(placement.StartsOn));   // two in one week would share a cell
            if (at < 0)
            {
                (at, taken) = (taken.Count, [.. taken, (DateOnly.MinValue, [])]);
            }

            taken[at].Bars.AddRange(draw(placement) is { } bar ? [bar] : []);
            taken[at] = (placement.LastDay(book.Today), taken[at].Bars);
        }

        while (taken.Count < book.Capacity)
        {
            taken.Add((DateOnly.MinValue, []));
        }

        return [.. taken.Select(place => place.Bars)];
    }

    private static PlaceBar? Bar(Placement placement, List<DateOnly> weeks, DateOnly today, PlacementInList? seen, string home)
    {
        var columns = Enumerable.Range(0, weeks.Count).Where(at => weeks[at].AddDays(6) >= placement.StartsOn && weeks[at] <= placement.LastDay(today)).ToList();
        if (columns.Count == 0)
        {
            return null;   // only in a holiday
        }

        var initials = seen is null ? null : string.Concat(seen.Pupil.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? $"{words[0][0]}{words[^1][0]}" : "").ToUpperInvariant();
        var reviews = placement.ReviewOn is { } on && initials is not null ? columns.Where(at => SchoolCalendar.MondayOf(on) == weeks[at]).ToList() : [];
        return new PlaceBar(placement, initials, home, columns[0], columns[^1], placement.IsOverstay(today), reviews);
    }

    private static List<QuotaRow> Quota(PlaceBook book, Dictionary<OrganisationId, string> schools, DateOnly today)
    {
        var used = book.UsedBySchool(today, today);
        var loans = book.Placements.Where(p => p.LenderId is not null && p.State is PlacementState.Booked or PlacementState.Running && p.LastDay(today) >= today).ToList();
        return
        [
            .. book.Shares.OrderBy(share => schools[share.Key], StringComparer.Ordinal).Select(share => new QuotaRow(
                schools[share.Key], share.Value, used.GetValueOrDefault(share.Key),
                [.. loans.Where(p => p.LenderId == share.Key).Select(p => (schools[p.HomeId], p.EndsOn))],
                [.. loans.Where(p => p.HomeId == share.Key).Select(p => schools[p.LenderId!.Value])])),   // only loans have a lender
        ];
    }
}
