namespace Onroll.Exchange;

/// <summary>A file to read, as often as is needed.</summary>
/// <param name="Name">Its own name, without a folder: what people are told when something is wrong in it.</param>
/// <param name="Open">Opens it from its beginning. The stream must be seekable.</param>
public sealed record ImportFile(string Name, Func<Stream> Open)
{
    private const int BufferSize = 1 << 16;

    /// <summary>A file on disk.</summary>
    public static ImportFile OnDisk(string path) => new(
        Path.GetFileName(path),
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan));

    /// <summary>A small file already in memory.</summary>
    public static ImportFile InMemory(string name, byte[] content) => new(name, () => new MemoryStream(content, writable: false));
}
