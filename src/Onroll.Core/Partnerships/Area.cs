using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Partnerships;

/// <summary>The patch whose schools and pupils are kept together.</summary>
public sealed class Area : IAudited, IVersioned
{
    public const int NameMaxLength = 100;
    public const int CodeMaxLength = 20;

    public required AreaId AreaId { get; init; }

    /// <summary>A short word for scripts and addresses, unique in the installation.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The three-digit number of the local authority. Null while the area has not been set up.</summary>
    public string? LaCode { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => AreaId.Value;
}

internal sealed class AreaConfiguration : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> area)
    {
        area.ToTable("areas");
        area.HasKey(a => a.AreaId);
        area.Property(a => a.Name).HasMaxLength(Area.NameMaxLength);
        area.Property(a => a.Code).HasMaxLength(Area.CodeMaxLength);
        area.HasIndex(a => a.Code).IsUnique();
    }
}
