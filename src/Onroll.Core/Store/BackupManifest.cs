namespace Onroll.Core.Store;

/// <summary>The first thing to read in a backup: what made it, when, and what every part must hold.</summary>
/// <param name="Format">The version of the file format, <see cref="CurrentFormat"/>.</param>
/// <param name="Version">The version of Onroll that made it.</param>
/// <param name="Layout">The fingerprint of its tables.</param>
/// <param name="MadeAtUtc">When its one moment of the record was taken.</param>
public sealed record BackupManifest(int Format, string Version, string Layout, DateTime MadeAtUtc, IReadOnlyList<BackupPart> Parts)
{
    public const int CurrentFormat = 1;
    public const string EntryName = "manifest.json";
    public const string KeysFolder = "keys/";

    /// <summary>The version of this program, as a backup names it.</summary>
    public static string ThisVersion { get; } = typeof(BackupManifest).Assembly.GetName().Version!.ToString(3);   // always stamped by the build
}

/// <summary>One table's rows: a JSON array a line, in the order of <paramref name="Table"/>'s columns.</summary>
/// <param name="Sha256">Of the lines, uncompressed, in hexadecimal.</param>
public sealed record BackupPart(BackupTable Table, long Rows, string Sha256)
{
    public string EntryName => EntryNameOf(Table);

    internal static string EntryNameOf(BackupTable table) => $"tables/{table.Name}.jsonl";
}
