using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Letters;

/// <summary>Everything a letter about one suspension or exclusion, one pupil's absence, or what a panel decided about them, may need to say. What is null is not known, or does not arise.</summary>
public sealed record LetterSubject
{
    /// <summary>The date the letter carries.</summary>
    public required DateOnly Today { get; init; }

    public required LetterRecipient To { get; init; }

    public required LetterPupil Pupil { get; init; }

    public required LetterSchool School { get; init; }

    /// <summary>Null in a letter about absence.</summary>
    public LetterExclusion? Exclusion { get; init; }

    /// <summary>Null in a letter about a suspension or exclusion.</summary>
    public LetterAttendance? Attendance { get; init; }

    /// <summary>What a panel decided. Null in every other letter.</summary>
    public LetterOutcome? Outcome { get; init; }

    public LetterDuties Duties { get; init; } = new();

    public LetterDaySix? DaySix { get; init; }

    public LetterBoard? Board { get; init; }

    public LetterReview? Review { get; init; }

    public LetterReturn? Return { get; init; }

    /// <summary>What a cancellation or further notice rests on.</summary>
    public LetterChange? Change { get; init; }
}

/// <param name="Name">As the letter greets them: "Dana Pell".</param>
/// <param name="Address">Null when not known, or when the letter is handed over.</param>
/// <param name="IsPupil">True when the letter goes to the pupil in their own right, from 18.</param>
/// <param name="IsHomeAuthority">True for the authority where the pupil lives, when it is not the school's.</param>
public sealed record LetterRecipient(string Name, string? Address = null, bool IsPupil = false, bool IsHomeAuthority = false);

public sealed record LetterPupil
{
    /// <summary>The name they go by: "Jaydon".</summary>
    public required string Forename { get; init; }

    public required string FullName { get; init; }

    public DateOnly? BornOn { get; init; }

    /// <summary>"Year 9". Null when not known.</summary>
    public string? YearGroup { get; init; }

    public string? Upn { get; init; }

    public bool IsCompulsorySchoolAge { get; init; } = true;

    public bool IsLookedAfter { get; init; }

    public bool HasSocialWorker { get; init; }

    /// <summary>SEN support or a plan. In words: "SEN support". Null when none is recorded.</summary>
    public string? Needs { get; init; }
}

/// <summary>The school as its letters show it. Kept under Set-up; what is null is printed as a gap to fill in.</summary>
public sealed record LetterSchool
{
    public required string Name { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? HeadName { get; init; }

    /// <summary>"Headteacher", "Principal". The person who signs may be an acting head.</summary>
    public string HeadTitle { get; init; } = "Headteacher";

    public string? LocalAuthority { get; init; }

    /// <summary>Who takes letters for the governing board: name and address in a line.</summary>
    public string? BoardContact { get; init; }

    /// <summary>To whom an application for a review panel goes.</summary>
    public string? ReviewContact { get; init; }

    /// <summary>The local advice service for families, with how to reach it.</summary>
    public string? LocalAdvice { get; init; }
}

public sealed record LetterExclusion
{
    public required ExclusionCategory Category { get; init; }

    public required DateOnly StartsOn { get; init; }

    public bool StartsInAfternoon { get; init; }

    /// <summary>Half days, or lunchtimes. Null for a permanent exclusion.</summary>
    public int? Sessions { get; init; }

    public DateOnly? LastDay { get; init; }

    public Session? LastSession { get; init; }

    public DateOnly? BackOn { get; init; }

    public bool IsBackAtNoon { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>The reasons of the code list in words.</summary>
    public string? Reasons { get; init; }

    public string? WhatHappened { get; init; }

    public int? HalfDaysThisTerm { get; init; }

    public int? HalfDaysThisYear { get; init; }

    public DateOnly? ExamOn { get; init; }

    /// <summary>How the first five days' work is set. Null when not said.</summary>
    public string? WorkSet { get; init; }
}

/// <summary>What the law asks of family and board in this case.</summary>
public sealed record LetterDuties
{
    /// <summary>The school days on which the pupil may not be in a public place. Empty when the duty does not arise.</summary>
    public IReadOnlyList<DateOnly> PublicPlaceDays { get; init; } = [];

    public BoardDuty Board { get; init; }

    /// <summary>Whether the pupil would miss a public examination or national test.</summary>
    public bool IsExamMissed { get; init; }

    /// <summary>Whether the law of the case lets a family ask for a meeting by remote access (R-GBD-05).</summary>
    public bool IsRemoteAllowed { get; init; }

    /// <summary>The last day for the board to meet. Null when it has no such day.</summary>
    public DateOnly? BoardMeetsBy { get; init; }
}

/// <summary>What the board must do (R-SUS-09).</summary>
public enum BoardDuty
{
    /// <summary>Think about what the family says; no meeting, no power to bring the pupil back.</summary>
    Consider = 1,

    /// <summary>Meet if the family makes representations.</summary>
    MeetIfAsked,
    Meet,
}

/// <param name="OwedFrom">The sixth school day. Null when education is not owed: too short, or not of compulsory school age.</param>
/// <param name="IsByAuthority">True when the local authority arranges it.</param>
public sealed record LetterDaySix(DateOnly? OwedFrom, bool IsByAuthority)
{
    public DateOnly? StartsOn { get; init; }

    public string? Times { get; init; }

    public string? Place { get; init; }

    public string? ReportTo { get; init; }

    public bool IsKnown => StartsOn is not null && Place is not null;
}

public enum BoardOutcome
{
    Declined = 1,
    ReinstatedAtOnce,
    ReinstatedOnDay,

    /// <summary>The pupil was back already; the board gave its view of the decision.</summary>
    ViewGiven,
}

public sealed record LetterBoard
{
    public DateOnly? MeetsOn { get; init; }

    public TimeOnly? MeetsAt { get; init; }

    public string? Place { get; init; }

    public bool IsRemote { get; init; }

    public BoardOutcome? Outcome { get; init; }

    public bool WasJustified { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? ReinstateOn { get; init; }

    public string? Reasons { get; init; }

    /// <summary>True when a review panel sent it back to the board.</summary>
    public bool IsReconsideration { get; init; }
}

/// <summary>What a panel decided about a pupil.</summary>
public sealed record LetterOutcome
{
    /// <summary>As the partnership calls it: "Partnership panel".</summary>
    public required string Panel { get; init; }

    public required DateOnly MetOn { get; init; }

    /// <summary>As the panel calls it: "Agree a place".</summary>
    public required string Decision { get; init; }

    public string? Reasons { get; init; }

    /// <summary>The school or provider the pupil goes to. Null when the decision sends them nowhere.</summary>
    public string? Place { get; init; }

    public DateOnly? FromOn { get; init; }

    public DateOnly? UntilOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>Whose agreement is still to come. Null when nobody's.</summary>
    public string? Outstanding { get; init; }

    /// <summary>Who at the school talks it through with the family.</summary>
    public string? AskFor { get; init; }
}

/// <param name="ApplyBy">The last day to ask for an independent review. Null until the day the letter counts as given is known.</param>
public sealed record LetterReview(DateOnly? ApplyBy);

/// <summary>The meeting on coming back.</summary>
public sealed record LetterReturn(DateOnly? MeetingOn, TimeOnly? MeetingAt, string? Place, string? With);

/// <param name="On">The day of the cancellation or correction.</param>
/// <param name="EarlierLetterOn">The date of the letter put right. Null for a cancellation.</param>
public sealed record LetterChange(DateOnly On, string? Reason, DateOnly? EarlierLetterOn);
