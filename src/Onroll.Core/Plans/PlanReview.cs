using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Plans;

/// <summary>What people decided when they looked at a plan together.</summary>
public enum ReviewDecision
{
    GoOn = 1,

    /// <summary>The plan is changed and goes on.</summary>
    Change,

    /// <summary>More than this plan is needed.</summary>
    StepUp,
    End,
}

/// <summary>How far a target has been reached, in people's judgement.</summary>
public enum TargetJudgement
{
    Reached = 1,
    Nearer,
    NoChange,
    FurtherAway,
}

/// <summary>Whether what is done helps.</summary>
public enum SupportEffect
{
    Working = 1,
    Partly,
    NotWorking,
}

/// <summary>A look at a plan, with the pupil and the family: the "review" of plan, do, review. Never changed afterwards.</summary>
public sealed class PlanReview : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid PlanReviewId { get; init; }

    public required Guid SupportPlanId { get; init; }

    public required PupilId PupilId { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required bool PupilCame { get; init; }

    public required bool FamilyCame { get; init; }

    /// <summary>Who else was there. Null when nobody was.</summary>
    public string? Others { get; init; }

    public string? PupilsWords { get; init; }

    public string? FamilysWords { get; init; }

    public string? WhatHelped { get; init; }

    /// <summary>What was found of each target and of each line of support, as JSON; read as <see cref="ReviewFindings"/>.</summary>
    public required string Findings { get; init; }

    public required ReviewDecision Decision { get; init; }

    public DateOnly? NextOn { get; init; }

    public required string ReviewerName { get; init; }

    public Guid AuditId => PlanReviewId;

    public PupilId? AboutPupil => PupilId;

    public ReviewFindings Read() => JsonSerializer.Deserialize<ReviewFindings>(Findings) ?? new ReviewFindings([], []);
}

/// <param name="Value">Where the pupil's own scale stands now. Null for every other measure.</param>
public sealed record TargetFinding(Guid TargetId, TargetJudgement Judgement, decimal? Value);

/// <param name="TimesUsed">Since the last look. Null when nobody counted.</param>
public sealed record SupportFinding(Guid SupportId, SupportEffect Effect, int? TimesUsed);

public sealed record ReviewFindings(IReadOnlyList<TargetFinding> Targets, IReadOnlyList<SupportFinding> Support)
{
    public string Write() => JsonSerializer.Serialize(this);
}

internal sealed class PlanReviewConfiguration : IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<PlanReview> review)
    {
        review.ToTable("plan_reviews");
        review.HasKey(r => new { r.AreaId, r.PlanReviewId });
        review.Property(r => r.Others).HasMaxLength(SupportPlan.TextMaxLength);
        review.Property(r => r.PupilsWords).HasMaxLength(SupportPlan.TextMaxLength);
        review.Property(r => r.FamilysWords).HasMaxLength(SupportPlan.TextMaxLength);
        review.Property(r => r.WhatHelped).HasMaxLength(SupportPlan.TextMaxLength);
        review.Property(r => r.ReviewerName).HasMaxLength(SupportPlan.NameMaxLength);
        review.HasIndex(r => new { r.AreaId, r.SupportPlanId, r.HeldOn });
        review.HasIndex(r => new { r.AreaId, r.PupilId });
    }
}
