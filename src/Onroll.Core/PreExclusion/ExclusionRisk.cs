using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.PreExclusion;

/// <summary>Somebody has said that a permanent exclusion is a risk, and why. Never changed afterwards.</summary>
public sealed class ExclusionRisk : IAudited
{
    public const int ReasonMaxLength = 2000, NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid ExclusionRiskId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required DateOnly SaidOn { get; init; }

    public required string Reason { get; init; }

    public required string SaidByName { get; init; }

    public Guid AuditId => ExclusionRiskId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class ExclusionRiskConfiguration : IEntityTypeConfiguration<ExclusionRisk>
{
    public void Configure(EntityTypeBuilder<ExclusionRisk> risk)
    {
        risk.ToTable("exclusion_risks");
        risk.HasKey(r => new { r.AreaId, r.ExclusionRiskId });
        risk.Property(r => r.Reason).HasMaxLength(ExclusionRisk.ReasonMaxLength);
        risk.Property(r => r.SaidByName).HasMaxLength(ExclusionRisk.NameMaxLength);
        risk.HasIndex(r => new { r.AreaId, r.PupilId });
        risk.HasIndex(r => new { r.AreaId, r.OrganisationId, r.SaidOn });
    }
}
