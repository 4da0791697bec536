using Onroll.Core.Packs;
using Onroll.Rules.Packs;

namespace Onroll.Core.Plans;

/// <summary>Onroll's own kinds of plan, for places whose partnership has not written its way of working yet.</summary>
internal static class StandardPack
{
    private const string Id = "standard";

    private static readonly Lazy<Pack?> Read = new(() => ShippedPacks.Find(Id) is { } shipped ? PackText.Read(shipped.Text, shipped.Id).Pack : null);

    public static IEnumerable<Pack> Plans() => Read.Value is { } pack ? [pack] : [];
}
