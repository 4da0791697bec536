using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onroll.Core.Access;

/// <summary>A key that protects cookies and forms, kept in the server store so that every host of it reads the others' cookies.</summary>
/// <remarks>With the embedded store the keys are files beside it.</remarks>
public sealed class ProtectionKey
{
    public const int NameMaxLength = 100;

    public required string Name { get; init; }

    public required string Xml { get; set; }
}

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.ToTable("protection_keys");
        key.HasKey(k => k.Name);
        key.Property(k => k.Name).HasMaxLength(ProtectionKey.NameMaxLength);
    }
}
