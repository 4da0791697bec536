using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>A role offered to a person by a link sent to their e-mail address: once, and for some days.</summary>
public sealed class Invitation : IAudited, IVersioned
{
    public const int EmailMaxLength = 254;
    public const int DaysValid = 7;

    public required AreaId AreaId { get; init; }

    public required InvitationId InvitationId { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Null when nobody has said what the post is called.</summary>
    public string? JobTitle { get; init; }

    public RecordSections OwnGrants { get; init; }

    /// <summary>A hash of the secret in the link; the secret itself is only in the message.</summary>
    public required string SecretHash { get; init; }

    public required UserId InvitedBy { get; init; }

    public required DateTime InvitedAtUtc { get; init; }

    public required DateTime ExpiresAtUtc { get; init; }

    /// <summary>Null until the person has taken it up.</summary>
    public DateTime? AcceptedAtUtc { get; set; }

    /// <summary>Null unless somebody took it back.</summary>
    public DateTime? WithdrawnAtUtc { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => InvitationId.Value;

    public bool IsOpen(DateTime nowUtc) => AcceptedAtUtc is null && WithdrawnAtUtc is null && ExpiresAtUtc > nowUtc;
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitations");
        invitation.HasKey(i => new { i.AreaId, i.InvitationId });
        invitation.Property(i => i.Email).HasMaxLength(Invitation.EmailMaxLength);
        invitation.Property(i => i.Name).HasMaxLength(User.NameMaxLength);
        invitation.Property(i => i.JobTitle).HasMaxLength(Appointment.JobTitleMaxLength);
        invitation.Property(i => i.SecretHash).HasMaxLength(Secret.HashLength);
        invitation.HasIndex(i => i.SecretHash).IsUnique();   // the link knows nothing but its secret
    }
}
