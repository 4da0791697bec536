using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>Red, Amber, Green: how urgent support is. Never a score of a child.</summary>
public enum RegisterRating
{
    Green = 1,
    Amber,
    Red,
}

/// <summary>A pupil's place on one school's register of pupils at risk.</summary>
/// <remarks>Kept until the case closes and one school year more (R-DPR-08).</remarks>
public sealed class RegisterEntry : IAudited, IVersioned
{
    public const int TextMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required RegisterEntryId RegisterEntryId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school whose register it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The rating in force: the rules', unless a person set another.</summary>
    public required RegisterRating Rating { get; set; }

    public required DateOnly RatingSince { get; set; }

    /// <summary>The rating before this one. Null when it is the first.</summary>
    public RegisterRating? PreviousRating { get; set; }

    /// <summary>Why a person set a rating the rules do not give. Null while the rules decide.</summary>
    public string? SetByHandReason { get; set; }

    /// <summary>The reasons behind the rating, as the rules wrote them, newest assessment; JSON.</summary>
    public required string Reasons { get; set; }

    /// <summary>The day the reasons were last worked out.</summary>
    public required DateOnly AssessedOn { get; set; }

    /// <summary>The version of the register rules that assessed it.</summary>
    public required int RulesVersion { get; set; }

    public required DateOnly AddedOn { get; init; }

    /// <summary>Why a person added the pupil. Null when the rules did.</summary>
    public string? AddedReason { get; init; }

    /// <summary>The person who looks after the entry. Null until somebody does.</summary>
    public UserId? OwnerId { get; set; }

    /// <summary>Null until a review has been planned.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>What the pupil needs, what sets things off and what is in place now, in the school's words.</summary>
    public string? Needs { get; set; }

    public string? Triggers { get; set; }

    public string? CurrentSupport { get; set; }

    /// <summary>Whether the rules ask for a package of support made for a pupil of this rating.</summary>
    public bool RequiresPackage { get; set; }

    /// <summary>The package the rating requires, in the school's words. Null while missing: the panel's list then shows an alert.</summary>
    public string? RatingAction { get; set; }

    /// <summary>The day the pupil came off the register. Null while on it.</summary>
    public DateOnly? RemovedOn { get; set; }

    public string? RemovedReason { get; set; }

    /// <summary>True when a person took the pupil off, so that the rules do not put them back the next night.</summary>
    public bool IsRemovedByHand { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => RegisterEntryId.Value;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>One review of an entry: what was said and what rating it left.</summary>
public sealed class RegisterReview : IAudited
{
    public const int NoteMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid RegisterReviewId { get; init; }

    public required RegisterEntryId RegisterEntryId { get; init; }

    public required PupilId PupilId { get; init; }

    public required DateTime ReviewedAtUtc { get; init; }

    public required UserId ReviewedBy { get; init; }

    public required string ReviewerName { get; init; }

    public required RegisterRating Rating { get; init; }

    public required string Note { get; init; }

    public Guid AuditId => RegisterReviewId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>The register rules of a school or partnership, a version at a time. An old version stays to explain old ratings.</summary>
public sealed class RegisterRuleSet : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid RegisterRuleSetId { get; init; }

    /// <summary>The school or partnership office that set them; a school's own come before its partnership's.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>The first day they apply.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The rules as JSON, in the shape of <c>Onroll.Rules.Support.RegisterRules</c>.</summary>
    public required string Rules { get; init; }

    public Guid AuditId => RegisterRuleSetId;
}

internal sealed class RegisterEntryConfiguration : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> entry)
    {
        entry.ToTable("register_entries");
        entry.HasKey(e => new { e.AreaId, e.RegisterEntryId });
        entry.HasIndex(e => new { e.AreaId, e.OrganisationId, e.RemovedOn, e.Rating });   // the register of a school
        entry.HasIndex(e => new { e.AreaId, e.PupilId });
        entry.HasIndex(e => new { e.AreaId, e.OrganisationId, e.PupilId }).IsUnique().HasFilter("removed_on IS NULL");   // once on a register, whoever adds first
    }
}

internal sealed class RegisterReviewConfiguration : IEntityTypeConfiguration<RegisterReview>
{
    public void Configure(EntityTypeBuilder<RegisterReview> review)
    {
        review.ToTable("register_reviews");
        review.HasKey(r => new { r.AreaId, r.RegisterReviewId });
        review.Property(r => r.Note).HasMaxLength(RegisterReview.NoteMaxLength);
        review.HasIndex(r => new { r.AreaId, r.RegisterEntryId });
        review.HasIndex(r => new { r.AreaId, r.PupilId });
    }
}

internal sealed class RegisterRuleSetConfiguration : IEntityTypeConfiguration<RegisterRuleSet>
{
    public void Configure(EntityTypeBuilder<RegisterRuleSet> rules)
    {
        rules.ToTable("register_rule_sets");
        rules.HasKey(r => new { r.AreaId, r.RegisterRuleSetId });
        rules.HasIndex(r => new { r.AreaId, r.OrganisationId, r.Number }).IsUnique();
    }
}
