using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>Something to be done about a suspension or exclusion by a day.</summary>
public sealed record ExclusionDeadline
{
    /// <summary>Which one.</summary>
    public required ExclusionDeadlineId Id { get; init; }

    /// <summary>The number of the rule, such as "R-SUS-09".</summary>
    public required string Rule { get; init; }

    /// <summary>Who says so about the day. Only a statutory one that is missed may be called unlawful.</summary>
    public required Force Force { get; init; }

    /// <summary>The last day, by its end; of a stretch of days its last. Unknown where the calendar ends first.</summary>
    public required DueDate Due { get; init; }

    /// <summary>The first day of a stretch, or the earliest day allowed. Null when there is none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of a stretch. Null when it is not one.</summary>
    public DateOnly? To { get; init; }

    /// <summary>An earlier day to aim for, such as before an examination. Null when there is none.</summary>
    public DateOnly? Aim { get; init; }

    /// <summary>Who must do it.</summary>
    public required DutyHolder By { get; init; }

    /// <summary>The regulation or guidance it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>What is to be done and how the day was counted, in a sentence for the person who must do it.</summary>
    public required string Sentence { get; init; }

    /// <summary>The last day. Null while the calendar does not reach it.</summary>
    public DateOnly? DueOn => Due.Date;
}

/// <summary>The deadlines there are, in the order of a case.</summary>
public enum ExclusionDeadlineId
{
    /// <summary>Written notice to the parent.</summary>
    ParentNotice = 1,

    /// <summary>Notice to the school's local authority.</summary>
    LocalAuthorityNotice,

    /// <summary>Notice to the social worker.</summary>
    SocialWorkerNotice,

    /// <summary>Notice to the virtual school head.</summary>
    VirtualSchoolHeadNotice,

    /// <summary>Notice to the governing board.</summary>
    GoverningBoardNotice,

    /// <summary>Details of the education from day six, to the parent.</summary>
    AlternativeProvisionDetails,

    /// <summary>The days on which the parent keeps the child out of public places.</summary>
    PublicPlaceDays,

    /// <summary>Full-time education begins.</summary>
    DaySixProvision,

    /// <summary>Papers for the governing board's meeting go out.</summary>
    GoverningBoardPapers,

    /// <summary>The governing board meets and decides.</summary>
    GoverningBoardMeeting,

    /// <summary>The parent may apply for a review.</summary>
    ReviewApplication,

    /// <summary>The review begins.</summary>
    ReviewHearing,

    /// <summary>Papers for the review go out.</summary>
    ReviewPapers,

    /// <summary>The governing board considers again.</summary>
    Reconsideration,

    /// <summary>The earliest day the pupil's name may come off the roll.</summary>
    RollRemovalEarliest,

    /// <summary>The meeting about coming back.</summary>
    ReintegrationMeeting,
}

/// <summary>Who must do something.</summary>
public enum DutyHolder
{
    /// <summary>The headteacher, or whoever acts as head.</summary>
    Headteacher = 1,

    /// <summary>Governing board, management committee, or a trust's board or committee.</summary>
    GoverningBoard,

    /// <summary>The pupil's home local authority.</summary>
    LocalAuthority,

    /// <summary>Whoever arranges reviews: the authority for maintained schools and pupil referral units, the trust for academies.</summary>
    ArrangingAuthority,

    /// <summary>The parent, or the pupil if 18 or over.</summary>
    Parent,
}

/// <summary>The names that stand in files for deadlines and those who must meet them. They never change.</summary>
public static class ExclusionNames
{
    /// <summary>Such as "governing-board-meeting".</summary>
    public static string Of(ExclusionDeadlineId id) => id switch
    {
        ExclusionDeadlineId.ParentNotice => "parent-notice",
        ExclusionDeadlineId.LocalAuthorityNotice => "la-notice",
        ExclusionDeadlineId.SocialWorkerNotice => "social-worker-notice",
        ExclusionDeadlineId.VirtualSchoolHeadNotice => "virtual-school-head-notice",
        ExclusionDeadlineId.GoverningBoardNotice => "governing-board-notice",
        ExclusionDeadlineId.AlternativeProvisionDetails => "alternative-provision-details",
        ExclusionDeadlineId.PublicPlaceDays => "public-place-days",
        ExclusionDeadlineId.DaySixProvision => "day-six-provision",
        ExclusionDeadlineId.GoverningBoardPapers => "governing-board-papers",
        ExclusionDeadlineId.GoverningBoardMeeting => "governing-board-meeting",
        ExclusionDeadlineId.ReviewApplication => "review-application",
        ExclusionDeadlineId.ReviewHearing => "review-hearing",
        ExclusionDeadlineId.ReviewPapers => "review-papers",
        ExclusionDeadlineId.Reconsideration => "reconsideration",
        ExclusionDeadlineId.RollRemovalEarliest => "roll-removal-earliest",
        ExclusionDeadlineId.ReintegrationMeeting => "reintegration-meeting",
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "No such deadline."),
    };

    /// <summary>Such as "governing-board".</summary>
    public static string Of(DutyHolder holder) => holder switch
    {
        DutyHolder.Headteacher => "headteacher",
        DutyHolder.GoverningBoard => "governing-board",
        DutyHolder.LocalAuthority => "local-authority",
        DutyHolder.ArrangingAuthority => "arranging-authority",
        DutyHolder.Parent => "parent",
        _ => throw new ArgumentOutOfRangeException(nameof(holder), holder, "Nobody of that kind."),
    };
}
