using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Letters;

/// <summary>An invented case to try a letter with before it is used.</summary>
public static class SampleLetter
{
    private static readonly DateOnly Start = new(2026, 11, 12);

    private static LetterSchool School { get; } = new()
    {
        Name = "Sample Academy",
        Address = "School Lane, Sampleton, SA1 1AA",
        Phone = "01632 960 100",
        Email = "office@sample.example",
        HeadName = "Mr A. Sample",
        LocalAuthority = "Sampleshire Council",
        BoardContact = "Mrs B. Sample, Clerk to the Governors, at the school’s address or clerk@sample.example",
        ReviewContact = "The Review Clerk, Sample Trust, 1 High Street, Sampleton",
        LocalAdvice = "Sampleshire SENDIASS, 01632 960 200",
    };

    private static LetterAttendance Attendance { get; } = new()
    {
        Since = new(2026, 9, 1), Possible = 104, Missed = 22, Unauthorised = 14, InTenWeeks = 12, TenWeeksFrom = new(2026, 9, 7), IsThresholdMet = true,
        PenaltyLowPounds = 80, PenaltyPounds = 160, KeyWorker = "Mrs D. Sample", MeetsOn = new(2026, 11, 19), MeetsAt = new(15, 30), Place = "the school library",
        Barriers = "Sam finds mornings hard and worries about maths.", Support = "A soft start at 9am with Mrs D. Sample, and help in maths twice a week.",
        Agreed = "Sam will be in school each day, and their mother rings by 8:30am when Sam is ill.", BeginsOn = Start, EndsOn = new(2026, 12, 10), ReviewOn = new(2026, 12, 11),
    };

    private static LetterOutcome Outcome { get; } = new()
    {
        Panel = "Partnership panel", MetOn = new(2026, 11, 10), Decision = "Agree a place", Reasons = "A smaller group in the mornings is most likely to help.", Place = "The Sample Centre",
        FromOn = new(2026, 11, 23), UntilOn = new(2027, 1, 22), ReviewOn = new(2026, 12, 14), Outstanding = "Sam’s father", AskFor = "Mrs D. Sample",
    };

    /// <summary>A case in which the letter says as much as it can.</summary>
    public static LetterSubject Of(LetterKind kind)
    {
        var isPermanent = kind is LetterKind.PermanentExclusion or LetterKind.Reconsideration or LetterKind.BoardDecision or LetterKind.BoardDecisionForOthers;
        return new LetterSubject
        {
            Today = Start,
            To = new LetterRecipient("Ms Sample", "2 Mill Lane, Sampleton, SA1 2BB"),
            School = School,
            Pupil = new LetterPupil
            {
                Forename = "Sam", FullName = "Sam Sample", BornOn = new(2012, 5, 9), YearGroup = "Year 10", Upn = "T999400126001", IsLookedAfter = true, HasSocialWorker = true, Needs = "SEN support",
            },
            Exclusion = kind.IsOfExclusion() ? Exclusion(kind, isPermanent) : null,
            Attendance = kind.IsOfAttendance() ? Attendance : null,
            Outcome = kind == LetterKind.PanelOutcome ? Outcome : null,
            Duties = new LetterDuties
            {
                PublicPlaceDays = kind == LetterKind.LunchtimeSuspension ? [] : [Start, new(2026, 11, 13), new(2026, 11, 16), new(2026, 11, 17), new(2026, 11, 18)],
                Board = BoardDuty.Meet,
                IsExamMissed = true,
                IsRemoteAllowed = true,
                BoardMeetsBy = new(2026, 12, 3),
            },
            DaySix = kind == LetterKind.LunchtimeSuspension
                ? null
                : new LetterDaySix(new(2026, 11, 19), isPermanent) { StartsOn = new(2026, 11, 19), Times = "9:15am to 2:45pm", Place = "The Sample Centre, 3 Mill Lane", ReportTo = "Ms C. Sample" },
            Board = new LetterBoard
            {
                MeetsOn = new(2026, 11, 26), MeetsAt = new(10, 0), Place = "the school library", Outcome = BoardOutcome.Declined, DecidedOn = new(2026, 11, 26),
                Reasons = "We found that the decision was lawful, fair and in proportion.",
            },
            Review = new LetterReview(new(2026, 12, 17)),
            Return = new LetterReturn(new(2026, 11, 27), new(8, 30), "the head’s office", "Mrs D. Sample"),
            Change = new LetterChange(new(2026, 11, 13), "the last day was wrong", Start),
        };
    }

    /// <summary>Cases that differ in what the letter must say.</summary>
    public static IEnumerable<LetterSubject> Cases(LetterKind kind)
    {
        var full = Of(kind);
        yield return full;
        if (full.Attendance is { } absence)
        {
            yield return full with { Attendance = absence with { IsThresholdMet = false, Unauthorised = 0, MeetsOn = null, KeyWorker = null, Barriers = null, PenaltyLowPounds = null } };
            yield break;
        }

        if (full.Outcome is { } outcomeOf)
        {
            yield return full with { Outcome = outcomeOf with { Reasons = null, Place = null, FromOn = null, UntilOn = null, ReviewOn = null, Outstanding = null, AskFor = null } };
            yield break;
        }

        yield return full with { To = full.To with { IsPupil = true }, Duties = full.Duties with { PublicPlaceDays = [] }, DaySix = null };
        yield return full with { Duties = full.Duties with { Board = BoardDuty.MeetIfAsked, IsExamMissed = false } };
        yield return full with { Duties = full.Duties with { Board = BoardDuty.Consider, IsExamMissed = false }, DaySix = null, School = full.School with { LocalAdvice = null } };
        yield return full with { DaySix = full.DaySix is { } owed ? new LetterDaySix(owed.OwedFrom, owed.IsByAuthority) : null, Review = null };
        foreach (var outcome in Enum.GetValues<BoardOutcome>())
        {
            yield return full with { Board = full.Board! with { Outcome = outcome, ReinstateOn = new(2026, 11, 30), WasJustified = true } };   // Of gives every case one
            yield return full with { Board = full.Board! with { Outcome = outcome, ReinstateOn = new(2026, 11, 30), WasJustified = false } };
        }
    }

    private static LetterExclusion Exclusion(LetterKind kind, bool isPermanent) => new()
    {
        Category = isPermanent ? ExclusionCategory.PermanentExclusion : kind == LetterKind.LunchtimeSuspension ? ExclusionCategory.LunchtimeSuspension : ExclusionCategory.Suspension,
        StartsOn = Start,
        Sessions = isPermanent ? null : 20,
        LastDay = isPermanent ? null : new(2026, 11, 25),
        LastSession = isPermanent ? null : Session.Afternoon,
        BackOn = isPermanent ? null : new(2026, 11, 26),
        DecidedOn = Start,
        Reasons = "Physical assault against a pupil",
        WhatHappened = "Sam hit another pupil in the dining hall.",
        HalfDaysThisTerm = isPermanent ? null : 31,
        HalfDaysThisYear = isPermanent ? null : 31,
        ExamOn = new(2026, 11, 18),
        WorkSet = "Work is on the school’s website each morning by 9am.",
    };
}
