using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Onroll.Core.Access;

/// <summary>A secret for a link: 256 random bits, of which the store keeps only a hash.</summary>
/// <remarks>A plain hash is enough: nobody can guess 256 bits, however fast they hash.</remarks>
public sealed record Secret(string Text)
{
    /// <summary>Characters of a hash in hexadecimal.</summary>
    public const int HashLength = 64;

    public string Hash => HashOf(Text);

    public static Secret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
