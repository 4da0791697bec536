using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Onroll.Core.Audit;

/// <summary>A change on its way into the log, before it has its place in the chain.</summary>
public sealed record PendingAudit(
    AuditAction Action, string Subject, Guid SubjectId, Store.PupilId? PupilId, string? Before, string? After);

/// <summary>How links are made and proved. Pure: the same entry always has the same hash.</summary>
public static class AuditChain
{
    /// <summary>What the first entry of a chain names as the hash before it.</summary>
    public static readonly string Start = new('0', 64);

    /// <summary>Makes the next link after <paramref name="head"/> and moves the head to it.</summary>
    public static AuditEntry Append(AuditHead head, PendingAudit pending, ChangedBy by, DateTime atUtc)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(by);
        var entry = new AuditEntry
        {
            AreaId = head.AreaId,
            Sequence = head.Sequence + 1,
            AtUtc = atUtc,
            ActorId = by.UserId,
            ActorName = by.Name,
            Reason = by.Reason,
            Action = pending.Action,
            Subject = pending.Subject,
            SubjectId = pending.SubjectId,
            PupilId = pending.PupilId,
            Before = pending.Before,
            After = pending.After,
            PreviousHash = head.Hash,
        };
        entry.Hash = HashOf(entry);
        head.Sequence = entry.Sequence;
        head.Hash = entry.Hash;
        return entry;
    }

    /// <summary>The hash an entry ought to have.</summary>
    public static string HashOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string?[] fields =
        [
            entry.PreviousHash,
            entry.AreaId.ToString(),
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.AtUtc.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            entry.ActorId.ToString(),
            entry.ActorName,
            entry.Reason,
            ((int)entry.Action).ToString(CultureInfo.InvariantCulture),
            entry.Subject,
            entry.SubjectId.ToString("D"),
            entry.PupilId?.ToString(),
            entry.Before,
            entry.After,
        ];

        // Each field carries its length, so that no text can be moved from one field into the next unseen.
        var text = string.Join('|', fields.Select(field => field is null ? "-" : $"{field.Length}:{field}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
