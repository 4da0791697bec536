using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Partnerships;

public enum OrganisationAttributeKind
{
    Faith = 1,
    SpecialMeasures,
    LeadBehaviourSchool,
    SchoolImprovementPartner,
    OfstedOverallGrade,
    OfstedBehaviourGrade,
}

/// <summary>Something that is true of a school for a time: its faith, its last behaviour judgement, being in special measures.</summary>
public sealed class OrganisationAttribute : IAudited, IVersioned
{
    public const int ValueMaxLength = 100;

    public required AreaId AreaId { get; init; }

    public required Guid OrganisationAttributeId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required OrganisationAttributeKind Kind { get; init; }

    /// <summary>"Yes", a grade word or a name, by kind.</summary>
    public required string Value { get; set; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day it is true. Null while it still is.</summary>
    public DateOnly? EndsOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => OrganisationAttributeId;
}

internal sealed class OrganisationAttributeConfiguration : IEntityTypeConfiguration<OrganisationAttribute>
{
    public void Configure(EntityTypeBuilder<OrganisationAttribute> attribute)
    {
        attribute.ToTable("organisation_attributes");
        attribute.HasKey(a => new { a.AreaId, a.OrganisationAttributeId });
        attribute.Property(a => a.Value).HasMaxLength(OrganisationAttribute.ValueMaxLength);
        attribute.HasIndex(a => new { a.AreaId, a.OrganisationId });
    }
}
