using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>One thing the letter about the governing board's decision must say.</summary>
public enum DecisionLetterItem
{
    /// <summary>The decision.</summary>
    Decision = 1,

    /// <summary>The reasons for it.</summary>
    Reasons,

    /// <summary>The right to a review by an independent panel.</summary>
    ReviewRight,

    /// <summary>The last day to apply for it.</summary>
    LastDay,

    /// <summary>Where to send the application.</summary>
    Address,

    /// <summary>The right to ask for a special educational needs expert at no cost, even if the school has found no such need.</summary>
    SenExpert,

    /// <summary>The right to bring a friend or to be represented.</summary>
    Representation,

    /// <summary>The right to claim disability discrimination at the First-tier Tribunal, within six months, or other discrimination in the County Court.</summary>
    DiscriminationClaim,

    /// <summary>The right to ask for the review by remote access.</summary>
    RemoteAccess,
}

/// <summary>What the letter must contain, and who gets it without delay.</summary>
/// <remarks>R-GBD-04. Source: SI 2012/1033 reg 6(6) and Sch 1; DfE guidance Part 7.</remarks>
public static class DecisionLetter
{
    /// <summary>FTT_MONTHS.</summary>
    public const int TribunalMonths = 6;

    /// <summary>The checklist.</summary>
    public static IReadOnlyList<DecisionLetterItem> RequiredFor(PolicySet policy, ExclusionCategory category, GoverningBoardOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (category != ExclusionCategory.PermanentExclusion || outcome != GoverningBoardOutcome.Declined)
        {
            return [DecisionLetterItem.Decision, DecisionLetterItem.Reasons];
        }

        var hasExpert = policy.GovernorsEarliestSchoolDay is null;   // experts came with the review panels of 2012
        var hasRemote = policy.InForceFrom >= BoardMeeting.RemoteAccessFrom;
        return
        [
            .. Enum.GetValues<DecisionLetterItem>()
                .Where(item => (item != DecisionLetterItem.SenExpert || hasExpert) && (item != DecisionLetterItem.RemoteAccess || hasRemote)),
        ];
    }

    /// <summary>Everybody who is told of the decision, without delay.</summary>
    public static IReadOnlyList<Recipient> Recipients(PolicySet policy, ExcludedPupil pupil, bool homeAuthorityIsAnother)
    {
        var told = WhoIsTold.Of(policy, new ExclusionScale(GoverningBoardCase.F, homeAuthorityIsAnother), pupil);
        return [.. told.Select(notification => notification.Recipient).Where(recipient => recipient != Recipient.GoverningBoard)];
    }

    /// <summary>The last day of a disability claim at the tribunal, counted from what it is about.</summary>
    public static DateOnly TribunalClaimBy(DateOnly happenedOn) => happenedOn.AddMonths(TribunalMonths).AddDays(-1);
}
