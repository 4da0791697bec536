using System.Security.Cryptography;
using System.Text;

namespace Onroll.Core.Access;

/// <summary>Looks passwords up in a file of breached ones: SHA-1 hashes in capital hexadecimal, one a line and sorted, as published.</summary>
/// <param name="path">Null when the operator has no such file; then nothing is found.</param>
public sealed class BreachedPasswords(string? path)
{
    private const int HashLength = 40;

    public bool Contains(string password)
    {
        if (path is null)
        {
            return false;
        }

#pragma warning disable CA5350 // the published lists are SHA-1; nothing is protected by it here
        var wanted = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password))));
#pragma warning restore CA5350
        using var file = File.OpenRead(path);
        var (low, high) = (0L, file.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var (line, next) = FirstLineFrom(file, middle);
            var order = line is null ? -1 : wanted.AsSpan().SequenceCompareTo(line);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (low, middle) : (next, high);
        }

        return false;
    }

    // Lines differ in length, for a count may follow the hash; so the search is by byte, and reads the line that begins there or next.
    private static (byte[]? Hash, long Next) FirstLineFrom(FileStream file, long position)
    {
        file.Position = position == 0 ? 0 : position - 1;
        if (position > 0)
        {
            SkipLine(file);
        }

        var hash = new byte[HashLength];
        if (file.ReadAtLeast(hash, HashLength, throwOnEndOfStream: false) < HashLength)
        {
            return (null, file.Length);
        }

        SkipLine(file);
        return (hash, file.Position);
    }

    private static void SkipLine(FileStream file)
    {
        for (var read = file.ReadByte(); read is not ('\n' or -1); read = file.ReadByte())
        {
        }
    }
}
