using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Actions;

/// <summary>Something a person has said they will do by a day.</summary>
public sealed class PlannedAction : IAudited, IVersioned
{
    public const int TitleMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid PlannedActionId { get; init; }

    /// <summary>The organisation whose work it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Null when it is about no single pupil.</summary>
    public PupilId? PupilId { get; init; }

    public required string Title { get; set; }

    public required DateOnly DueOn { get; set; }

    /// <summary>Null when it is anybody's at the organisation.</summary>
    public UserId? OwnerId { get; set; }

    /// <summary>What it follows from: an item of an agenda. Null when somebody planned it by itself.</summary>
    public Guid? FromId { get; init; }

    /// <summary>True for what an agreement binds the organisation to: it may be raised with the panel, not declined.</summary>
    public bool IsBinding { get; init; }

    /// <summary>Null until it is done.</summary>
    public DateTime? DoneAtUtc { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PlannedActionId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class PlannedActionConfiguration : IEntityTypeConfiguration<PlannedAction>
{
    public void Configure(EntityTypeBuilder<PlannedAction> action)
    {
        action.ToTable("planned_actions");
        action.HasKey(a => new { a.AreaId, a.PlannedActionId });
        action.Property(a => a.Title).HasMaxLength(PlannedAction.TitleMaxLength);
        action.HasIndex(a => new { a.AreaId, a.OrganisationId, a.DueOn });   // what is due, on Today
        action.HasIndex(a => new { a.AreaId, a.PupilId });
        action.HasIndex(a => new { a.AreaId, a.FromId });   // what follows from a decision
    }
}
