using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Audit;

public enum AuditAction
{
    Added = 1,
    Changed,
    Removed,

    /// <summary>Something happened that is no single row: an import, a sign-in, a download.</summary>
    Noted,
}

/// <summary>One link of an area's chain of changes. Written once, in the transaction of the change, and never altered.</summary>
/// <remarks>Kept six years (R-DPR-08).</remarks>
public sealed class AuditEntry : IAreaOwned
{
    public const int ActorNameMaxLength = 150;
    public const int SubjectMaxLength = 60;

    public required AreaId AreaId { get; init; }

    /// <summary>1, 2, 3 … within the area, without a gap.</summary>
    public required long Sequence { get; init; }

    public required DateTime AtUtc { get; init; }

    public required UserId ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string Reason { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>What kind of thing changed, in its stored name: "pupils", "shares", "sign-in".</summary>
    public required string Subject { get; init; }

    /// <summary>The id of the thing that changed. Empty for what has none.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The pupil whose history this belongs to. Null when it is about no pupil.</summary>
    public PupilId? PupilId { get; init; }

    /// <summary>The values before, as JSON of the fields that changed. Null for what was added.</summary>
    public string? Before { get; init; }

    /// <summary>The values after, as JSON of the fields that changed. Null for what was removed.</summary>
    public string? After { get; init; }

    /// <summary>The hash of the entry before this one; the first has 64 zeros.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over every field above, in hexadecimal.</summary>
    public string Hash { get; internal set; } = "";
}

/// <summary>Where an area's chain ends, so that entries cut from its end are missed.</summary>
public sealed class AuditHead
{
    public required AreaId AreaId { get; init; }

    public required long Sequence { get; set; }

    public required string Hash { get; set; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.HasKey(e => new { e.AreaId, e.Sequence });
        entry.Property(e => e.ActorName).HasMaxLength(AuditEntry.ActorNameMaxLength);
        entry.Property(e => e.Subject).HasMaxLength(AuditEntry.SubjectMaxLength);
        entry.Property(e => e.Hash).HasMaxLength(64);
        entry.Property(e => e.PreviousHash).HasMaxLength(64);
        entry.HasIndex(e => new { e.AreaId, e.PupilId, e.Sequence });   // the history of a pupil
        entry.HasIndex(e => new { e.AreaId, e.Subject, e.SubjectId, e.Sequence });   // the history of one record
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("audit_heads");
        head.HasKey(h => h.AreaId);
        head.Property(h => h.Hash).HasMaxLength(64);
    }
}
