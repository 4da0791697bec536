using Onroll.Core.Exclusions;

namespace Onroll.Web.Letters;

/// <summary>Words of the pages about notices.</summary>
internal static class NoticeWords
{
    /// <summary>What everybody in the group is told.</summary>
    public static string Group(NoticeKind kind) => kind switch
    {
        NoticeKind.Exclusion => "That it happened, why, and what comes next",
        NoticeKind.DaySixDetails => "Where the education from day six is",
        NoticeKind.Cancellation => "That it is cancelled",
        NoticeKind.Correction => "What was wrong in an earlier letter",
        NoticeKind.EarlyReturn => "That the pupil is back earlier",
        NoticeKind.GoverningBoardMeeting => "The governors’ meeting",
        NoticeKind.GoverningBoardDecision => "What the governors decided",
        NoticeKind.Reconsideration => "What the governors decided the second time",
        NoticeKind.ReintegrationMeeting => "The meeting on coming back",
        _ => "The independent review",
    };
}
