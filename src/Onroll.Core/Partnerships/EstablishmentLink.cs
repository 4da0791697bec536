using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Rules.Codes;

namespace Onroll.Core.Partnerships;

/// <summary>How one establishment of the national register is related to another: published data that belongs to no area.</summary>
public sealed class EstablishmentLink
{
    public required Urn Urn { get; init; }

    public required Urn LinkUrn { get; init; }

    /// <summary>The register's words: "Predecessor - merged", "Successor", "Sixth Form Centre Link" …</summary>
    public required string Kind { get; init; }

    /// <summary>The other establishment's name. Null where the register does not say.</summary>
    public string? Name { get; set; }

    /// <summary>Null where not recorded.</summary>
    public DateOnly? Since { get; set; }
}

internal sealed class EstablishmentLinkConfiguration : IEntityTypeConfiguration<EstablishmentLink>
{
    public void Configure(EntityTypeBuilder<EstablishmentLink> link)
    {
        link.ToTable("establishment_links");
        link.HasKey(l => new { l.Urn, l.LinkUrn, l.Kind });
    }
}
