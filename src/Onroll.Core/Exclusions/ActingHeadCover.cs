using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>Somebody acts as head while the head is away. Set up beforehand by the head, so that a decision made then is lawful (R-SUS-01).</summary>
public sealed class ActingHeadCover : IAudited, IVersioned
{
    public const int ReasonMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid ActingHeadCoverId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Who acts as head.</summary>
    public required UserId UserId { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary>Why the head is away: leave, illness. Null when not said.</summary>
    public string? Reason { get; init; }

    public required UserId SetUpBy { get; init; }

    /// <summary>When it was ended before its last day. Null when it was not.</summary>
    public DateTime? EndedAtUtc { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ActingHeadCoverId;

    public bool IsInForceOn(DateOnly day) => EndedAtUtc is null && StartsOn <= day && day <= EndsOn;
}

internal sealed class ActingHeadCoverConfiguration : IEntityTypeConfiguration<ActingHeadCover>
{
    public void Configure(EntityTypeBuilder<ActingHeadCover> cover)
    {
        cover.ToTable("acting_head_covers");
        cover.HasKey(c => new { c.AreaId, c.ActingHeadCoverId });
        cover.Property(c => c.Reason).HasMaxLength(ActingHeadCover.ReasonMaxLength);
        cover.HasIndex(c => new { c.AreaId, c.OrganisationId, c.EndsOn });
    }
}
