using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>What kind of school excludes, as far as meetings and reviews differ by it.</summary>
public enum ExcludingSchool
{
    /// <summary>Maintained by the local authority.</summary>
    Maintained = 1,

    /// <summary>A pupil referral unit.</summary>
    PupilReferralUnit,

    /// <summary>An academy or free school.</summary>
    Academy,
}

/// <summary>Somebody who has a place at the governing board's meeting.</summary>
public enum BoardAttendee
{
    /// <summary>The parent, or the pupil if 18 or over.</summary>
    RelevantPerson = 1,

    /// <summary>Whoever represents them.</summary>
    Representative,

    /// <summary>A friend they bring.</summary>
    Friend,

    /// <summary>The pupil.</summary>
    Pupil,

    /// <summary>The headteacher.</summary>
    Headteacher,

    /// <summary>An officer of the local authority, who may make representations.</summary>
    LocalAuthorityOfficer,

    /// <summary>An officer of the local authority, who only watches unless the board agrees otherwise.</summary>
    LocalAuthorityObserver,

    /// <summary>The social worker.</summary>
    SocialWorker,

    /// <summary>The virtual school head.</summary>
    VirtualSchoolHead,
}

/// <summary>Why a meeting is held by remote access.</summary>
public enum RemoteReason
{
    /// <summary>The parent asked for it.</summary>
    ParentRequest = 1,

    /// <summary>Flood, fire, infection: meeting in person is not practicable.</summary>
    ExtraordinaryEvent,
}

/// <summary>A wish to meet by remote access.</summary>
/// <param name="Reason">Why. Null when there is none of the two.</param>
/// <param name="IsFair">Whether the board is satisfied that the meeting can be fair and transparent.</param>
/// <param name="AllCanTakePart">Whether everybody can take part fully.</param>
public sealed record RemoteWish(RemoteReason? Reason, bool IsFair, bool AllCanTakePart);

/// <summary>The governing board's meeting about reinstatement: who is asked, how many decide, what they can decide.</summary>
/// <remarks>
/// R-GBD-01 to R-GBD-03 and R-GBD-05. Source: SI 2012/1033 regs 6, 15, 24; SI 2023/571; DfE guidance Parts 7 and 11. That
/// three members must sit rests on practice, not on a text anyone checked.
/// </remarks>
public static class BoardMeeting
{
    /// <summary>GB_PANEL_MIN.</summary>
    public const int FewestMembers = 3;

    /// <summary>GB_PAPERS_SCHOOL_DAYS.</summary>
    public const int PapersSchoolDays = 5;

    /// <summary>REMOTE_ALLOWED_FROM.</summary>
    public static DateOnly RemoteAccessFrom { get; } = new(2023, 9, 1);

    /// <summary>Everybody with a place at the meeting.</summary>
    /// <param name="policy">The set of the case.</param>
    /// <param name="school">What kind of school it is.</param>
    /// <param name="pupil">For the social worker and the virtual school head.</param>
    /// <param name="parentAsksForOfficer">Whether the parent asked for an officer of the authority: only asked of academies.</param>
    public static IReadOnlyList<BoardAttendee> Invite(PolicySet policy, ExcludingSchool school, ExcludedPupil pupil, bool parentAsksForOfficer)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(pupil);
        var invited = new List<BoardAttendee>
        {
            BoardAttendee.RelevantPerson, BoardAttendee.Representative, BoardAttendee.Friend, BoardAttendee.Pupil, BoardAttendee.Headteacher,
        };

        AddIf(school != ExcludingSchool.Academy, BoardAttendee.LocalAuthorityOfficer);
        AddIf(school == ExcludingSchool.Academy && parentAsksForOfficer, BoardAttendee.LocalAuthorityObserver);
        AddIf(pupil.HasSocialWorker && policy.SocialWorkerAndVirtualSchoolHeadTold, BoardAttendee.SocialWorker);
        AddIf(pupil.IsLookedAfter && policy.SocialWorkerAndVirtualSchoolHeadTold, BoardAttendee.VirtualSchoolHead);
        return invited;

        void AddIf(bool applies, BoardAttendee attendee)
        {
            if (applies)
            {
                invited.Add(attendee);
            }
        }
    }

    /// <summary>Whether enough members sit.</summary>
    public static bool HasQuorum(int members) => members >= FewestMembers;

    /// <summary>What the board can decide. Empty where it has no power to reinstate and only considers what the parent says.</summary>
    /// <param name="boardCase">The case.</param>
    /// <param name="isBack">Whether the pupil is back at school already: then the board records whether it was justified.</param>
    public static IReadOnlyList<GoverningBoardOutcome> OutcomesFor(GoverningBoardCase boardCase, bool isBack) => boardCase switch
    {
        GoverningBoardCase.A or GoverningBoardCase.C => [],
        _ when isBack => [GoverningBoardOutcome.ConsideredJustified, GoverningBoardOutcome.ConsideredNotJustified],
        _ => [GoverningBoardOutcome.Declined, GoverningBoardOutcome.ReinstatedNow, GoverningBoardOutcome.ReinstatedOnDate],
    };

    /// <summary>Judges a wish to meet by remote access. Social worker and virtual school head may always join remotely where it is allowed at all.</summary>
    /// <returns>Null when it may be held so.</returns>
    public static ExclusionRefusal? JudgeRemote(RemoteWish wish, DateOnly meetingOn)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish switch
        {
            _ when meetingOn < RemoteAccessFrom => Refuse("Meetings by remote access came on 1 September 2023. Meet in person."),
            { Reason: null } => Refuse("A meeting is in person unless the parent asks for remote access or an event such as flood, fire or infection makes meeting in person impracticable."),
            { IsFair: false } => Refuse("The board must be satisfied that the meeting can be fair and transparent. Meet in person."),
            { AllCanTakePart: false } => Refuse("Everybody must be able to take part fully. Meet in person."),
            _ => null,
        };
    }

    private static ExclusionRefusal Refuse(string message) => new("R-GBD-05", message);
}
