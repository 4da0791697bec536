using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Exclusions;

/// <summary>A suspension or permanent exclusion.</summary>
/// <remarks>Kept until 25 years after the pupil's birth (R-DPR-08).</remarks>
public sealed class Exclusion : IAudited, IVersioned
{
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

    public bool IsCancelled { get; set; }

    /// <summary>The review's outcome code as the census records it. Null when there was none.</summary>
    public string? ReviewOutcome { get; set; }

    /// <summary>The policy set in force on the first day; a case keeps the set it began under.</summary>
    public required string PolicySet { get; init; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ExclusionId.Value;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Days for every threshold: half a day a session or lunchtime. Null for a permanent exclusion.</summary>
    public decimal? Days => Sessions / 2m;
}

internal sealed class ExclusionConfiguration : IEntityTypeConfiguration<Exclusion>
{
    public void Configure(EntityTypeBuilder<Exclusion> exclusion)
    {
        exclusion.ToTable("exclusions");
        exclusion.HasKey(x => new { x.AreaId, x.ExclusionId });
        exclusion.HasIndex(x => new { x.AreaId, x.PupilId, x.StartsOn });
        exclusion.HasIndex(x => new { x.AreaId, x.OrganisationId, x.StartsOn });
    }
}
