using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>What an independent review panel, or the appeal panel of the law before it, may decide (R-IRP-05). Stored by number: never renumber.</summary>
public enum PanelDecision
{
    /// <summary>The exclusion stands; under the old law the appeal is dismissed.</summary>
    Upheld = 1,
    RecommendReconsideration,
    QuashAndDirect,

    /// <summary>Only an appeal panel: the pupil comes back, at once or on a day.</summary>
    AppealReinstated,

    /// <summary>Only an appeal panel: coming back would be impractical, though it would otherwise have been right.</summary>
    AppealReinstatementImpractical,
}

/// <summary>The independent review of a permanent exclusion.</summary>
public sealed class ReviewPanel : IAudited, IVersioned
{
    public const int TextMaxLength = 6000;
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    /// <summary>One for each exclusion at most.</summary>
    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The day the parents gave up the review in writing (R-IRP-01). Null when they have not.</summary>
    public DateOnly? WaivedOn { get; set; }

    /// <summary>The day the application was made. Null while there is none.</summary>
    public DateOnly? AppliedOn { get; set; }

    /// <summary>The day a tribunal or court finally decided a discrimination claim about it; the time to apply runs again from there (R-IRP-01). Null when there was none.</summary>
    public DateOnly? ClaimDecidedOn { get; set; }

    public string? AppliedBy { get; set; }

    public bool AsksForSenExpert { get; set; }

    public string? SenExpert { get; set; }

    /// <summary>The day the hearing begins. Null while none is arranged.</summary>
    public DateOnly? HearingOn { get; set; }

    public TimeOnly? HearingAt { get; set; }

    public string? Place { get; set; }

    public DateOnly? PapersSentOn { get; set; }

    public string? Clerk { get; set; }

    /// <summary>Null while nothing is decided.</summary>
    public PanelDecision? Decision { get; set; }

    /// <summary>The day the board was given notice of the decision; its time to reconsider runs from here.</summary>
    public DateOnly? DecisionGivenOn { get; set; }

    public string? DecisionReasons { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ExclusionId.Value;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>As what somebody sits on a review panel (R-IRP-03).</summary>
public enum SitsAs
{
    LayChair = 1,
    Headteacher,
    Governor,
}

/// <summary>A member of a review panel, with what shows that they may sit.</summary>
public sealed class ReviewPanelMember : IAudited, IVersioned
{
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid ReviewPanelMemberId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required string Name { get; set; }

    public required SitsAs SitsAs { get; set; }

    /// <summary>When they began to serve as headteacher or governor. Null for the lay chair, and when not known.</summary>
    public DateOnly? ServedFrom { get; set; }

    /// <summary>When they last served. Null while they still do.</summary>
    public DateOnly? ServedTo { get; set; }

    /// <summary>The day they were last trained. Null when not known.</summary>
    public DateOnly? TrainedOn { get; set; }

    /// <summary>Whether a connection could raise doubt about their impartiality.</summary>
    public bool IsConnected { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ReviewPanelMemberId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class ReviewPanelConfiguration : IEntityTypeConfiguration<ReviewPanel>
{
    public void Configure(EntityTypeBuilder<ReviewPanel> panel)
    {
        panel.ToTable("review_panels");
        panel.HasKey(p => new { p.AreaId, p.ExclusionId });
        panel.Property(p => p.AppliedBy).HasMaxLength(ReviewPanel.NameMaxLength);
        panel.Property(p => p.SenExpert).HasMaxLength(ReviewPanel.NameMaxLength);
        panel.Property(p => p.Clerk).HasMaxLength(ReviewPanel.NameMaxLength);
    }
}

internal sealed class ReviewPanelMemberConfiguration : IEntityTypeConfiguration<ReviewPanelMember>
{
    public void Configure(EntityTypeBuilder<ReviewPanelMember> member)
    {
        member.ToTable("review_panel_members");
        member.HasKey(m => new { m.AreaId, m.ReviewPanelMemberId });
        member.Property(m => m.Name).HasMaxLength(ReviewPanelMember.NameMaxLength);
        member.HasIndex(m => new { m.AreaId, m.ExclusionId });
    }
}
