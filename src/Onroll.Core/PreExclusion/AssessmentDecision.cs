using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.PreExclusion;

/// <summary>What an assessment before exclusion came to: what the head proposed, what was decided, by whom.</summary>
/// <remarks>T-PEA-07. The assessment itself is a plan of the pack's template; the law decides about an exclusion, this does not.</remarks>
public sealed class AssessmentDecision : IAudited, IVersioned
{
    public const int TextMaxLength = 2000, NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    /// <summary>The assessment. One decision for each.</summary>
    public required Guid SupportPlanId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Whether the head proposed a permanent exclusion.</summary>
    public required bool ProposedPermanent { get; set; }

    public string? ProposedByName { get; set; }

    public DateOnly? ProposedOn { get; set; }

    /// <summary>Whether that proposal stands. Null where there was none.</summary>
    public bool? Stands { get; set; }

    /// <summary>In the words of the pack.</summary>
    public required string Outcome { get; set; }

    /// <summary>Why, and what happens now.</summary>
    public required string Reasons { get; set; }

    public required string DecidedByName { get; set; }

    public required DateOnly DecidedOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => SupportPlanId;

    public PupilId? AboutPupil => PupilId;

    public bool IsOverturned => ProposedPermanent && Stands == false;
}

internal sealed class AssessmentDecisionConfiguration : IEntityTypeConfiguration<AssessmentDecision>
{
    public void Configure(EntityTypeBuilder<AssessmentDecision> decision)
    {
        decision.ToTable("assessment_decisions");
        decision.HasKey(d => new { d.AreaId, d.SupportPlanId });
        decision.Property(d => d.ProposedByName).HasMaxLength(AssessmentDecision.NameMaxLength);
        decision.Property(d => d.Outcome).HasMaxLength(AssessmentDecision.NameMaxLength);
        decision.Property(d => d.Reasons).HasMaxLength(AssessmentDecision.TextMaxLength);
        decision.Property(d => d.DecidedByName).HasMaxLength(AssessmentDecision.NameMaxLength);
        decision.HasIndex(d => new { d.AreaId, d.PupilId });
        decision.HasIndex(d => new { d.AreaId, d.OrganisationId });
    }
}
