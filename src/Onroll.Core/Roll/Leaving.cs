using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Roll;

/// <summary>Why a name came off the roll: the grounds of the regulations as schools speak of them (R-ROL-02). Stored by number: never renumber.</summary>
public enum RemovalGround
{
    OtherSchool = 1,
    HomeEducation,
    MovedAway,
    LongAbsence,
    PermanentExclusion,
    Custody,
    OverCompulsoryAge,
    DualRegistrationEnded,
    Death,
    Other,
}

/// <summary>How it is known that a leaver is where they are said to be. Stored by number: never renumber.</summary>
public enum LeaverConfirmation
{
    /// <summary>The receiving school or provider has said so.</summary>
    ReceivingSchool = 1,

    /// <summary>The local authority has accepted evidence.</summary>
    Evidence,
}

/// <summary>What is known of one leaving: why, where to, who says so and who has confirmed it. One for each spell on a roll that ended (N-03).</summary>
/// <remarks>Kept as long as the pupil's record (R-DPR-08). That the pupil is on another roll here is never stored: it is read from the roll.</remarks>
public sealed class Leaving : IAudited, IVersioned
{
    public const int NameMaxLength = 150;
    public const int TextMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid EnrolmentId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school left.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Null while the school has not said why.</summary>
    public RemovalGround? Ground { get; set; }

    public required LeaverDestination Destination { get; set; }

    /// <summary>The school, provider, place or country. Null when not known.</summary>
    public string? Place { get; set; }

    /// <summary>Whether the parent said that they were asked to take the child out, or were told of exclusion otherwise (G-202).</summary>
    public bool ParentWasAsked { get; set; }

    /// <summary>What else is known. Null when nothing.</summary>
    public string? Note { get; set; }

    public required DateOnly SaidOn { get; set; }

    public required string SaidBy { get; set; }

    /// <summary>Null while nobody has confirmed it.</summary>
    public LeaverConfirmation? Confirmation { get; set; }

    /// <summary>The day it was confirmed. Null with <see cref="Confirmation"/>.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>Who confirmed it: somebody at the receiving school, or the officer. Null with <see cref="Confirmation"/>.</summary>
    public string? ConfirmedBy { get; set; }

    /// <summary>What the authority has seen. Null unless it has accepted evidence.</summary>
    public string? Evidence { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>"Another school: Riverside Academy", "Educated at home".</summary>
    public string WhereTo => LeaverWords.Of(Destination) + (Place is null ? "" : $": {Place}");

    public Guid AuditId => EnrolmentId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class LeavingConfiguration : IEntityTypeConfiguration<Leaving>
{
    public void Configure(EntityTypeBuilder<Leaving> leaving)
    {
        leaving.ToTable("leavings");
        leaving.HasKey(l => new { l.AreaId, l.EnrolmentId });
        leaving.HasOne<Pupils.Enrolment>().WithMany().HasForeignKey(l => new { l.AreaId, l.EnrolmentId }).OnDelete(DeleteBehavior.Restrict);
        leaving.Property(l => l.Place).HasMaxLength(Leaving.NameMaxLength);
        leaving.Property(l => l.SaidBy).HasMaxLength(Leaving.NameMaxLength);
        leaving.Property(l => l.ConfirmedBy).HasMaxLength(Leaving.NameMaxLength);
        leaving.Property(l => l.Note).HasMaxLength(Leaving.TextMaxLength);
        leaving.Property(l => l.Evidence).HasMaxLength(Leaving.TextMaxLength);
        leaving.HasIndex(l => new { l.AreaId, l.PupilId });
    }
}
