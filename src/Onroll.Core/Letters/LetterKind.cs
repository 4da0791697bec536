namespace Onroll.Core.Letters;

/// <summary>The letters Onroll writes. Stored by number: never renumber.</summary>
public enum LetterKind
{
    /// <summary>To parents, or to a pupil of 18 or over: the notice the law asks for (R-SUS-07).</summary>
    Suspension = 1,
    LunchtimeSuspension,
    PermanentExclusion,

    /// <summary>Where and when education from day six is, once that is known.</summary>
    DaySixDetails,
    GoverningBoardNotice,
    LocalAuthorityNotice,
    SocialWorkerNotice,
    VirtualSchoolHeadNotice,
    Cancellation,

    /// <summary>Puts right an earlier notice.</summary>
    FurtherNotice,
    BoardMeetingInvitation,
    BoardDecision,
    BoardDecisionForOthers,
    ReintegrationMeeting,
    Reconsideration,
    EarlyReturn,

    /// <summary>To the family: the meeting about absence.</summary>
    AbsencePanelInvitation,

    /// <summary>With one parent: what they and the school will do.</summary>
    ParentingContract,

    /// <summary>To one parent: the final offer of support (R-PNF-03).</summary>
    NoticeToImprove,

    /// <summary>To the family: what a panel decided, and what happens now.</summary>
    PanelOutcome,
}

/// <summary>How a letter is written.</summary>
public enum ReadingLevel
{
    Plain = 1,

    /// <summary>Short sentences, one idea a line, big type.</summary>
    EasyRead,
}

public static class LetterKinds
{
    /// <summary>The letters that carry out the duty to give parents notice, and must say all the law asks for.</summary>
    public static bool IsParentNotice(this LetterKind kind) => kind is LetterKind.Suspension or LetterKind.LunchtimeSuspension or LetterKind.PermanentExclusion;

    /// <summary>What people call the letter.</summary>
    public static string Name(this LetterKind kind) => kind switch
    {
        LetterKind.Suspension => "Suspension, to the family",
        LetterKind.LunchtimeSuspension => "Lunchtime suspension, to the family",
        LetterKind.PermanentExclusion => "Permanent exclusion, to the family",
        LetterKind.DaySixDetails => "Education from the sixth day, to the family",
        LetterKind.GoverningBoardNotice => "Notice to the governing board",
        LetterKind.LocalAuthorityNotice => "Notice to a local authority",
        LetterKind.SocialWorkerNotice => "Notice to the social worker",
        LetterKind.VirtualSchoolHeadNotice => "Notice to the virtual school head",
        LetterKind.Cancellation => "Cancellation",
        LetterKind.FurtherNotice => "Further notice that puts an earlier one right",
        LetterKind.BoardMeetingInvitation => "Invitation to the governing board’s meeting",
        LetterKind.BoardDecision => "The governing board’s decision, to the family",
        LetterKind.BoardDecisionForOthers => "The governing board’s decision, to others",
        LetterKind.ReintegrationMeeting => "Invitation to the meeting on coming back",
        LetterKind.Reconsideration => "The governing board’s second look, after the review panel",
        LetterKind.EarlyReturn => "Back before the suspension ends",
        LetterKind.AbsencePanelInvitation => "Invitation to the absence panel",
        LetterKind.ParentingContract => "Parenting contract about attendance",
        LetterKind.NoticeToImprove => "Notice to improve attendance",
        LetterKind.PanelOutcome => "What the panel decided, to the family",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether it is about absence rather than about a suspension or exclusion.</summary>
    public static bool IsOfAttendance(this LetterKind kind) => kind is LetterKind.AbsencePanelInvitation or LetterKind.ParentingContract or LetterKind.NoticeToImprove;

    /// <summary>Whether it is about a suspension or exclusion.</summary>
    public static bool IsOfExclusion(this LetterKind kind) => !kind.IsOfAttendance() && kind != LetterKind.PanelOutcome;

    /// <summary>The name of its text among the embedded files, and in addresses: "board-decision".</summary>
    public static string Slug(this LetterKind kind) =>
        string.Concat(kind.ToString().Select((c, at) => char.IsUpper(c) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    public static LetterKind? FromSlug(string? slug) => Enum.GetValues<LetterKind>().Cast<LetterKind?>().FirstOrDefault(kind => kind!.Value.Slug() == slug);   // none of the values is null
}
