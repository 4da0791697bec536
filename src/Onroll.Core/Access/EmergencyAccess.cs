using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>What makes it an emergency. Stored by number: never renumber.</summary>
public enum EmergencyKind
{
    /// <summary>The pupil or somebody near them may be harmed now.</summary>
    Danger = 1,

    Missing,

    Medical,
}

/// <summary>A pupil's record that somebody without a relationship opened in an emergency, for a few hours, and what others thought of it.</summary>
/// <remarks>R-DPR-03: a stated reason, and the head of the school and the data protection lead are told. Kept as long as the looks it led to.</remarks>
public sealed class EmergencyAccess : IAudited, IVersioned
{
    public const int TextMaxLength = 1000;

    /// <summary>Long enough to find a child, short enough to have to say again why.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(4);

    public required AreaId AreaId { get; init; }

    public required Guid EmergencyAccessId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The one role the record is open to: another role of the same person sees nothing.</summary>
    public required AppointmentId AppointmentId { get; init; }

    public required UserId UserId { get; init; }

    public required string UserName { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required EmergencyKind Kind { get; init; }

    public required string Reason { get; init; }

    public required DateTime OpenedAtUtc { get; init; }

    /// <summary>The moment it closes. Moved forward when a reviewer closes it.</summary>
    public required DateTime EndsAtUtc { get; set; }

    /// <summary>Null until somebody has reviewed it.</summary>
    public DateTime? ReviewedAtUtc { get; private set; }

    public string? ReviewerName { get; private set; }

    /// <summary>Whether the reviewer thought it right to open the record. Null until reviewed.</summary>
    public bool? WasRight { get; private set; }

    public string? ReviewNote { get; private set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => EmergencyAccessId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Keeps what a reviewer thought. What was wrong to open closes now.</summary>
    /// <exception cref="InvalidOperationException">It has been reviewed already.</exception>
    public void Review(string reviewerName, bool wasRight, string note, DateTime nowUtc)
    {
        if (ReviewedAtUtc is not null)
        {
            throw new InvalidOperationException($"Emergency access {EmergencyAccessId} has been reviewed.");
        }

        (ReviewedAtUtc, ReviewerName, WasRight, ReviewNote) = (nowUtc, reviewerName, wasRight, note);
        if (!wasRight && EndsAtUtc > nowUtc)
        {
            EndsAtUtc = nowUtc;
        }
    }
}

internal sealed class EmergencyAccessConfiguration : IEntityTypeConfiguration<EmergencyAccess>
{
    public void Configure(EntityTypeBuilder<EmergencyAccess> access)
    {
        access.ToTable("emergency_accesses");
        access.HasKey(a => new { a.AreaId, a.EmergencyAccessId });
        access.Property(a => a.UserName).HasMaxLength(User.NameMaxLength);
        access.Property(a => a.ReviewerName).HasMaxLength(User.NameMaxLength);
        access.Property(a => a.Reason).HasMaxLength(EmergencyAccess.TextMaxLength);
        access.Property(a => a.ReviewNote).HasMaxLength(EmergencyAccess.TextMaxLength);
        access.HasIndex(a => new { a.AreaId, a.AppointmentId, a.PupilId });   // what is open to a person
        access.HasIndex(a => new { a.AreaId, a.PupilId });   // who can see a pupil
        access.HasIndex(a => new { a.AreaId, a.ReviewedAtUtc });   // what waits for review
    }
}
