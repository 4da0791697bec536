using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

public enum SharePurpose
{
    Referral = 1,
    PanelAgenda,
    Placement,
    ManagedMove,
    SupportPlan,
    FamilyPlan,
    StatutoryDuty,
    Safeguarding,
    FairAccess,
    Arrival,
}

/// <summary>The lawful bases of Article 6 UK GDPR that a partnership uses. Consent is never one of them for statutory sharing.</summary>
public enum LawfulBasis
{
    PublicTask = 1,
    LegalObligation,
    VitalInterests,
}

/// <summary>Who at the organisation a share is for.</summary>
public enum ShareAudience
{
    /// <summary>Everybody whose role sees shared records.</summary>
    Everybody = 1,

    /// <summary>Those who run a panel, while a referral is with them: its coordinators.</summary>
    Coordinators,

    /// <summary>Only the people named as its readers, as <see cref="ShareReader"/>.</summary>
    Named,
}

/// <summary>Some sections of one pupil's record, shared with one organisation for a purpose until a day.</summary>
public sealed class Share : IAudited, IVersioned
{
    public const int TextMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required ShareId ShareId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>Whose people may see it.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Which of them.</summary>
    public ShareAudience Audience { get; init; } = ShareAudience.Everybody;

    /// <summary>What it was given for: a referral, an item of an agenda. Null when somebody shared it by hand.</summary>
    public Guid? ForId { get; init; }

    public required SharePurpose Purpose { get; init; }

    public required LawfulBasis LawfulBasis { get; init; }

    /// <summary>The Article 9 condition relied on for special category data. Null when none is shared.</summary>
    public string? SpecialCategoryCondition { get; init; }

    public required RecordSections Sections { get; set; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of the share. Null only for a placement without an end yet.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Why it is shared, in a sentence the family could read.</summary>
    public required string Reason { get; init; }

    /// <summary>Set when somebody ended it before its day. Null otherwise.</summary>
    public DateTime? EndedAtUtc { get; set; }

    public string? EndedReason { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ShareId.Value;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Whether the share is in force on <paramref name="day"/>.</summary>
    public bool IsActive(DateOnly day) => EndedAtUtc is null && StartsOn <= day && (EndsOn is null || EndsOn >= day);
}

/// <summary>Somebody who may see a share that is for named people, in one of their appointments.</summary>
public sealed class ShareReader : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid ShareReaderId { get; init; }

    public required ShareId ShareId { get; init; }

    public required PupilId PupilId { get; init; }

    public required AppointmentId AppointmentId { get; init; }

    public Guid AuditId => ShareReaderId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class ShareConfiguration : IEntityTypeConfiguration<Share>, IEntityTypeConfiguration<ShareReader>
{
    public void Configure(EntityTypeBuilder<Share> share)
    {
        share.ToTable("shares");
        share.HasKey(s => new { s.AreaId, s.ShareId });
        share.Property(s => s.Reason).HasMaxLength(Share.TextMaxLength);
        share.Property(s => s.EndedReason).HasMaxLength(Share.TextMaxLength);
        share.HasIndex(s => new { s.AreaId, s.OrganisationId });   // what an organisation may see
        share.HasIndex(s => new { s.AreaId, s.PupilId });   // who can see a pupil
        share.HasIndex(s => new { s.AreaId, s.ForId });   // what was shared for an item
    }

    public void Configure(EntityTypeBuilder<ShareReader> reader)
    {
        reader.ToTable("share_readers");
        reader.HasKey(r => new { r.AreaId, r.ShareReaderId });
        reader.HasIndex(r => new { r.AreaId, r.ShareId, r.AppointmentId }).IsUnique();
        reader.HasOne<Share>().WithMany().HasForeignKey(r => new { r.AreaId, r.ShareId }).OnDelete(DeleteBehavior.Restrict);
    }
}
