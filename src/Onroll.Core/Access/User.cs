using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>The account of a person who signs in. What they may do comes from their appointments, not from here.</summary>
public sealed class User : IdentityUser<UserId>
{
    public const int NameMaxLength = 150;

    public required string Name { get; set; }

    /// <summary>Set once the person may no longer sign in. Null for a working account.</summary>
    public DateTime? ClosedAtUtc { get; set; }

    /// <summary>A hash of the secret in the address of the person's private calendar feed. Null until they ask for one.</summary>
    public string? CalendarFeedHash { get; set; }

    /// <summary>The time step of the last one-time code accepted, so that none is accepted twice. Null before the first.</summary>
    public long? LastOneTimeCodeStep { get; set; }

    /// <summary>True only for the personas of the demonstration, who have no password and are chosen from a list.</summary>
    public bool IsPersona { get; set; }
}

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("users");
        user.Property(u => u.Name).HasMaxLength(User.NameMaxLength);
        user.HasIndex(u => u.CalendarFeedHash).IsUnique();
    }
}
