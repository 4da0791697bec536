using System.Buffers;
using System.Text;

namespace Onroll.Exchange.Csv;

/// <summary>Finds out how a text file is written: schools' systems and the national register do not say.</summary>
internal static class TextEncodings
{
    private const int ChunkSize = 1 << 16;

    /// <summary>Unicode by its mark; else UTF-8 where the whole file is valid UTF-8; else Windows-1252.</summary>
    /// <remarks>The whole file is looked at: the first é of a long list may be anywhere (R-FMT-02).</remarks>
    public static Encoding Detect(Stream stream)
    {
        if (MarkedEncoding(stream) is { } marked)
        {
            return marked;
        }

        return IsUtf8(stream) ? new UTF8Encoding(false) : Windows1252();
    }

    public static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The runtime has no Windows-1252 encoding.");

    private static Encoding? MarkedEncoding(Stream stream)
    {
        Span<byte> start = stackalloc byte[3];
        var read = stream.ReadAtLeast(start, 3, throwOnEndOfStream: false);
        stream.Position = 0;
        return start[..read] switch
        {
            [0xEF, 0xBB, 0xBF] => new UTF8Encoding(true),
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static bool IsUtf8(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            var kept = 0;
            while (true)
            {
                var read = stream.Read(buffer, kept, buffer.Length - kept);
                var length = kept + read;
                var whole = read == 0 ? length : WholeCharacters(buffer.AsSpan(0, length));
                if (!System.Text.Unicode.Utf8.IsValid(buffer.AsSpan(0, whole)))
                {
                    return false;
                }

                if (read == 0)
                {
                    return true;
                }

                kept = length - whole;
                buffer.AsSpan(whole, kept).CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            stream.Position = 0;
        }
    }

    /// <summary>How many bytes come before a character that the end of the buffer may have cut in two.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var value = bytes[^back];
            if (value >= 0xC0)
            {
                var needed = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
                return back < needed ? bytes.Length - back : bytes.Length;
            }

            if (value < 0x80)
            {
                break;
            }
        }

        return bytes.Length;
    }
}
