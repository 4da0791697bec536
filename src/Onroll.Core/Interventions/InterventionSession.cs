using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Interventions;

/// <summary>A session that was held: one a day. Never changed afterwards.</summary>
public sealed class InterventionSession : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid InterventionSessionId { get; init; }

    public required Guid InterventionId { get; init; }

    public required DateOnly HeldOn { get; init; }

    public string? Note { get; init; }

    public required string HeldByName { get; init; }

    public Guid AuditId => InterventionSessionId;
}

/// <summary>Whether a pupil came to a session.</summary>
public sealed class SessionAttendance : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid InterventionSessionId { get; init; }

    public required Guid InterventionStayId { get; init; }

    public required PupilId PupilId { get; init; }

    public required bool Came { get; init; }

    public Guid AuditId => InterventionSessionId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>A look at an intervention in the weekly meeting: how many sessions ran, whether it works, what is changed. Never changed afterwards.</summary>
/// <remarks>T-PRV-04.</remarks>
public sealed class InterventionReview : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid InterventionReviewId { get; init; }

    public required Guid InterventionId { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>In the words of the partnership's pack.</summary>
    public required string Effect { get; init; }

    public string? Problem { get; init; }

    public string? Change { get; init; }

    public required string ReviewerName { get; init; }

    public Guid AuditId => InterventionReviewId;
}

internal sealed class InterventionSessionConfiguration : IEntityTypeConfiguration<InterventionSession>
{
    public void Configure(EntityTypeBuilder<InterventionSession> session)
    {
        session.ToTable("intervention_sessions");
        session.HasKey(s => new { s.AreaId, s.InterventionSessionId });
        session.Property(s => s.Note).HasMaxLength(Intervention.TextMaxLength);
        session.Property(s => s.HeldByName).HasMaxLength(Intervention.NameMaxLength);
        session.HasIndex(s => new { s.AreaId, s.InterventionId, s.HeldOn }).IsUnique();
    }
}

internal sealed class SessionAttendanceConfiguration : IEntityTypeConfiguration<SessionAttendance>
{
    public void Configure(EntityTypeBuilder<SessionAttendance> attendance)
    {
        attendance.ToTable("session_attendances");
        attendance.HasKey(a => new { a.AreaId, a.InterventionSessionId, a.InterventionStayId });
        attendance.HasIndex(a => new { a.AreaId, a.InterventionStayId });
    }
}

internal sealed class InterventionReviewConfiguration : IEntityTypeConfiguration<InterventionReview>
{
    public void Configure(EntityTypeBuilder<InterventionReview> review)
    {
        review.ToTable("intervention_reviews");
        review.HasKey(r => new { r.AreaId, r.InterventionReviewId });
        review.Property(r => r.Effect).HasMaxLength(Intervention.NameMaxLength);
        review.Property(r => r.Problem).HasMaxLength(Intervention.TextMaxLength);
        review.Property(r => r.Change).HasMaxLength(Intervention.TextMaxLength);
        review.Property(r => r.ReviewerName).HasMaxLength(Intervention.NameMaxLength);
        review.HasIndex(r => new { r.AreaId, r.InterventionId, r.HeldOn });
    }
}
