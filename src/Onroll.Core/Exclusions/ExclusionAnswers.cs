using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Exclusions;

/// <summary>What a suspension or exclusion is for. All but the first are no lawful ground, and there is another way for each (R-SUS-01).</summary>
public enum ExclusionGround
{
    Behaviour = 1,
    Attainment,
    NeedsNotMet,
    ParentsConduct,
    UntilAMeeting,
    KeepApart,
}

/// <summary>What has been answered of a suspension or exclusion in preparation. Everything may still be missing.</summary>
public sealed record ExclusionAnswers
{
    public ExclusionCategory? Category { get; init; }

    public DateOnly? StartsOn { get; init; }

    public bool StartsInAfternoon { get; init; }

    /// <summary>Half days, or lunchtimes. Null for a permanent exclusion and while not said.</summary>
    public int? Sessions { get; init; }

    public bool MissesPublicExam { get; init; }

    public DateOnly? ExamOn { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Whether the pupil is in Year 11 and has sat every examination: then no education is owed from day six (R-SUS-12).</summary>
    public bool HasNoMoreExams { get; init; }

    /// <summary>What it is for. Only behaviour is lawful (R-SUS-01).</summary>
    public ExclusionGround? Ground { get; init; }

    public string? WhatHappened { get; init; }

    public string? Considered { get; init; }

    public IReadOnlyList<CheckAnswer> Checks { get; init; } = [];

    public string? Breach { get; init; }

    public string? Harm { get; init; }

    public string? PupilsAccount { get; init; }

    public string? AccountGivenTo { get; init; }

    public string? NoAccountBecause { get; init; }

    public string? WorkSet { get; init; }

    public DaySixAnswer? DaySix { get; init; }

    /// <summary>The suspension this one is to follow without a day between. Null when it stands alone.</summary>
    public ExclusionId? FollowsId { get; init; }

    public string? FollowOnReason { get; init; }
}

/// <summary>One of the things to think of before deciding.</summary>
public sealed record CheckAnswer(CheckKind Kind, bool IsDone, string? Note);

/// <summary>Where the pupil will learn from day six.</summary>
public sealed record DaySixAnswer(string ProviderName, DateOnly? StartsOn, string? SessionTimes, string? Address, string? ReportTo);
