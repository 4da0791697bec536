using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Packs;

/// <summary>One version of a partnership's way of working, as it came into force. Never changed: cases keep the version they began under.</summary>
public sealed class PackVersion : IAudited
{
    public const int NameMaxLength = 200;
    public const int ReasonMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required PackVersionId PackVersionId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    /// <summary>From 1, one more with every activation in the partnership.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>The whole text, as it was written.</summary>
    public required string Text { get; init; }

    /// <summary>The first day it applies to cases that begin.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Why it was activated, in the person's words.</summary>
    public required string Reason { get; init; }

    public required DateTime ActivatedAtUtc { get; init; }

    public required UserId ActivatedBy { get; init; }

    public required string ActivatedByName { get; init; }

    public Guid AuditId => PackVersionId.Value;
}

/// <summary>What a partnership is writing: one draft at a time, worked on by several people, until it is activated or thrown away.</summary>
public sealed class PackDraft : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    public required string Text { get; set; }

    /// <summary>The version it was begun from. Null when from a shipped or an empty one.</summary>
    public int? BasedOn { get; set; }

    public required DateTime SavedAtUtc { get; set; }

    public required string SavedByName { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PartnershipId.Value;
}

internal sealed class PackVersionConfiguration : IEntityTypeConfiguration<PackVersion>
{
    public void Configure(EntityTypeBuilder<PackVersion> version)
    {
        version.ToTable("pack_versions");
        version.HasKey(v => new { v.AreaId, v.PackVersionId });
        version.Property(v => v.Name).HasMaxLength(PackVersion.NameMaxLength);
        version.Property(v => v.Reason).HasMaxLength(PackVersion.ReasonMaxLength);
        version.HasIndex(v => new { v.AreaId, v.PartnershipId, v.Number }).IsUnique();   // two people at one moment: one of them is told
    }
}

internal sealed class PackDraftConfiguration : IEntityTypeConfiguration<PackDraft>
{
    public void Configure(EntityTypeBuilder<PackDraft> draft)
    {
        draft.ToTable("pack_drafts");
        draft.HasKey(d => new { d.AreaId, d.PartnershipId });
    }
}
