using Onroll.Core.Store;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Where something due comes from; decides where its button leads.</summary>
public enum DueKind
{
    RegisterReview = 1,
    Action,
    DaySix,
    Reintegration,
    UnexplainedAbsence,
    ShareEnding,

    /// <summary>Something the law asks about a suspension or exclusion.</summary>
    CaseDuty,

    /// <summary>A suspension or exclusion that waits for the head to confirm it.</summary>
    ToConfirm,

    EmergencyReview,

    /// <summary>A step of an attendance case that has its day.</summary>
    AttendanceStep,

    /// <summary>A school's referral for a penalty notice that waits for the authority.</summary>
    PenaltyReferral,

    /// <summary>A plan to look at together.</summary>
    PlanReview,

    /// <summary>A plan that waits for the person's answer.</summary>
    PlanToApprove,

    /// <summary>A plan given back to be put right.</summary>
    PlanReturned,

    /// <summary>A family to speak with.</summary>
    FamilyContact,

    /// <summary>A pupil's intervention past the last day planned.</summary>
    InterventionEnd,

    /// <summary>A restorative conversation of which nobody has asked whether it held.</summary>
    ConversationCheck,

    /// <summary>Something a trigger of the partnership asks to be opened.</summary>
    Trigger,

    /// <summary>Today's session of a group the person coaches.</summary>
    CheckIn,
    /// <summary>A leaver of whom it is not confirmed where they went.</summary>
    LeaverUnknown,

    /// <summary>A review or the end of a part-time timetable.</summary>
    PartTime,
    /// <summary>A review of a move, or the meeting on coming back from it.</summary>
    MoveMeeting,

    PlacementReview,

    /// <summary>A pupil who is still at a provision after the last day planned.</summary>
    Overstay,

    /// <summary>Checks before the first session.</summary>
    PlacementChecks,
    /// <summary>A step of the ladder that ends, must be prepared for, or is to be reviewed.</summary>
    LadderStep,
    /// <summary>A referral the panel returned.</summary>
    ReferralReturned,

    /// <summary>Advice a panel waits for.</summary>
    AdviceAsked,

    /// <summary>Advice from somebody else that is late.</summary>
    AdviceLate,

    PanelMeeting,

    /// <summary>Minutes that wait to be approved.</summary>
    MinutesToApprove,

    /// <summary>Figures a school owes its partnership.</summary>
    ReturnOwed,

    /// <summary>Figures the partnership gave back to be put right.</summary>
    ReturnGivenBack,

    /// <summary>Schools' figures that wait for the partnership.</summary>
    ReturnsToAnswer,

    /// <summary>A family that has not been told what a panel decided.</summary>
    TellFamily,

    /// <summary>Another school asks to borrow an unused place.</summary>
    LoanAsked,

    /// <summary>A school's agreement whose term ends soon.</summary>
    AgreementEnds,

    /// <summary>A new head to whom the agreement has not been explained.</summary>
    NewHead,

    /// <summary>A child who was referred for fair access, and nobody has said whether the protocol applies.</summary>
    FairAccessReferral,

    /// <summary>A child for whom a place is sought.</summary>
    FairAccessPlace,

    /// <summary>A child a school was given and has not answered for.</summary>
    FairAccessAnswer,

    /// <summary>Something else about a child under fair access: a refusal, a late answer, the first day.</summary>
    FairAccessCase,
}

/// <summary>A pupil in a row of today's lists.</summary>
public sealed record PupilInRow(PupilId PupilId, string Name, string? Form);

/// <summary>Something that must, or should, be done by a day.</summary>
/// <param name="InSchoolDays">School days from today; negative when late.</param>
/// <param name="Brief">In a few words, for the ten-day strip and calendars: "Day six starts". Names nobody.</param>
/// <param name="Pupil">Null when it is about more than one.</param>
/// <param name="Detail">What stands beside the name. Null when nothing does.</param>
/// <param name="SubjectId">The row it is about: a register entry, action, exclusion or share.</param>
/// <param name="IsProvisional">True while the date rests on a stand-in calendar.</param>
public sealed record DueItem(
    DueKind Kind, DateOnly On, int InSchoolDays, Force Force, string What, string Brief,
    PupilInRow? Pupil, string? Detail, Guid SubjectId, bool IsProvisional = false)
{
    /// <summary>How many pupils the line stands for.</summary>
    public int Pupils { get; init; } = 1;

    /// <summary>What tells it apart from others about the same subject. Null where nothing need.</summary>
    public string? Tag { get; init; }

    /// <summary>The school the row is about, where its subject is of several. Null for most.</summary>
    public Guid? AboutId { get; init; }

    /// <summary>True for what this person has said they will do: it comes before what anybody might.</summary>
    public bool IsOwn { get; init; }
}
