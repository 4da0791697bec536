using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>What guidance asks a head to think of before deciding (R-PEX-02). Never a condition of a lawful decision. Stored by number: never renumber.</summary>
public enum CheckKind
{
    NeedsMet = 1,
    Adjustments,
    EarlyReview,
    SocialWorkerAsked,
    VirtualSchoolHeadAsked,
    ContributingFactors,
    PupilHeard,
    AlternativesTried,
}

/// <summary>One thing thought of before deciding, or not: an empty one is printed in the governors' pack as not done.</summary>
public sealed class ExclusionCheck : IAudited
{
    public const int NoteMaxLength = 500;

    public required AreaId AreaId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required CheckKind Kind { get; init; }

    public required bool IsDone { get; init; }

    /// <summary>What was found, or why it was not done. Null when nobody wrote anything.</summary>
    public string? Note { get; init; }

    public Guid AuditId => ExclusionId.Value;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class ExclusionCheckConfiguration : IEntityTypeConfiguration<ExclusionCheck>
{
    public void Configure(EntityTypeBuilder<ExclusionCheck> check)
    {
        check.ToTable("exclusion_checks");
        check.HasKey(c => new { c.AreaId, c.ExclusionId, c.Kind });
        check.Property(c => c.Note).HasMaxLength(ExclusionCheck.NoteMaxLength);
    }
}
