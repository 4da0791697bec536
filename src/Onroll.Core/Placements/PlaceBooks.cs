using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Placements;

/// <summary>Reads the books of provisions.</summary>
public static class PlaceBooks
{
    private static readonly PlacementState[] Counted = [PlacementState.Waiting, PlacementState.Proposed, PlacementState.Booked, PlacementState.Running, PlacementState.Ended];

    /// <summary>One provision's book. Null when there is no such provision.</summary>
    public static async Task<PlaceBook?> PlaceBookAsync(this OnrollDbContext db, ProvisionId id, CancellationToken stop) =>
        await db.PlaceBooksAsync(id, stop) is [var book] ? book : null;

    /// <summary>Every provision's book, by name.</summary>
    public static Task<IReadOnlyList<PlaceBook>> PlaceBooksAsync(this OnrollDbContext db, CancellationToken stop) => db.PlaceBooksAsync(null, stop);

    /// <summary>The key stage a pupil is taught in, by the year group of the main school. Null when that is not recorded.</summary>
    public static async Task<int?> KeyStageAsync(this OnrollDbContext db, PupilId pupilId, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var year = await db.Enrolments
            .Where(e => e.PupilId == pupilId && e.Status != "S" && e.EntryDate <= on && (e.LeavingDate == null || e.LeavingDate >= on))
            .OrderByDescending(e => e.EntryDate).Select(e => e.NcYear).FirstOrDefaultAsync(stop);
        return KeyStages.OfYear(int.TryParse(year, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null);
    }

    private static async Task<IReadOnlyList<PlaceBook>> PlaceBooksAsync(this OnrollDbContext db, ProvisionId? only, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var provisions = await db.OfferedProvisions.AsNoTracking().Where(p => only == null || p.ProvisionId == only).OrderBy(p => p.Name).ThenBy(p => p.ProvisionId).ToListAsync(stop);
        var placements = (await db.Placements.AsNoTracking().Where(p => (only == null || p.ProvisionId == only) && Counted.Contains(p.State)).OrderBy(p => p.StartsOn).ThenBy(p => p.PlacementId).ToListAsync(stop)).ToLookup(p => p.ProvisionId);
        var shares = (await db.QuotaShares.AsNoTracking().Where(s => only == null || s.ProvisionId == only).ToListAsync(stop)).ToLookup(s => s.ProvisionId);
        var today = db.Time.TodayInLondon();
        return [.. provisions.Select(p => new PlaceBook(p, [.. placements[p.ProvisionId]], shares[p.ProvisionId].ToDictionary(s => s.OrganisationId, s => s.Places), today))];
    }
}
