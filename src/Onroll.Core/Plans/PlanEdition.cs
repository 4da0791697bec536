using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Plans;

/// <summary>The plan as it was when it was sent to be approved, with what was answered. Kept for good.</summary>
public sealed class PlanEdition : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required Guid PlanEditionId { get; init; }

    public required Guid SupportPlanId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>1 for the first that was sent.</summary>
    public required int Number { get; init; }

    /// <summary>What was sent, as <see cref="Forms.FormAnswers"/> in JSON.</summary>
    public required string Answers { get; init; }

    public required DateTime SentAtUtc { get; init; }

    public required string SentByName { get; init; }

    /// <summary>The organisation that answers.</summary>
    public required OrganisationId ApproverId { get; init; }

    /// <summary>What was shared with it so that it can. Null when it is the plan's own organisation.</summary>
    public ShareId? ShareId { get; init; }

    /// <summary>Null while it waits.</summary>
    public DateTime? AnsweredAtUtc { get; set; }

    public string? AnsweredByName { get; set; }

    public bool? IsApproved { get; set; }

    /// <summary>Why it was given back, or what was said with the approval.</summary>
    public string? Answer { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PlanEditionId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class PlanEditionConfiguration : IEntityTypeConfiguration<PlanEdition>
{
    public void Configure(EntityTypeBuilder<PlanEdition> edition)
    {
        edition.ToTable("plan_editions");
        edition.HasKey(e => new { e.AreaId, e.PlanEditionId });
        edition.Property(e => e.SentByName).HasMaxLength(SupportPlan.NameMaxLength);
        edition.Property(e => e.AnsweredByName).HasMaxLength(SupportPlan.NameMaxLength);
        edition.Property(e => e.Answer).HasMaxLength(SupportPlan.TextMaxLength);
        edition.HasIndex(e => new { e.AreaId, e.SupportPlanId, e.Number }).IsUnique();
        edition.HasIndex(e => new { e.AreaId, e.ApproverId, e.AnsweredAtUtc });   // what waits for an answer
    }
}
