using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Core.Partnerships;

/// <summary>What an organisation is to the partnership. A school's own type (academy, community, …) is on the organisation.</summary>
public enum OrganisationKind
{
    School = 1,
    Trust,
    LocalAuthority,
    PupilReferralUnit,
    AlternativeProvider,
    Agency,

    /// <summary>The partnership's own office: its coordinator and chair work here, and records are shared with it for panels.</summary>
    PartnershipOffice,
}

/// <summary>A school, trust, local authority, provider, agency or partnership office.</summary>
public sealed class Organisation : IAudited, IVersioned
{
    public const int NameMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required OrganisationKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>The school's unique reference number. Null for what is not on the national register.</summary>
    public Urn? Urn { get; set; }

    /// <summary>Local authority and establishment number, seven digits. Null where there is none.</summary>
    public string? Laestab { get; set; }

    /// <summary>The three-digit number of the local authority it belongs to or is. Null where that means nothing.</summary>
    public string? LaCode { get; set; }

    /// <summary>The national register's code for the type of establishment. Null for what is not on it.</summary>
    public int? EstablishmentType { get; set; }

    /// <summary>Primary, secondary, all-through … in the national register's words. Null when unknown.</summary>
    public string? Phase { get; set; }

    public int? LowAge { get; set; }

    public int? HighAge { get; set; }

    public string? Postcode { get; set; }

    /// <summary>The trust that runs the school. Null for a maintained school.</summary>
    public OrganisationId? TrustId { get; set; }

    /// <summary>Null when it has always been open as far as anybody here knows.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? ClosedOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => OrganisationId.Value;

    /// <summary>Pupils can be on its roll.</summary>
    public bool HasRoll => Kind is OrganisationKind.School or OrganisationKind.PupilReferralUnit or OrganisationKind.AlternativeProvider;
}

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisations");
        organisation.HasKey(o => new { o.AreaId, o.OrganisationId });
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        organisation.HasIndex(o => new { o.AreaId, o.Urn }).IsUnique();   // an import finds a school by its URN
        organisation.HasIndex(o => new { o.AreaId, o.TrustId });   // a trust lead's schools
    }
}
