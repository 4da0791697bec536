using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Family;

/// <summary>What a person was asked to agree to. Stored by number: never renumber.</summary>
/// <remarks>Agreement to take part. Sharing under a duty by law rests on that law and is never asked for here (R-DPR-01).</remarks>
public enum ConsentTo
{
    ManagedMove = 1,
    OffSiteProvision,
    Referral,
    Assessment,
    Counselling,
    FamilySupport,
    SupportPlan,
    Other,
}

/// <summary>Who agrees.</summary>
public enum ConsentOf
{
    Parent = 1,
    Pupil,
}

public enum ConsentMeans
{
    OnPaper = 1,
    InWriting,
    InPerson,
    ByPhone,
}

/// <summary>What a parent or a pupil said when asked to agree: yes or no, how, and whether they have taken it back since.</summary>
public sealed class Consent : IAudited, IVersioned
{
    public const int NameMaxLength = 150, TextMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid ConsentId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required ConsentTo To { get; init; }

    public required ConsentOf Of { get; init; }

    /// <summary>The name of who was asked.</summary>
    public required string Name { get; init; }

    /// <summary>What exactly they were asked to agree to, in the words they were asked.</summary>
    public required string About { get; init; }

    public required bool IsGiven { get; init; }

    public required ConsentMeans Means { get; init; }

    public required DateOnly SaidOn { get; init; }

    /// <summary>The last day it holds. Null when no end was agreed.</summary>
    public DateOnly? HoldsUntil { get; init; }

    /// <summary>Null while it has not been taken back.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    public string? WithdrawnHow { get; set; }

    public required string RecordedByName { get; init; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ConsentId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Whether it may be relied on.</summary>
    public bool HoldsOn(DateOnly day) => IsGiven && SaidOn <= day && (HoldsUntil is null || HoldsUntil >= day) && (WithdrawnOn is null || WithdrawnOn > day);
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("consents");
        consent.HasKey(c => new { c.AreaId, c.ConsentId });
        consent.Property(c => c.Name).HasMaxLength(Consent.NameMaxLength);
        consent.Property(c => c.About).HasMaxLength(Consent.TextMaxLength);
        consent.Property(c => c.WithdrawnHow).HasMaxLength(Consent.TextMaxLength);
        consent.Property(c => c.RecordedByName).HasMaxLength(Consent.NameMaxLength);
        consent.HasIndex(c => new { c.AreaId, c.PupilId });
    }
}
