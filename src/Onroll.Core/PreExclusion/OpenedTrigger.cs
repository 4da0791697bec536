using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.PreExclusion;

/// <summary>An answer to a trigger of the partnership's pack: the record it opened, or what was done.</summary>
/// <remarks>That a trigger waits is read from the events and never stored; only its answer is.</remarks>
public sealed class OpenedTrigger : IAudited
{
    public const int IdMaxLength = 100, TextMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid OpenedTriggerId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The trigger's id in the pack.</summary>
    public required string Trigger { get; init; }

    /// <summary>Why, in the pack's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The day of the event that set it off: events up to it are answered.</summary>
    public required DateOnly SetOffOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>The plan or assessment that was opened. Null where something else was asked.</summary>
    public Guid? SupportPlanId { get; init; }

    /// <summary>What was done. Null where a plan was opened.</summary>
    public string? Done { get; init; }

    public required string OpenedByName { get; init; }

    public Guid AuditId => OpenedTriggerId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class OpenedTriggerConfiguration : IEntityTypeConfiguration<OpenedTrigger>
{
    public void Configure(EntityTypeBuilder<OpenedTrigger> opened)
    {
        opened.ToTable("opened_triggers");
        opened.HasKey(o => new { o.AreaId, o.OpenedTriggerId });
        opened.Property(o => o.Trigger).HasMaxLength(OpenedTrigger.IdMaxLength);
        opened.Property(o => o.Reason).HasMaxLength(OpenedTrigger.TextMaxLength);
        opened.Property(o => o.Done).HasMaxLength(OpenedTrigger.TextMaxLength);
        opened.Property(o => o.OpenedByName).HasMaxLength(ExclusionRisk.NameMaxLength);
        opened.HasIndex(o => new { o.AreaId, o.PupilId, o.Trigger, o.SetOffOn }).IsUnique();   // one answer, whoever presses first
        opened.HasIndex(o => new { o.AreaId, o.OrganisationId });
        opened.HasIndex(o => new { o.AreaId, o.SupportPlanId });
    }
}
