using Onroll.Rules.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>What a deadline asks, as somebody tired reads it.</summary>
public static class DutyWords
{
    /// <summary>What is to be done: "Give the parents the written notice".</summary>
    public static string Of(ExclusionDeadlineId id) => id switch
    {
        ExclusionDeadlineId.ParentNotice => "Give the parents the written notice",
        ExclusionDeadlineId.LocalAuthorityNotice => "Tell the council",
        ExclusionDeadlineId.SocialWorkerNotice => "Tell the social worker",
        ExclusionDeadlineId.VirtualSchoolHeadNotice => "Tell the virtual school head",
        ExclusionDeadlineId.GoverningBoardNotice => "Tell the governing board",
        ExclusionDeadlineId.AlternativeProvisionDetails => "Tell the parents about the education from day six",
        ExclusionDeadlineId.PublicPlaceDays => "Keep out of public places in school hours",
        ExclusionDeadlineId.DaySixProvision => "Full-time education starts",
        ExclusionDeadlineId.GoverningBoardPapers => "Send the papers to everybody at the governors’ meeting",
        ExclusionDeadlineId.GoverningBoardMeeting => "Governors meet and decide",
        ExclusionDeadlineId.ReviewApplication => "Last day to ask for a review",
        ExclusionDeadlineId.ReviewHearing => "The independent review begins",
        ExclusionDeadlineId.ReviewPapers => "Send the papers for the review",
        ExclusionDeadlineId.Reconsideration => "Governors consider again",
        ExclusionDeadlineId.RollRemovalEarliest => "Earliest day off the roll",
        ExclusionDeadlineId.ReintegrationMeeting => "Offer a return meeting",
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };

    /// <summary>The same in three or four words that name nobody, for strips and calendars.</summary>
    public static string Brief(ExclusionDeadlineId id) => id switch
    {
        ExclusionDeadlineId.ParentNotice => "Written notice",
        ExclusionDeadlineId.LocalAuthorityNotice => "Tell the council",
        ExclusionDeadlineId.SocialWorkerNotice => "Tell the social worker",
        ExclusionDeadlineId.VirtualSchoolHeadNotice => "Tell the virtual school",
        ExclusionDeadlineId.GoverningBoardNotice => "Tell the governors",
        ExclusionDeadlineId.AlternativeProvisionDetails => "Day-six details",
        ExclusionDeadlineId.PublicPlaceDays => "Public places",
        ExclusionDeadlineId.DaySixProvision => "Day six starts",
        ExclusionDeadlineId.GoverningBoardPapers => "Governors’ papers",
        ExclusionDeadlineId.GoverningBoardMeeting => "Governors’ last day",
        ExclusionDeadlineId.ReviewApplication => "Last day for a review",
        ExclusionDeadlineId.ReviewHearing => "Review begins",
        ExclusionDeadlineId.ReviewPapers => "Review papers",
        ExclusionDeadlineId.Reconsideration => "Governors again",
        ExclusionDeadlineId.RollRemovalEarliest => "Earliest off roll",
        ExclusionDeadlineId.ReintegrationMeeting => "Return meeting",
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };
}
