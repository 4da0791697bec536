using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Placements;

/// <summary>A provision of the partnership and who runs it. Its terms come from the partnership's way of working or were entered.</summary>
public sealed class OfferedProvision : IAudited, IVersioned
{
    public const int NameMaxLength = 150;
    public const int TermsMaxLength = 8000;

    public required AreaId AreaId { get; init; }

    public required ProvisionId ProvisionId { get; init; }

    /// <summary>Who runs it.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The partnership whose way of working describes it; its terms bear the id from there. Null when it was entered by hand.</summary>
    public PartnershipId? PartnershipId { get; init; }

    public required string Name { get; set; }

    /// <summary>Places, blocks, key stages, length and checks: a provision of a pack, as JSON.</summary>
    public required string Terms { get; set; }

    /// <summary>How places are shared among schools, as JSON. Null when they are not.</summary>
    public string? Quota { get; set; }

    /// <summary>What a place costs in a year, in pence. Nothing is posted here. Null when nobody has said.</summary>
    public int? YearlyPence { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ProvisionId.Value;

    public Provision ReadTerms() => KeptTerms.ReadProvision(Terms);

    public QuotaRule? ReadQuota() => Quota is null ? null : KeptTerms.ReadQuota(Quota);
}

/// <summary>How many places of a provision one school may use.</summary>
public sealed class QuotaShare : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required ProvisionId ProvisionId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required int Places { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ProvisionId.Value;
}

/// <summary>A check of a provider, made once for all its pupils and again when it is a year old (R-APV-03).</summary>
public sealed class ProviderCheck : IAudited
{
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid ProviderCheckId { get; init; }

    /// <summary>The provider.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required ProvisionCheck Check { get; init; }

    public required DateOnly CheckedOn { get; init; }

    public required string CheckedByName { get; init; }

    public Guid AuditId => ProviderCheckId;
}

internal sealed class OfferedProvisionConfiguration : IEntityTypeConfiguration<OfferedProvision>
{
    public void Configure(EntityTypeBuilder<OfferedProvision> provision)
    {
        provision.ToTable("offered_provisions");
        provision.HasKey(p => new { p.AreaId, p.ProvisionId });
        provision.Property(p => p.Name).HasMaxLength(OfferedProvision.NameMaxLength);
        provision.Property(p => p.Terms).HasMaxLength(OfferedProvision.TermsMaxLength);
        provision.HasIndex(p => new { p.AreaId, p.OrganisationId });
    }
}

internal sealed class QuotaShareConfiguration : IEntityTypeConfiguration<QuotaShare>
{
    public void Configure(EntityTypeBuilder<QuotaShare> share)
    {
        share.ToTable("quota_shares");
        share.HasKey(s => new { s.AreaId, s.ProvisionId, s.OrganisationId });
    }
}

internal sealed class ProviderCheckConfiguration : IEntityTypeConfiguration<ProviderCheck>
{
    public void Configure(EntityTypeBuilder<ProviderCheck> check)
    {
        check.ToTable("provider_checks");
        check.HasKey(c => new { c.AreaId, c.ProviderCheckId });
        check.Property(c => c.CheckedByName).HasMaxLength(ProviderCheck.NameMaxLength);
        check.HasIndex(c => new { c.AreaId, c.OrganisationId });
    }
}
