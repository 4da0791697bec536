namespace Onroll.Core.Packs;

/// <summary>A pack that comes with the program.</summary>
/// <param name="Id">Its id, which is also its file's name.</param>
public sealed record ShippedPack(string Id, string Name, string Summary, string Text);

/// <summary>The packs that come with the program, in the folder <c>packs</c> beside it.</summary>
public static class ShippedPacks
{
    private static readonly Lazy<IReadOnlyList<ShippedPack>> Read = new(ReadFolder);

    /// <summary>By name.</summary>
    public static IReadOnlyList<ShippedPack> All => Read.Value;

    /// <summary>Null when none has that id.</summary>
    public static ShippedPack? Find(string? id) => All.FirstOrDefault(pack => pack.Id == id);

    private static List<ShippedPack> ReadFolder()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "packs");
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.yaml").Select(ReadFile).OrderBy(pack => pack.Name, StringComparer.Ordinal)];
    }

    private static ShippedPack ReadFile(string path)
    {
        var text = File.ReadAllText(path);
        var pack = PackText.Read(text, Path.GetFileName(path)).Pack;
        return new ShippedPack(Path.GetFileNameWithoutExtension(path), pack?.Name ?? Path.GetFileName(path), pack?.Summary ?? "", text);
    }
}
