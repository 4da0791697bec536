using Onroll.Core.Exclusions;

namespace Onroll.Core.Governors;

/// <summary>What governors read, in plain words.</summary>
public static class BoardWords
{
    public static string Question(CheckKind kind) => kind switch
    {
        CheckKind.NeedsMet => "Are needs met: SEN support or the plan followed?",
        CheckKind.Adjustments => "Were reasonable adjustments made?",
        CheckKind.EarlyReview => "Was an early review of the plan or of care thought of?",
        CheckKind.SocialWorkerAsked => "Was the social worker asked?",
        CheckKind.VirtualSchoolHeadAsked => "Was the virtual school head asked?",
        CheckKind.ContributingFactors => "Was there bullying, bereavement or exploitation behind it?",
        CheckKind.PupilHeard => "Was the pupil heard?",
        CheckKind.AlternativesTried => "What else could be done instead?",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What is missing when it was not done.</summary>
    public static string NotDone(CheckKind kind) => kind switch
    {
        CheckKind.NeedsMet => "Whether needs are met is marked not done",
        CheckKind.Adjustments => "Reasonable adjustments are marked not done",
        CheckKind.EarlyReview => "An early review was not thought of",
        CheckKind.SocialWorkerAsked => "The social worker was not asked",
        CheckKind.VirtualSchoolHeadAsked => "The virtual school head was not asked",
        CheckKind.ContributingFactors => "Bullying, bereavement or exploitation were not looked into",
        CheckKind.PupilHeard => "The pupil was not heard",
        CheckKind.AlternativesTried => "Alternatives are marked not done",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string How(NoticeDelivery delivery) => delivery switch
    {
        NoticeDelivery.InOnroll => "In Onroll",
        NoticeDelivery.Hand => "By hand",
        NoticeDelivery.FirstClassPost => "First-class post",
        NoticeDelivery.Email => "E-mail",
        _ => "By phone",
    };

    public static string Of(AttendsAs role) => role switch
    {
        AttendsAs.Governor => "Governor",
        AttendsAs.Clerk => "Clerk",
        AttendsAs.Headteacher => "Headteacher",
        AttendsAs.Parent => "Parent or carer",
        AttendsAs.ParentsRepresentative => "Speaks for the family",
        AttendsAs.ParentsFriend => "The family’s friend",
        AttendsAs.Pupil => "Pupil",
        AttendsAs.LocalAuthorityOfficer => "Council officer",
        AttendsAs.HomeLocalAuthorityOfficer => "Officer of the home council",
        AttendsAs.SocialWorker => "Social worker",
        AttendsAs.VirtualSchoolHead => "Virtual school head",
        AttendsAs.Witness => "Witness",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    public static string Of(BoardDecision decision) => decision switch
    {
        BoardDecision.Declined => "The pupil does not come back",
        BoardDecision.ReinstateAtOnce => "The pupil comes back at once",
        BoardDecision.ReinstateOnDay => "The pupil comes back on a day you name",
        BoardDecision.ReturnedJustified => "The pupil is back already: the decision was justified",
        BoardDecision.ReturnedNotJustified => "The pupil is back already: the decision was not justified",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };
}
