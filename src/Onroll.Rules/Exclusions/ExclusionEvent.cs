using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>One suspension or permanent exclusion, and what has happened about it so far.</summary>
/// <remarks>All days and times are London's. A date that has not come yet is null, and the clocks that start with it are not running.</remarks>
public sealed record ExclusionEvent
{
    /// <summary>What kind.</summary>
    public required ExclusionCategory Category { get; init; }

    /// <summary>The first day out. It chooses the policy set of a new case.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The set a stored case keeps. Null is the one in force on <see cref="Start"/>.</summary>
    public PolicySet? PolicySet { get; init; }

    /// <summary>Whether the morning of the first day was still attended. Means nothing for lunchtimes.</summary>
    public bool StartsInAfternoon { get; init; }

    /// <summary>Half school days out, or the number of lunchtimes; at least 1. Null for a permanent exclusion and only then.</summary>
    public int? Sessions { get; init; }

    /// <summary>The weekdays on which a dual-registered pupil is due at this school: only those count (R-SUS-03). Null is every school day.</summary>
    public IReadOnlySet<DayOfWeek>? DueOn { get; init; }

    /// <summary>When the head decided. Null is taken to be the first day out.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Whether a public examination or national curriculum test will be missed. Null leaves it to <see cref="ExamDate"/>.</summary>
    public bool? MissesPublicExam { get; init; }

    /// <summary>The first sitting that falls in the time out. Null when there is none, or when it is not known.</summary>
    public DateOnly? ExamDate { get; init; }

    /// <summary>When the governing board was told. Its own clock starts then.</summary>
    public DateOnly? GoverningBoardTold { get; init; }

    /// <summary>When the parent, or the pupil if 18, made representations to the board.</summary>
    public DateOnly? RepresentationsReceived { get; init; }

    /// <summary>When the board met, or is to meet.</summary>
    public DateOnly? GoverningBoardMeeting { get; init; }

    /// <summary>What the board decided.</summary>
    public GoverningBoardOutcome? GoverningBoardOutcome { get; init; }

    /// <summary>When the board's decision was delivered, posted or sent.</summary>
    public DateOnly? DecisionNoticeGiven { get; init; }

    /// <summary>The time of day an e-mailed notice was sent. Null is taken to be in school hours.</summary>
    public TimeOnly? DecisionNoticeTime { get; init; }

    /// <summary>How the decision was sent. Null is taken as delivered by hand.</summary>
    public NoticeMethod? DecisionNoticeMethod { get; init; }

    /// <summary>When the parent stated in writing that no review will be asked for (R-ROL-03).</summary>
    public DateOnly? ReviewWaived { get; init; }

    /// <summary>When a tribunal or court finally decided a discrimination claim about the exclusion: the time to apply runs again from it (R-IRP-01).</summary>
    public DateOnly? DiscriminationClaimDecided { get; init; }

    /// <summary>When a review was applied for.</summary>
    public DateOnly? ReviewApplied { get; init; }

    /// <summary>When the board was given notice of the panel's recommendation or direction to reconsider.</summary>
    public DateOnly? ReviewDirectionGiven { get; init; }

    /// <summary>When the review, and any reconsideration after it, ended without the pupil being reinstated (R-ROL-03).</summary>
    public DateOnly? ReviewEnded { get; init; }

    /// <summary>The day of the decision: the first day out when no time of decision is known.</summary>
    public DateOnly DecidedOn => DecidedAt is { } at ? DateOnly.FromDateTime(at) : Start;
}

/// <summary>What a governing board can decide.</summary>
/// <remarks>R-GBD-01. Source: SI 2012/1033 regs 6, 15, 24. It can never lengthen an exclusion.</remarks>
public enum GoverningBoardOutcome
{
    /// <summary>Not reinstated.</summary>
    Declined = 1,

    /// <summary>Reinstated at once.</summary>
    ReinstatedNow,

    /// <summary>Reinstated from a named day.</summary>
    ReinstatedOnDate,

    /// <summary>The pupil was back already; the board thinks the decision was justified.</summary>
    ConsideredJustified,

    /// <summary>The pupil was back already; the board thinks the decision was not justified.</summary>
    ConsideredNotJustified,
}

/// <summary>How a notice reaches a family.</summary>
/// <remarks>R-CAL-11.</remarks>
public enum NoticeMethod
{
    /// <summary>Handed over, or left at the address.</summary>
    Hand = 1,

    /// <summary>First-class post.</summary>
    FirstClassPost,

    /// <summary>E-mail, to a parent who agreed to it beforehand.</summary>
    Email,
}
