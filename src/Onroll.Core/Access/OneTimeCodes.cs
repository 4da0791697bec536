using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Onroll.Core.Access;

/// <summary>One-time codes of an app (RFC 6238: SHA-1, six digits, thirty seconds), which say when they were made so that none is taken twice.</summary>
public static class OneTimeCodes
{
    private const int StepSeconds = 30;

    /// <summary>Steps a telephone's clock may be ahead or behind.</summary>
    private const int Tolerance = 1;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The time step whose code this is.</summary>
    /// <param name="key">In base 32, as it is shown to the person.</param>
    /// <returns>Null when it is the code of no step near now.</returns>
    public static long? StepOf(string code, string key, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(code);
        var digits = code.Where(char.IsAsciiDigit).ToArray();
        var present = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = present - Tolerance; step <= present + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Bytes(digits), Bytes(CodeAt(key, step))))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The code an app would show.</summary>
    public static string CodeAt(string key, DateTimeOffset when) => CodeAt(key, when.ToUnixTimeSeconds() / StepSeconds);

    private static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and every app say SHA-1; nothing here rests on its resistance to collisions
        var hash = HMACSHA1.HashData(FromBase32(key), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.ToUpperInvariant())
        {
            buffer = (buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }

    private static byte[] Bytes(ReadOnlySpan<char> text) => System.Text.Encoding.ASCII.GetBytes(text.ToArray());
}
