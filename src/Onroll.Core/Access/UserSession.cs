using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>How a person proved who they are. Stored by number: never renumber.</summary>
public enum SignInMethod
{
    Password = 1,

    /// <summary>A password and a one-time code from an app.</summary>
    PasswordAndCode,

    /// <summary>A password and one of the codes kept for the day the app is lost.</summary>
    PasswordAndRecoveryCode,
    Passkey,

    /// <summary>Chosen from the list of the demonstration.</summary>
    Persona,
}

/// <summary>One sign-in on one device. The browser holds its id; everything that decides is here and can be ended here.</summary>
public sealed class UserSession
{
    public const int DeviceMaxLength = 100;

    public required SessionId SessionId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>The area the person is working in now. Null while they hold no role.</summary>
    public AreaId? AreaId { get; set; }

    /// <summary>The role they are working in now. Null while they hold none.</summary>
    public AppointmentId? AppointmentId { get; set; }

    public required SignInMethod Method { get; init; }

    /// <summary>The browser and system in words a person knows: "Firefox on Windows".</summary>
    public required string Device { get; init; }

    public required DateTime CreatedAtUtc { get; init; }

    public required DateTime LastSeenAtUtc { get; set; }

    /// <summary>Null while it goes on.</summary>
    public DateTime? EndedAtUtc { get; set; }

    /// <summary>Whether more than a password was asked for.</summary>
    public bool IsStrong => Method != SignInMethod.Password;
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.ToTable("user_sessions");
        session.HasKey(s => s.SessionId);
        session.Property(s => s.Device).HasMaxLength(UserSession.DeviceMaxLength);
        session.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => new { s.UserId, s.LastSeenAtUtc });   // a person's own list
    }
}
