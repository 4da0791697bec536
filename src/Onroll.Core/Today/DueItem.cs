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

    /// <summary>A referral the panel returned.</summary>
    ReferralReturned,

    /// <summary>Advice a panel waits for.</summary>
    AdviceAsked,

    /// <summary>Advice from somebody else that is late.</summary>
    AdviceLate,

    PanelMeeting,

    /// <summary>Minutes that wait to be approved.</summary>
    MinutesToApprove,
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

    /// <summary>True for what this person has said they will do: it comes before what anybody might.</summary>
    public bool IsOwn { get; init; }
}
