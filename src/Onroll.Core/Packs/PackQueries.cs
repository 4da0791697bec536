using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Packs;

/// <summary>A pack as a partnership uses it.</summary>
/// <param name="PackVersionId">What a case remembers.</param>
/// <param name="Pack">With the number of the version in this partnership.</param>
public sealed record PackInUse(PackVersionId PackVersionId, PartnershipId PartnershipId, DateOnly StartsOn, Pack Pack)
{
    /// <summary>What people call the parts, for the sentences of gates.</summary>
    public IReadOnlyDictionary<string, string> Names { get; } = PackNames.Of(Pack);
}

/// <summary>Finds the pack that applies: to a new case the version in force that day, to an old one the version it began under.</summary>
public static class PackQueries
{
    /// <summary>Packs by their text, which never changes once it is a version. Reading one takes some milliseconds, and most pages need it.</summary>
    private static readonly ConcurrentDictionary<string, Pack> ByText = new();

    private const int MostKept = 64;

    /// <summary>The version in force in a partnership on a day. Null when it has activated none by then.</summary>
    public static async Task<PackInUse?> PackInForceAsync(this OnrollDbContext db, PartnershipId partnership, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var version = await db.PackVersions.AsNoTracking()
            .Where(v => v.PartnershipId == partnership && v.StartsOn <= day)
            .OrderByDescending(v => v.StartsOn).ThenByDescending(v => v.Number)
            .FirstOrDefaultAsync(stop);
        return version is null ? null : InUse(version);
    }

    /// <summary>The version a case began under.</summary>
    public static async Task<PackInUse> PackOfVersionAsync(this OnrollDbContext db, PackVersionId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return InUse(await db.PackVersions.AsNoTracking().SingleAsync(v => v.PackVersionId == id, stop));
    }

    /// <summary>The packs a school works under on a day: one for each partnership it belongs to that has one, the one it joined first first.</summary>
    public static async Task<IReadOnlyList<PackInUse>> PacksOfSchoolAsync(this OnrollDbContext db, OrganisationId school, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var partnerships = await db.Memberships
            .Where(m => m.OrganisationId == school && m.StartsOn <= day && (m.EndsOn == null || m.EndsOn >= day))
            .OrderBy(m => m.StartsOn).ThenBy(m => m.PartnershipId)
            .Select(m => m.PartnershipId)
            .ToListAsync(stop);
        var packs = new List<PackInUse>();
        foreach (var partnership in partnerships.Distinct())
        {
            if (await db.PackInForceAsync(partnership, day, stop) is { } pack)
            {
                packs.Add(pack);
            }
        }

        return packs;
    }

    /// <summary>Every version of a partnership, newest first.</summary>
    public static Task<List<PackVersion>> PackVersionsAsync(this OnrollDbContext db, PartnershipId partnership, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.PackVersions.AsNoTracking().Where(v => v.PartnershipId == partnership).OrderByDescending(v => v.Number).ToListAsync(stop);
    }

    /// <summary>What the partnership is writing. Null when nothing.</summary>
    public static Task<PackDraft?> PackDraftAsync(this OnrollDbContext db, PartnershipId partnership, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.PackDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.PartnershipId == partnership, stop);
    }

    private static PackInUse InUse(PackVersion version)
    {
        if (!ByText.TryGetValue(version.Text, out var pack))
        {
            // It was complete when it was activated; fields Onroll has learnt since then have their beginnings.
            pack = PackText.Read(version.Text, version.Name).Pack ?? throw new FormatException($"Version {version.Number} of the pack cannot be read any more.");
            if (ByText.Count >= MostKept)
            {
                ByText.Clear();
            }

            ByText[version.Text] = pack;
        }

        return new PackInUse(version.PackVersionId, version.PartnershipId, version.StartsOn, pack with { Version = version.Number });
    }
}
