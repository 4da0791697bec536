namespace Onroll.Core.Letters;

/// <summary>The texts that ship with Onroll.</summary>
internal static class EmbeddedText
{
    /// <exception cref="InvalidOperationException">There is no such text: a mistake in the build.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"letters/{name}") ?? throw new InvalidOperationException($"No embedded text letters/{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string[] Lines(string name) => Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
