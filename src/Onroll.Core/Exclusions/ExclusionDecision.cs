using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>Who may decide: the headteacher, or the person recorded beforehand as acting for them that day (R-SUS-01).</summary>
public enum DecidedAs
{
    Head = 1,
    ActingHead,
}

/// <summary>What was decided, by whom and on what grounds. One for each suspension or exclusion confirmed here; imported ones have none.</summary>
/// <remarks>Apart from the exclusion itself, so that counting exclusions does not read their stories.</remarks>
public sealed class ExclusionDecision : IAudited, IVersioned
{
    public const int TextMaxLength = 6000;
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required DateTime DecidedAtUtc { get; init; }

    public required UserId DecidedBy { get; init; }

    /// <summary>Their name as it was that day.</summary>
    public required string DecidedByName { get; init; }

    public required DecidedAs DecidedAs { get; init; }

    /// <summary>The cover by which an acting head decided. Null when the head did.</summary>
    public Guid? ActingHeadCoverId { get; init; }

    public required string WhatHappened { get; set; }

    /// <summary>What was weighed: provocation, needs, what else was tried, the effect of earlier suspensions.</summary>
    public required string Considered { get; set; }

    /// <summary>The serious breach, or persistent breaches, of the behaviour policy (R-PEX-01). Null unless permanent.</summary>
    public string? Breach { get; set; }

    /// <summary>Why staying would seriously harm the education or welfare of the pupil or others (R-PEX-01). Null unless permanent.</summary>
    public string? Harm { get; set; }

    /// <summary>What happened in the pupil's own words. Null when they gave none.</summary>
    public string? PupilsAccount { get; set; }

    /// <summary>Who heard it. Null when there is no account.</summary>
    public string? AccountGivenTo { get; set; }

    /// <summary>Why there is no account. Null when there is one.</summary>
    public string? NoAccountBecause { get; set; }

    /// <summary>How work is set and marked in the first five school days (R-SUS-11). Null when not said.</summary>
    public string? WorkSet { get; set; }

    /// <summary>What the record said when it was decided, a line for each thing, as the head was shown it. Null for what was decided before Onroll kept it.</summary>
    public string? RecordThen { get; init; }

    /// <summary>The new evidence or later event that a follow-on rests on (R-SUS-05). Null unless it follows one.</summary>
    public string? FollowOnReason { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ExclusionId.Value;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class ExclusionDecisionConfiguration : IEntityTypeConfiguration<ExclusionDecision>
{
    public void Configure(EntityTypeBuilder<ExclusionDecision> decision)
    {
        decision.ToTable("exclusion_decisions");
        decision.HasKey(d => new { d.AreaId, d.ExclusionId });
        decision.Property(d => d.DecidedByName).HasMaxLength(ExclusionDecision.NameMaxLength);
        decision.Property(d => d.AccountGivenTo).HasMaxLength(ExclusionDecision.NameMaxLength);
        decision.HasIndex(d => new { d.AreaId, d.PupilId });
    }
}
