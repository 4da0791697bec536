using Onroll.Rules.Moves;

namespace Onroll.Core.Moves;

/// <summary>What people call the parts of a move.</summary>
public static class MoveWords
{
    public static string Of(MoveConsent who) => who switch
    {
        MoveConsent.Parent => "parent or carer",
        MoveConsent.SecondParent => "the other parent",
        MoveConsent.Pupil => "pupil",
        MoveConsent.HomeHead => "head of the home school",
        MoveConsent.ReceivingHead => "head of the receiving school",
        MoveConsent.LocalAuthority => "local authority, for the plan",
        MoveConsent.VirtualSchoolHead => "virtual school head",
        MoveConsent.SocialWorker => "social worker",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };

    public static string Of(PassportPart part) => part switch
    {
        PassportPart.Attainment => "Attainment, before and now",
        PassportPart.Attendance => "Attendance record",
        PassportPart.Needs => "Special needs, support and adjustments",
        PassportPart.Safeguarding => "Safeguarding summary, lead to lead",
        PassportPart.Risk => "Risk assessment",
        PassportPart.Behaviour => "What happened, and what worked",
        PassportPart.Agencies => "Who else works with the family",
        PassportPart.ExamEntries => "Exam entries",
        PassportPart.MedicalAndLanguage => "Medical and language needs",
        PassportPart.ParentContact => "How to reach the family",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public static string Of(MoveMeetingKind kind) => kind switch
    {
        MoveMeetingKind.Admission => "Admission meeting",
        MoveMeetingKind.Review => "Review",
        MoveMeetingKind.ReEntry => "Re-entry meeting",
        MoveMeetingKind.RequestedReview => "Review that was asked for",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(MoveDecision decision) => decision switch
    {
        MoveDecision.Continue => "Carry on",
        MoveDecision.Extend => "Carry on for longer",
        MoveDecision.EndEarly => "End early",
        MoveDecision.Transfer => "Make it permanent",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };

    public static string Of(DirectionTold to) => to switch
    {
        DirectionTold.Parent => "the parent or carer",
        DirectionTold.Pupil => "the pupil",
        DirectionTold.LocalAuthority => "the local authority",
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, null),
    };

    public static string Of(MoveEnding ending) => ending switch
    {
        MoveEnding.Transferred => "Stayed: now on that school’s roll",
        MoveEnding.ReturnedUnsuccessful => "Came back: it did not work",
        MoveEnding.ReturnedParentChoice => "Came back: the family’s wish",
        MoveEnding.WithdrawnBeforeStart => "Withdrawn before the first day",
        MoveEnding.ExcludedDuring => "Permanently excluded meanwhile",
        MoveEnding.MovedAgain => "Moved on to another school",
        MoveEnding.ToAlternativeProvision => "Moved on to alternative provision",
        MoveEnding.ReturnedAsPlanned => "Came back as planned",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, null),
    };

    public static string Of(LeftOutOfRate reason) => reason switch
    {
        LeftOutOfRate.FinishedYear11 => "Finished Year 11 before the year was up",
        LeftOutOfRate.LeftTheArea => "The family left the area",
        LeftOutOfRate.Died => "Died",
        LeftOutOfRate.WithdrawnBeforeStart => "Withdrawn before the first day",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    public static string Of(MoveState state) => state switch
    {
        MoveState.Proposed => "Proposed",
        MoveState.Agreed => "Agreed",
        MoveState.Running => "Running",
        MoveState.ComingBack => "Coming back",
        MoveState.Settled => "Transferred",
        MoveState.Closed => "Closed",
        MoveState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who was not at a meeting that has been held.</summary>
    public static IReadOnlyList<string> Absent(MoveMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return
        [
            .. new[] { ("the pupil", meeting.PupilCame), ("the family", meeting.FamilyCame), ("the home school", meeting.HomeCame), ("the receiving school", meeting.HostCame) }
                .Where(who => !who.Item2).Select(who => who.Item1),
        ];
    }
}
