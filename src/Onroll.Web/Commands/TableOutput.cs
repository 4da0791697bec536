using Onroll.Core.Imports;
using Onroll.Exchange;

namespace Onroll.Web.Commands;

/// <summary>Reading and writing of the analysts' verbs, which take a file and give one back.</summary>
internal static class TableOutput
{
    /// <exception cref="InputRefusedException">There is no such file.</exception>
    public static string Existing(string path) => File.Exists(path) ? path : throw new InputRefusedException($"There is no file {path}.");

    /// <summary>A file to read; what comes through a pipe can be read only once, and is kept.</summary>
    /// <exception cref="InputRefusedException">There is no such file, or it cannot be read.</exception>
    public static ImportFile Open(string path) => Read(() =>
    {
        using var stream = new FileStream(Existing(path), FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.CanSeek)
        {
            return ImportFile.OnDisk(path);
        }

        using var kept = new MemoryStream();
        stream.CopyTo(kept);
        return ImportFile.InMemory(Path.GetFileName(path), kept.ToArray());
    });

    /// <summary>Runs what reads a file, and refuses in its words what cannot be read.</summary>
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableFileException unreadable)
        {
            throw new InputRefusedException(unreadable.Message);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException($"The file could not be read: {unreadable.Message}");
        }
    }

    /// <summary>Writes to the file named with --out, else to the output.</summary>
    public static void Write(Arguments arguments, Terminal terminal, Action<TextWriter> write)
    {
        if (arguments.Text("out") is not { } path)
        {
            write(terminal.Out);
            return;
        }

        try
        {
            using var file = new StreamWriter(path);
            write(file);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException($"{path} could not be written: {unwritable.Message}");
        }
    }
}
