using Onroll.Core.Exclusions;

namespace Onroll.Web.Exclusions;

/// <summary>What guidance asks a head to think of, as questions.</summary>
public static class CheckWords
{
    public static string Question(CheckKind kind) => kind switch
    {
        CheckKind.NeedsMet => "Are needs met: SEN support or the plan followed?",
        CheckKind.Adjustments => "Were reasonable adjustments made?",
        CheckKind.EarlyReview => "Was an early review of the plan or of care thought of?",
        CheckKind.SocialWorkerAsked => "Was the social worker asked?",
        CheckKind.VirtualSchoolHeadAsked => "Was the virtual school head asked?",
        CheckKind.ContributingFactors => "Bullying, bereavement or exploitation behind it?",
        CheckKind.PupilHeard => "Was the pupil heard?",
        CheckKind.AlternativesTried => "What else could be done instead?",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The same in two or three words.</summary>
    public static string InBrief(CheckKind kind) => kind switch
    {
        CheckKind.NeedsMet => "Needs met?",
        CheckKind.Adjustments => "Adjustments?",
        CheckKind.EarlyReview => "Early review?",
        CheckKind.SocialWorkerAsked => "Social worker asked?",
        CheckKind.VirtualSchoolHeadAsked => "Virtual school head asked?",
        CheckKind.ContributingFactors => "Bullying, bereavement, exploitation?",
        CheckKind.PupilHeard => "Pupil heard?",
        CheckKind.AlternativesTried => "Alternatives?",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
