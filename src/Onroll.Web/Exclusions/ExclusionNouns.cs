using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;

namespace Onroll.Web.Exclusions;

/// <summary>Words of a case page.</summary>
public static class ExclusionNouns
{
    public static string Of(ExclusionCategory category) => category switch
    {
        ExclusionCategory.PermanentExclusion => "Permanent exclusion",
        ExclusionCategory.LunchtimeSuspension => "Lunchtime suspension",
        _ => "Suspension",
    };

    public static string Of(NoticeRecipient recipient) => recipient switch
    {
        NoticeRecipient.Parent => "Parent",
        NoticeRecipient.Pupil => "Pupil",
        NoticeRecipient.GoverningBoard => "Governing board",
        NoticeRecipient.LocalAuthority => "Council",
        NoticeRecipient.HomeLocalAuthority => "Home council",
        NoticeRecipient.SocialWorker => "Social worker",
        NoticeRecipient.VirtualSchoolHead => "Virtual school head",
        NoticeRecipient.Headteacher => "Headteacher",
        _ => "Review panel",
    };

    public static string Of(NoticeDelivery delivery) => delivery switch
    {
        NoticeDelivery.InOnroll => "In Onroll, at once",
        NoticeDelivery.Hand => "Letter by hand",
        NoticeDelivery.FirstClassPost => "Letter, first class",
        NoticeDelivery.Email => "E-mail",
        _ => "Told by phone",
    };

    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Exclusion => "The notice",
        NoticeKind.DaySixDetails => "Education from day six",
        NoticeKind.Cancellation => "Cancellation",
        NoticeKind.Correction => "Further notice",
        NoticeKind.EarlyReturn => "Back early",
        NoticeKind.GoverningBoardMeeting => "Governors’ meeting",
        NoticeKind.GoverningBoardDecision => "Governors’ decision",
        NoticeKind.ReviewPanel => "Independent review",
        NoticeKind.ReviewPanelDecision => "Review decision",
        NoticeKind.Reconsideration => "Governors’ second decision",
        _ => "Return meeting",
    };
}
