using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>What a panel decided.</summary>
public enum ReviewOutcome
{
    /// <summary>The decision stands.</summary>
    Upheld = 1,

    /// <summary>The board is asked to consider again.</summary>
    RecommendReconsider,

    /// <summary>The decision is quashed on judicial-review grounds, and the board must consider again.</summary>
    QuashAndDirect,

    /// <summary>PS-2010 only: the appeal panel had the pupil reinstated, at once or later.</summary>
    AppealReinstated,

    /// <summary>PS-2010 only: reinstatement was impractical, though it would otherwise have been right.</summary>
    AppealReinstatementImpractical,
}

/// <summary>What followed when the board considered again.</summary>
/// <param name="Outcome">What the panel decided.</param>
/// <param name="NoticeGiven">When the board was given notice of it.</param>
/// <param name="LastDay">The last day to reconsider, as read by <see cref="ExclusionLaw"/>.</param>
/// <param name="DecidedOn">When the board decided again. Null when it has not.</param>
/// <param name="OffersReinstatement">Whether it offered to reinstate. An offer the parent declines is no refusal. Null when it has not decided.</param>
public sealed record ReconsiderationFacts(ReviewOutcome Outcome, DateOnly NoticeGiven, DateOnly LastDay, DateOnly? DecidedOn, bool? OffersReinstatement);

/// <summary>A panel's outcomes, and the payment that can follow one of them.</summary>
/// <remarks>
/// R-IRP-05 and R-IRP-07. Source: Education Act 2002 s.51A(4); SI 2012/1033 regs 7(5), 16(5). The payment comes on top of
/// the money that follows the pupil. The 28 days of academies rest on practice, not on a text anyone checked.
/// </remarks>
public static class ReviewOutcomes
{
    /// <summary>READJUSTMENT_GBP, in pence.</summary>
    public const int ReadjustmentPence = 4000_00;

    /// <summary>ACADEMY_PAY_DAYS, in calendar days.</summary>
    public const int AcademyPaysWithinDays = 28;

    /// <summary>What a panel can decide under a set. It cannot itself reinstate since 2012.</summary>
    public static IReadOnlyList<ReviewOutcome> Under(PolicySet policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return IsAppeal(policy)
            ? [ReviewOutcome.Upheld, ReviewOutcome.AppealReinstated, ReviewOutcome.AppealReinstatementImpractical]
            : [ReviewOutcome.Upheld, ReviewOutcome.RecommendReconsider, ReviewOutcome.QuashAndDirect];
    }

    /// <summary>Whether an independent appeal panel hears the case, which decides itself, and not a review panel.</summary>
    public static bool IsAppeal(PolicySet policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.GovernorsEarliestSchoolDay is not null;
    }

    /// <summary>The first day on which the readjustment of £4,000 is owed: the day of a refusal, or the day after the time ran out.</summary>
    /// <param name="policy">The set of the case.</param>
    /// <param name="facts">What happened.</param>
    /// <param name="today">The day asked about.</param>
    /// <returns>Null when nothing is owed, or not yet.</returns>
    public static DateOnly? ReadjustmentOwedFrom(PolicySet policy, ReconsiderationFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Outcome != ReviewOutcome.QuashAndDirect || !Under(policy).Contains(facts.Outcome))
        {
            return null;
        }

        DateOnly? owed = facts switch
        {
            { DecidedOn: { } decided, OffersReinstatement: true } when decided <= facts.LastDay => null,
            { DecidedOn: { } decided, OffersReinstatement: false } when decided <= facts.LastDay => decided,
            _ => facts.LastDay.AddDays(1),
        };
        return owed <= today ? owed : null;
    }

    /// <summary>The day by which an academy pays: counted from its refusal, or from the end of the time when it did not decide.</summary>
    public static DateOnly AcademyPaysBy(DateOnly refusedOn) => refusedOn.AddDays(AcademyPaysWithinDays);
}
