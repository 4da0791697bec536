namespace Onroll.Rules.FairAccess;

/// <summary>What a referral says of a child.</summary>
/// <param name="Category">Why the protocol should apply.</param>
/// <param name="Referred">The day of referral.</param>
public sealed record FairAccessReferral(FairAccessCategory Category, DateOnly Referred)
{
    /// <summary>The day the category's fact began or ended, such as the last day of a plan or at a school. Null when not said.</summary>
    public DateOnly? FactDate { get; init; }

    /// <summary>Whether the fact still holds on the day of referral.</summary>
    public bool StillHolds { get; init; } = true;

    /// <summary>What shows it.</summary>
    public string? Evidence { get; init; }

    /// <summary>Whether reasonable steps were taken through normal in-year admission.</summary>
    public bool TriedInYear { get; init; }

    /// <summary>Whether the family refused a suitable offer.</summary>
    public bool RefusedSuitableOffer { get; init; }

    /// <summary>Whether the child is looked after.</summary>
    public bool IsLookedAfter { get; init; }

    /// <summary>Whether the child has an EHC plan.</summary>
    public bool HasPlan { get; init; }
}

/// <summary>Whether a child may be placed under the protocol.</summary>
/// <remarks>R-FAP-02, School Admissions Code 2021 paragraph 3.17. Looked-after children and children with an EHC plan go by their own routes.</remarks>
public static class FairAccessEligibility
{
    /// <summary>FAP_CP_LOOKBACK_MONTHS.</summary>
    public const int PlanLookBackMonths = 12;

    /// <summary>FAP_OOE_WEEKS.</summary>
    public const int OutOfEducationWeeks = 4;

    /// <summary>What stands against it, each as a sentence that says how to mend it. Empty when the child is eligible.</summary>
    public static IReadOnlyList<string> Problems(FairAccessReferral referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return [.. Routes(referral), .. Facts(referral)];
    }

    private static IEnumerable<string> Routes(FairAccessReferral referral)
    {
        if (referral.IsLookedAfter)
        {
            yield return "A looked-after child is admitted at once, not through fair access. Apply to the school.";
        }

        if (referral.HasPlan)
        {
            yield return "A child with an EHC plan gets the school the plan names. Tell the special needs team.";
        }

        if (!referral.TriedInYear && referral.Category is not (FairAccessCategory.ExceptionalCircumstances or FairAccessCategory.ChallengingBehaviour))
        {
            yield return "Fair access is for children whom normal in-year admission did not place. Apply first, or say what was tried.";
        }

        if (string.IsNullOrWhiteSpace(referral.Evidence))
        {
            yield return $"Name the evidence: {char.ToLowerInvariant(FairAccessCategories.Of(referral.Category).Evidence[0])}{FairAccessCategories.Of(referral.Category).Evidence[1..]}.";
        }
    }

    private static IEnumerable<string> Facts(FairAccessReferral referral)
    {
        if (referral is { Category: FairAccessCategory.ChildInNeed, StillHolds: false } && !(referral.FactDate?.AddMonths(PlanLookBackMonths) >= referral.Referred))
        {
            yield return $"The plan must be open, or have ended within {PlanLookBackMonths} months before the referral. Give its last day.";
        }

        if (referral.Category != FairAccessCategory.OutOfEducation)
        {
            yield break;
        }

        if (!(referral.FactDate?.AddDays(7 * OutOfEducationWeeks) <= referral.Referred))
        {
            yield return $"The child must have been out of education for {OutOfEducationWeeks} weeks. Give the last day at a school.";
        }

        if (referral.RefusedSuitableOffer)
        {
            yield return "The family refused a suitable offer, so this category does not apply.";
        }
    }
}
