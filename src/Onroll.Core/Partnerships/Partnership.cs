using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Partnerships;

/// <summary>A behaviour and attendance partnership.</summary>
public sealed class Partnership : IAudited, IVersioned
{
    public const int NameMaxLength = 100;
    public const int CodeMaxLength = 20;

    public required AreaId AreaId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    /// <summary>A short word for scripts, unique in the area.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The partnership's own office, where its coordinator and chair hold their roles.</summary>
    public required OrganisationId OfficeId { get; init; }

    /// <summary>The policy set the partnership works under where the law leaves a choice. Null follows the law of the day.</summary>
    public string? PolicySet { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PartnershipId.Value;
}

internal sealed class PartnershipConfiguration : IEntityTypeConfiguration<Partnership>
{
    public void Configure(EntityTypeBuilder<Partnership> partnership)
    {
        partnership.ToTable("partnerships");
        partnership.HasKey(p => new { p.AreaId, p.PartnershipId });
        partnership.Property(p => p.Name).HasMaxLength(Partnership.NameMaxLength);
        partnership.Property(p => p.Code).HasMaxLength(Partnership.CodeMaxLength);
        partnership.HasIndex(p => new { p.AreaId, p.Code }).IsUnique();
    }
}
