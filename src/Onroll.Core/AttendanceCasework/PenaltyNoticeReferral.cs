using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;

namespace Onroll.Core.AttendanceCasework;

/// <summary>What the local authority made of a referral. Stored by number: never renumber.</summary>
public enum ReferralDecision
{
    Accepted = 1,

    /// <summary>Sent back to the school with the reason.</summary>
    Returned,
}

/// <summary>A school asks its local authority for a penalty notice to one parent, with the evidence as it stood that day.</summary>
/// <remarks>R-PNF-01 to R-PNF-03. The authority issues notices and takes the money (G-207); Onroll prepares and counts.</remarks>
public sealed class PenaltyNoticeReferral : IAudited, IVersioned
{
    public const int TextMaxLength = 2000;
    public const int NameMaxLength = 150;
    public const int AddressMaxLength = 300;
    public const int SessionsMaxLength = 4000;

    public required AreaId AreaId { get; init; }

    public required Guid PenaltyNoticeReferralId { get; init; }

    public required Guid AttendanceCaseId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school that asks.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The parent, as a contact of the pupil: notices are counted for each parent.</summary>
    public required Guid ContactId { get; init; }

    public required string ParentName { get; init; }

    public string? ParentAddress { get; init; }

    public required PenaltyGround Ground { get; init; }

    public required DateOnly WindowFrom { get; init; }

    public required DateOnly WindowTo { get; init; }

    /// <summary>The unauthorised sessions of the window that day, a line each: date, A for a morning or P for an afternoon, code.</summary>
    public required string Sessions { get; init; }

    /// <summary>The steps the framework expects and that were not there, by number between commas. Empty when complete.</summary>
    public required string Gaps { get; init; }

    /// <summary>Why it is right all the same. Null when nothing is missing.</summary>
    public string? WhyDespiteGaps { get; init; }

    /// <summary>1 for the first within three years, 2 for the second.</summary>
    public required int NoticeNumber { get; init; }

    public required DateOnly SentOn { get; init; }

    public required string SentByName { get; init; }

    public ReferralDecision? Decision { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? DecidedByName { get; set; }

    public string? DecisionReason { get; set; }

    /// <summary>When the authority issued the notice. Null while it has not; from then on it counts for three years.</summary>
    public DateOnly? IssuedOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PenaltyNoticeReferralId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class PenaltyNoticeReferralConfiguration : IEntityTypeConfiguration<PenaltyNoticeReferral>
{
    public void Configure(EntityTypeBuilder<PenaltyNoticeReferral> referral)
    {
        referral.ToTable("penalty_notice_referrals");
        referral.HasKey(r => new { r.AreaId, r.PenaltyNoticeReferralId });
        referral.Property(r => r.ParentName).HasMaxLength(PenaltyNoticeReferral.NameMaxLength);
        referral.Property(r => r.ParentAddress).HasMaxLength(PenaltyNoticeReferral.AddressMaxLength);
        referral.Property(r => r.Sessions).HasMaxLength(PenaltyNoticeReferral.SessionsMaxLength);
        referral.Property(r => r.Gaps).HasMaxLength(40);
        referral.Property(r => r.WhyDespiteGaps).HasMaxLength(PenaltyNoticeReferral.TextMaxLength);
        referral.Property(r => r.DecisionReason).HasMaxLength(PenaltyNoticeReferral.TextMaxLength);
        referral.Property(r => r.SentByName).HasMaxLength(PenaltyNoticeReferral.NameMaxLength);
        referral.Property(r => r.DecidedByName).HasMaxLength(PenaltyNoticeReferral.NameMaxLength);
        referral.HasOne<AttendanceCase>().WithMany().HasForeignKey(r => new { r.AreaId, r.AttendanceCaseId }).OnDelete(DeleteBehavior.Restrict);
        referral.HasIndex(r => new { r.AreaId, r.AttendanceCaseId, r.ContactId }).IsUnique().HasFilter("decision IS NULL");   // one that waits for each parent
        referral.HasIndex(r => new { r.AreaId, r.OrganisationId, r.SentOn });   // the authority's list, and whom it may see
        referral.HasIndex(r => new { r.AreaId, r.PupilId });
    }
}
