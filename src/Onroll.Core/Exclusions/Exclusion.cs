using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Exclusions;

/// <summary>A suspension or permanent exclusion.</summary>
/// <remarks>Kept until 25 years after the pupil's birth (R-DPR-08).</remarks>
public sealed class Exclusion : IAudited, IVersioned
{
    public const int ReasonMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required ExclusionCategory Category { get; set; }

    /// <summary>The first day the pupil is out, even if only its afternoon.</summary>
    public required DateOnly StartsOn { get; set; }

    /// <summary>True when it begins with the afternoon session of <see cref="StartsOn"/>.</summary>
    public bool StartsInAfternoon { get; set; }

    /// <summary>Half school days missed; for lunchtimes their number. Null for a permanent exclusion.</summary>
    public int? Sessions { get; set; }

    /// <summary>The first of up to three reason codes of the code list in force. Null when not recorded.</summary>
    public string? Reason1 { get; set; }

    public string? Reason2 { get; set; }

    public string? Reason3 { get; set; }

    /// <summary>Whether a public examination or national curriculum test falls in it (R-SUS-10).</summary>
    public bool MissesPublicExam { get; set; }

    /// <summary>The first examination it would miss. Null when there is none, or the day is not known.</summary>
    public DateOnly? ExamOn { get; set; }

    /// <summary>True for a pupil of Year 11 who has sat every examination (R-SUS-12).</summary>
    public bool HasNoMoreExams { get; set; }

    /// <summary>The suspension this one follows on from without a day attended between, with its own notice (R-SUS-05). Null when it stands alone.</summary>
    public ExclusionId? FollowsId { get; init; }

    public bool IsCancelled { get; set; }

    /// <summary>The day the head cancelled it. Null unless cancelled here.</summary>
    public DateOnly? CancelledOn { get; set; }

    public string? CancelledReason { get; set; }

    /// <summary>The half days that had been served when it was cancelled; they still count towards the year's limit (R-SUS-04, R-SUS-06). Null unless cancelled here.</summary>
    public int? ServedSessions { get; set; }

    /// <summary>The day the pupil is back when that is not the day the length gives: after a cancellation, a reinstatement, or let back early. Null otherwise.</summary>
    public DateOnly? ReturnsOn { get; set; }

    /// <summary>The half days first given, kept when the pupil is let back early or an error is corrected. Null while nothing has changed.</summary>
    public int? SessionsFirstGiven { get; set; }

    /// <summary>The day it was last put right, and why. Null when it never was.</summary>
    public DateOnly? CorrectedOn { get; set; }

    public string? CorrectedReason { get; set; }

    /// <summary>The review's outcome code as the census records it. Null when there was none.</summary>
    public string? ReviewOutcome { get; set; }

    /// <summary>The policy set in force on the first day; a case keeps the set it began under.</summary>
    public required string PolicySet { get; init; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ExclusionId.Value;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Half days that count towards the year's limit: of a cancelled one those served, all of them where nobody said (R-SUS-04).</summary>
    public int CountedHalfDays => (IsCancelled ? ServedSessions ?? Sessions : Sessions) ?? 0;

    /// <summary>As the law counts it beside a later one.</summary>
    public EarlierExclusion AsEarlier() =>
        new(Category, StartsOn, StartsInAfternoon, Category == ExclusionCategory.PermanentExclusion ? null : CountedHalfDays, IsCancelled);

    /// <summary>Days for every threshold: half a day a session or lunchtime. Null for a permanent exclusion.</summary>
    public decimal? Days => Sessions / 2m;
}

internal sealed class ExclusionConfiguration : IEntityTypeConfiguration<Exclusion>
{
    public void Configure(EntityTypeBuilder<Exclusion> exclusion)
    {
        exclusion.ToTable("exclusions");
        exclusion.HasKey(x => new { x.AreaId, x.ExclusionId });
        exclusion.Property(x => x.CancelledReason).HasMaxLength(Exclusion.ReasonMaxLength);
        exclusion.Property(x => x.CorrectedReason).HasMaxLength(Exclusion.ReasonMaxLength);
        exclusion.HasIndex(x => new { x.AreaId, x.PupilId, x.StartsOn });
        exclusion.HasIndex(x => new { x.AreaId, x.OrganisationId, x.StartsOn });
    }
}
