using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>The meeting with which a pupil is welcomed back, and the plan it made. Coming back never depends on it (R-REI-01).</summary>
public sealed class ReintegrationMeeting : IAudited, IVersioned
{
    public const int TextMaxLength = 4000;

    public required AreaId AreaId { get; init; }

    public required Guid ReintegrationMeetingId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The first day back it is for.</summary>
    public required DateOnly BackOn { get; init; }

    /// <summary>Null when it was offered and not held.</summary>
    public DateOnly? HeldOn { get; set; }

    public bool ParentCame { get; set; }

    public bool PupilCame { get; set; }

    /// <summary>What the pupil, the family and the school will do. Null when no plan was made.</summary>
    public string? Plan { get; set; }

    /// <summary>When somebody looks whether it works. Null when nobody said.</summary>
    public DateOnly? ReviewOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ReintegrationMeetingId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class ReintegrationMeetingConfiguration : IEntityTypeConfiguration<ReintegrationMeeting>
{
    public void Configure(EntityTypeBuilder<ReintegrationMeeting> meeting)
    {
        meeting.ToTable("reintegration_meetings");
        meeting.HasKey(m => new { m.AreaId, m.ReintegrationMeetingId });
        meeting.Property(m => m.Plan).HasMaxLength(ReintegrationMeeting.TextMaxLength);
        meeting.HasIndex(m => new { m.AreaId, m.ExclusionId }).IsUnique();
        meeting.HasIndex(m => new { m.AreaId, m.PupilId });
    }
}
