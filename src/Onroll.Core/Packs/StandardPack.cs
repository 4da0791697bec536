using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Packs;

/// <summary>Onroll's own practices, for places whose partnership has not written its way of working yet.</summary>
public static class StandardPack
{
    private const string Id = "standard";

    private static readonly Lazy<Pack?> Read = new(() => ShippedPacks.Find(Id) is { } shipped ? PackText.Read(shipped.Text, shipped.Id).Pack : null);

    public static IEnumerable<Pack> All() => Read.Value is { } pack ? [pack] : [];

    /// <summary>The packs of a school's partnerships that name something of a kind; where none does, Onroll's own.</summary>
    public static async Task<IReadOnlyList<Pack>> PacksNamingAsync(this OnrollDbContext db, OrganisationId school, DateOnly day, Func<Pack, bool> names, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var packs = (await db.PacksOfSchoolAsync(school, day, stop)).Select(use => use.Pack).Where(names).ToList();
        return packs.Count > 0 ? packs : [.. All().Where(names)];
    }
}
