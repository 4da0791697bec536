using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Family;

/// <summary>How somebody spoke, or tried to speak, with a family. Stored by number: never renumber.</summary>
public enum ContactMethod
{
    Phone = 1,
    MeetingAtSchool,
    HomeVisit,

    /// <summary>A library, a community centre: somewhere that is neither school nor home.</summary>
    NeutralPlace,
    Video,
    Message,
    Letter,
}

/// <summary>Practical help a school gave or arranged. Stored by value: never renumber.</summary>
[Flags]
public enum PracticalHelp
{
    None = 0,
    Food = 1,
    Housing = 2,
    Money = 4,
    Clothing = 8,
    Appointments = 16,
    Transport = 32,
    Parenting = 64,
    Immigration = 128,
    Health = 256,
}

/// <summary>One contact with a pupil's family, or an attempt at one. Never changed afterwards: a correction is another entry.</summary>
/// <remarks>P-BLU-03, P-NAC-09, T-SET-03.</remarks>
public sealed class FamilyContact : IAudited
{
    public const int NameMaxLength = 150, TextMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid FamilyContactId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>Whose contact it was.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required DateTime AtUtc { get; init; }

    public required ContactMethod Method { get; init; }

    /// <summary>The name of the person spoken with or tried.</summary>
    public required string WithName { get; init; }

    /// <summary>False when nobody answered or came.</summary>
    public required bool IsReached { get; init; }

    /// <summary>What it was about and what came of it.</summary>
    public required string Outcome { get; init; }

    public PracticalHelp Help { get; init; }

    /// <summary>The incident it followed. Null when it followed none.</summary>
    public Guid? IncidentId { get; init; }

    public required string ByName { get; init; }

    public Guid AuditId => FamilyContactId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class FamilyContactConfiguration : IEntityTypeConfiguration<FamilyContact>
{
    public void Configure(EntityTypeBuilder<FamilyContact> contact)
    {
        contact.ToTable("family_contacts");
        contact.HasKey(c => new { c.AreaId, c.FamilyContactId });
        contact.Property(c => c.WithName).HasMaxLength(FamilyContact.NameMaxLength);
        contact.Property(c => c.Outcome).HasMaxLength(FamilyContact.TextMaxLength);
        contact.Property(c => c.ByName).HasMaxLength(FamilyContact.NameMaxLength);
        contact.HasIndex(c => new { c.AreaId, c.PupilId, c.AtUtc });
    }
}
