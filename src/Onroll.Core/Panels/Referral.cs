using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

public enum ReferralState
{
    /// <summary>Being written by the school.</summary>
    Draft = 1,

    /// <summary>With the panel: waiting for a meeting, or on its agenda.</summary>
    Submitted,

    /// <summary>Back with the school, with reasons.</summary>
    Returned,

    Decided,

    /// <summary>The school took it back.</summary>
    Withdrawn,
}

/// <summary>A school asks a panel to hear a pupil.</summary>
public sealed class Referral : IAudited, IVersioned
{
    public const int AsksMaxLength = 200;
    public const int TextMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid ReferralId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school that refers.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    /// <summary>The panel's type by the id its pack gives it.</summary>
    public required string PanelTypeId { get; init; }

    /// <summary>The version of the way of working it was begun under. Null where the partnership had none.</summary>
    public PackVersionId? PackVersionId { get; init; }

    public required ReferralState State { get; set; }

    /// <summary>What the school asks for, in a few words: "Off-site direction, six weeks". Null until said.</summary>
    public string? Asks { get; set; }

    /// <summary>Heard before the others of its part.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>Null until the school has said on what basis it shares; no case is shown without one.</summary>
    public LawfulBasis? LawfulBasis { get; set; }

    /// <summary>What of the record the panel may read.</summary>
    public RecordSections Sections { get; set; }

    public required DateTime BegunAtUtc { get; init; }

    public required string BegunByName { get; init; }

    /// <summary>When it was last sent to the panel. Null while it never was.</summary>
    public DateTime? SubmittedAtUtc { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ReferralId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Whether the school may still change it.</summary>
    public bool IsWithSchool => State is ReferralState.Draft or ReferralState.Returned;
}

/// <summary>One section of a referral. Several people write at once, each in their own.</summary>
public sealed class ReferralPart : IAudited, IVersioned
{
    public const int AnswerMaxLength = 4000;

    public required AreaId AreaId { get; init; }

    public required Guid ReferralPartId { get; init; }

    public required Guid ReferralId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The section's id in the panel's template.</summary>
    public required string Section { get; init; }

    /// <summary>The answers by the fields' ids, as JSON: <see cref="ReferralAnswers"/>.</summary>
    public required string Answers { get; set; }

    public required string WrittenByName { get; set; }

    public required DateTime WrittenAtUtc { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ReferralPartId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>What somebody whom the panel's rules ask said about the referral: a parent, the pupil.</summary>
/// <remarks>Never the lawful basis of sharing; it is their agreement to what is asked for.</remarks>
public sealed class ReferralConsent : IAudited, IVersioned
{
    public const int HowMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid ReferralConsentId { get; init; }

    public required Guid ReferralId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>Who, as the pack names them: "parent", "pupil".</summary>
    public required string By { get; init; }

    public required bool IsGiven { get; set; }

    public required DateOnly On { get; set; }

    /// <summary>"Signed", "By phone to Ms Adeyemi".</summary>
    public required string How { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ReferralConsentId;

    public PupilId? AboutPupil => PupilId;
}

public enum ReferralStepKind
{
    Submitted = 1,
    Returned,
    Withdrawn,
    Decided,
}

/// <summary>Something that happened to a referral: what its statistics and the timeline are made of.</summary>
public sealed class ReferralStep : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid ReferralStepId { get; init; }

    public required Guid ReferralId { get; init; }

    public required PupilId PupilId { get; init; }

    public required ReferralStepKind Kind { get; init; }

    public required DateTime AtUtc { get; init; }

    public required string ByName { get; init; }

    /// <summary>Why, or what was decided. Null when submitting.</summary>
    public string? Reason { get; init; }

    public Guid AuditId => ReferralStepId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>As the timeline tells it.</summary>
    public string Title => Kind switch
    {
        ReferralStepKind.Submitted => "Referred to the panel",
        ReferralStepKind.Returned => "Referral returned to the school",
        ReferralStepKind.Withdrawn => "Referral withdrawn",
        _ => "The panel decided",
    };
}

internal sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>, IEntityTypeConfiguration<ReferralPart>, IEntityTypeConfiguration<ReferralConsent>, IEntityTypeConfiguration<ReferralStep>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("referrals");
        referral.HasKey(r => new { r.AreaId, r.ReferralId });
        referral.Property(r => r.PanelTypeId).HasMaxLength(100);
        referral.Property(r => r.Asks).HasMaxLength(Referral.AsksMaxLength);
        referral.HasIndex(r => new { r.AreaId, r.PartnershipId, r.State });   // what waits for a panel
        referral.HasIndex(r => new { r.AreaId, r.OrganisationId, r.State });   // a school's own
        referral.HasIndex(r => new { r.AreaId, r.PupilId });
    }

    public void Configure(EntityTypeBuilder<ReferralPart> part)
    {
        part.ToTable("referral_parts");
        part.HasKey(p => new { p.AreaId, p.ReferralPartId });
        part.Property(p => p.Section).HasMaxLength(100);
        part.HasIndex(p => new { p.AreaId, p.ReferralId, p.Section }).IsUnique();   // two people who begin a part at once
        part.HasOne<Referral>().WithMany().HasForeignKey(p => new { p.AreaId, p.ReferralId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReferralConsent> consent)
    {
        consent.ToTable("referral_consents");
        consent.HasKey(c => new { c.AreaId, c.ReferralConsentId });
        consent.Property(c => c.By).HasMaxLength(100);
        consent.Property(c => c.How).HasMaxLength(ReferralConsent.HowMaxLength);
        consent.HasIndex(c => new { c.AreaId, c.ReferralId, c.By }).IsUnique();
        consent.HasOne<Referral>().WithMany().HasForeignKey(c => new { c.AreaId, c.ReferralId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReferralStep> step)
    {
        step.ToTable("referral_steps");
        step.HasKey(s => new { s.AreaId, s.ReferralStepId });
        step.Property(s => s.Reason).HasMaxLength(Referral.TextMaxLength);
        step.Ignore(s => s.Title);
        step.HasIndex(s => new { s.AreaId, s.ReferralId });
        step.HasIndex(s => new { s.AreaId, s.PupilId });   // the timeline
        step.HasOne<Referral>().WithMany().HasForeignKey(s => new { s.AreaId, s.ReferralId }).OnDelete(DeleteBehavior.Restrict);
    }
}
