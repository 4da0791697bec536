using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>A parent, carer or other person to speak to about a pupil. Parents who live apart have a row each.</summary>
public sealed class Contact : IAudited, IVersioned
{
    public const int NameMaxLength = 150;
    public const int TextMaxLength = 300;

    public required AreaId AreaId { get; init; }

    public required Guid ContactId { get; init; }

    public required PupilId PupilId { get; init; }

    public required string Name { get; set; }

    /// <summary>"Mother", "Foster carer": the word the family uses.</summary>
    public required string Relationship { get; set; }

    public bool HasParentalResponsibility { get; set; }

    public bool LivesWithPupil { get; set; }

    /// <summary>Null when not known.</summary>
    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>The language to speak and write in. Null means English.</summary>
    public string? Language { get; set; }

    public bool NeedsInterpreter { get; set; }

    public bool NeedsEasyRead { get; set; }

    /// <summary>How and when to reach them: "phone first, after 4pm". Null when nobody has said.</summary>
    public string? BestWay { get; set; }

    /// <summary>1 is asked first.</summary>
    public int Order { get; set; } = 1;

    public int Version { get; set; } = 1;

    public Guid AuditId => ContactId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>Two pupils who are brothers or sisters. Stored once each way, so that either record finds the other.</summary>
public sealed class Sibling : IAudited
{
    public required AreaId AreaId { get; init; }

    public required PupilId PupilId { get; init; }

    public required PupilId SiblingId { get; init; }

    public Guid AuditId => SiblingId.Value;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("contacts");
        contact.HasKey(c => new { c.AreaId, c.ContactId });
        contact.Property(c => c.Name).HasMaxLength(Contact.NameMaxLength);
        contact.HasIndex(c => new { c.AreaId, c.PupilId });
    }
}

internal sealed class SiblingConfiguration : IEntityTypeConfiguration<Sibling>
{
    public void Configure(EntityTypeBuilder<Sibling> sibling)
    {
        sibling.ToTable("siblings");
        sibling.HasKey(s => new { s.AreaId, s.PupilId, s.SiblingId });
    }
}
