using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Rules.Codes;

namespace Onroll.Core.Partnerships;

/// <summary>A line of the national register of establishments (Get Information about Schools): published data that belongs to no area.</summary>
public sealed class Establishment
{
    public const int NameMaxLength = 200;

    public required Urn Urn { get; init; }

    public required string Name { get; set; }

    public required string LaCode { get; set; }

    public string? LaName { get; set; }

    /// <summary>Four digits. Null where the register does not say.</summary>
    public string? EstablishmentNumber { get; set; }

    public int? TypeCode { get; set; }

    public string? TypeName { get; set; }

    public string? TypeGroup { get; set; }

    public string? Status { get; set; }

    public string? Phase { get; set; }

    public int? LowAge { get; set; }

    public int? HighAge { get; set; }

    public string? Gender { get; set; }

    public string? ReligiousCharacter { get; set; }

    public string? Street { get; set; }

    public string? Town { get; set; }

    public string? Postcode { get; set; }

    public int? NumberOfPupils { get; set; }

    public int? Capacity { get; set; }

    public string? TrustName { get; set; }

    public int? Easting { get; set; }

    public int? Northing { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>The name as search compares it.</summary>
    public required string SearchName { get; set; }
}

internal sealed class EstablishmentConfiguration : IEntityTypeConfiguration<Establishment>
{
    public void Configure(EntityTypeBuilder<Establishment> establishment)
    {
        establishment.ToTable("establishments");
        establishment.HasKey(e => e.Urn);
        establishment.Property(e => e.Name).HasMaxLength(Establishment.NameMaxLength);
        establishment.HasIndex(e => e.LaCode);   // adding a member lists the schools of the authority
    }
}
