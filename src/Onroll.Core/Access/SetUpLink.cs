using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onroll.Core.Access;

/// <summary>The one-time link that is printed on the first start and makes the first administrator. Nothing has a default password.</summary>
public sealed class SetUpLink
{
    public const int HoursValid = 24;

    public required string SecretHash { get; init; }

    public required DateTime CreatedAtUtc { get; init; }

    public required DateTime ExpiresAtUtc { get; init; }

    /// <summary>Null until it made an administrator.</summary>
    public DateTime? UsedAtUtc { get; set; }
}

internal sealed class SetUpLinkConfiguration : IEntityTypeConfiguration<SetUpLink>
{
    public void Configure(EntityTypeBuilder<SetUpLink> link)
    {
        link.ToTable("set_up_links");
        link.HasKey(l => l.SecretHash);
        link.Property(l => l.SecretHash).HasMaxLength(Secret.HashLength);
        link.Property(l => l.UsedAtUtc).IsConcurrencyToken();   // two people with the same link: the second gets nothing
    }
}
