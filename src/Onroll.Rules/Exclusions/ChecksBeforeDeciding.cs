namespace Onroll.Rules.Exclusions;

/// <summary>A question to answer before a suspension or exclusion is confirmed.</summary>
public enum BeforeDecidingQuestion
{
    /// <summary>Were special educational needs, or the provision of a plan, met?</summary>
    NeedsMet = 1,

    /// <summary>Were reasonable adjustments made for a disability?</summary>
    ReasonableAdjustments,

    /// <summary>Was an early annual review of the plan considered?</summary>
    EarlyReview,

    /// <summary>Was an interim review of the personal education plan considered?</summary>
    InterimPersonalEducationPlan,

    /// <summary>Was the social worker contacted?</summary>
    SocialWorkerContacted,

    /// <summary>Was the virtual school head contacted?</summary>
    VirtualSchoolHeadContacted,

    /// <summary>Bereavement, bullying, exploitation or anything else that played a part?</summary>
    ContributingFactors,

    /// <summary>What the pupil says.</summary>
    PupilsAccount,
}

/// <summary>What is known about the pupil before the decision.</summary>
/// <param name="SenStage">The SEN provision code: N, K, E. Null when not known.</param>
/// <param name="OpenAssessments">Assessments asked for and not finished, as people call them.</param>
/// <param name="UnansweredReferrals">Referrals without an answer, each with the days it has waited.</param>
/// <param name="StepsUsed">Steps of the partnership's continuum of support that were used.</param>
public sealed record BeforeDecidingFacts(
    string? SenStage,
    IReadOnlyList<string> OpenAssessments,
    IReadOnlyList<UnansweredReferral> UnansweredReferrals,
    IReadOnlyList<string> StepsUsed)
{
    /// <summary>Whether a disability is recorded. Null when not known.</summary>
    public bool? IsDisabled { get; init; }
}

/// <summary>A referral nobody has answered.</summary>
/// <param name="To">Whom it went to.</param>
/// <param name="DaysWaiting">Calendar days since it was made.</param>
public sealed record UnansweredReferral(string To, int DaysWaiting);

/// <summary>What a head sees and answers before confirming. It never blocks a lawful decision.</summary>
/// <remarks>
/// R-PEX-02 and N-10. Source: DfE guidance Part 4; the 2026 edition for interim reviews. Force: guidance. What was left
/// unanswered is printed in the governing board's pack.
/// </remarks>
public static class ChecksBeforeDeciding
{
    /// <summary>The questions that apply to this pupil, in order.</summary>
    public static IReadOnlyList<BeforeDecidingQuestion> QuestionsFor(ExcludedPupil pupil, BeforeDecidingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        ArgumentNullException.ThrowIfNull(facts);
        var hasNeed = facts.SenStage is not (null or "N");
        var questions = new List<BeforeDecidingQuestion>();
        AddIf(hasNeed || facts.SenStage is null, BeforeDecidingQuestion.NeedsMet);
        AddIf(hasNeed || facts.IsDisabled != false, BeforeDecidingQuestion.ReasonableAdjustments);
        AddIf(facts.SenStage == "E", BeforeDecidingQuestion.EarlyReview);
        AddIf(pupil.IsLookedAfter, BeforeDecidingQuestion.InterimPersonalEducationPlan);
        AddIf(pupil.HasSocialWorker, BeforeDecidingQuestion.SocialWorkerContacted);
        AddIf(pupil.IsLookedAfter, BeforeDecidingQuestion.VirtualSchoolHeadContacted);
        questions.Add(BeforeDecidingQuestion.ContributingFactors);
        questions.Add(BeforeDecidingQuestion.PupilsAccount);
        return questions;

        void AddIf(bool applies, BeforeDecidingQuestion question)
        {
            if (applies)
            {
                questions.Add(question);
            }
        }
    }

    /// <summary>The questions without an answer, to be printed for the governing board.</summary>
    public static IReadOnlyList<BeforeDecidingQuestion> Unanswered(
        IReadOnlyList<BeforeDecidingQuestion> asked, IReadOnlyDictionary<BeforeDecidingQuestion, string> answers)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(answers);
        return [.. asked.Where(question => string.IsNullOrWhiteSpace(answers.GetValueOrDefault(question)))];
    }

    /// <summary>What to look at before saving, in words, the longest wait first. Empty when nothing is open.</summary>
    public static IReadOnlyList<string> OpenMatters(BeforeDecidingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. facts.OpenAssessments.Select(assessment => $"Assessment still open: {assessment}"),
            .. facts.UnansweredReferrals.OrderByDescending(referral => referral.DaysWaiting)
                .Select(referral => $"No answer from {referral.To} for {(referral.DaysWaiting == 1 ? "1 day" : $"{referral.DaysWaiting} days")}"),
        ];
    }
}
