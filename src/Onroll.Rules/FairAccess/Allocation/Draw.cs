using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>The draw that decides when all else is equal. Anybody can make it again from the number that is kept with the round.</summary>
internal static class Draw
{
    private const int KeptBits = 40;   // sixty of them and more add up without running over

    /// <summary>The lower wins: the first 40 bits of SHA-256 over "number|child|school".</summary>
    public static long Number(int draw, string child, string school)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{draw}|{child}|{school}"));
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> (64 - KeptBits));
    }
}
