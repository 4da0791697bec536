using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>What a separation must be recorded with.</summary>
public enum SeparationGap
{
    /// <summary>Decided by the designated safeguarding lead.</summary>
    SafeguardingLead = 1,

    /// <summary>A reference to the allegation.</summary>
    Allegation,

    /// <summary>Why lesser measures fail.</summary>
    WhyNotLess,
}

/// <summary>A pupil kept away because an allegation of harm means that pupils must be kept apart.</summary>
/// <param name="From">The first day away. It chooses the policy set.</param>
/// <param name="AllegedOn">The day of the allegation: the local authority is told then.</param>
/// <param name="BySafeguardingLead">Whether the designated safeguarding lead decided it.</param>
/// <param name="AllegationReference">Where the allegation is recorded.</param>
/// <param name="WhyNotLess">Why lesser measures fail.</param>
public sealed record Separation(DateOnly From, DateOnly AllegedOn, bool BySafeguardingLead, string? AllegationReference, string? WhyNotLess);

/// <summary>Safeguarding separation: rare, temporary, and not a suspension.</summary>
/// <remarks>
/// R-SEP-01. Source: guidance in force from 26 July 2026, after R (CHF) v Newick CE Primary [2021] EWHC 2513 (Admin); part
/// of it known from summaries only. It stays off the exclusion record and counts towards no total, so nothing here makes
/// an <see cref="EarlierExclusion"/>. The authority's duty to arrange education begins. The register's code is not settled.
/// </remarks>
public static class SafeguardingSeparation
{
    /// <summary>SEP_ENABLED_FROM.</summary>
    public static DateOnly EnabledFrom { get; } = new(2026, 7, 26);

    /// <summary>SEP_REVIEW_SCHOOL_DAYS: a prompt of Onroll's own, for no number is known in the guidance.</summary>
    public const int ReviewSchoolDays = 5;

    /// <summary>Whether the set knows of it: PS-2026 and later.</summary>
    public static bool IsRecognisedBy(PolicySet policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.InForceFrom >= EnabledFrom;
    }

    /// <summary>Judges a separation by its date.</summary>
    /// <returns>Null when it is allowed; <see cref="Gaps"/> may still be open.</returns>
    public static ExclusionRefusal? Judge(Separation separation)
    {
        ArgumentNullException.ThrowIfNull(separation);
        return separation.From >= EnabledFrom
            ? null
            : new ExclusionRefusal("R-SEP-01", "Guidance recognises a safeguarding separation from 26 July 2026. Before that, separate the pupils within the school and take advice.");
    }

    /// <summary>What is still to be recorded. It must never be used as a sanction.</summary>
    public static IReadOnlyList<SeparationGap> Gaps(Separation separation)
    {
        ArgumentNullException.ThrowIfNull(separation);
        return
        [
            .. separation.BySafeguardingLead ? Array.Empty<SeparationGap>() : [SeparationGap.SafeguardingLead],
            .. string.IsNullOrWhiteSpace(separation.AllegationReference) ? [SeparationGap.Allegation] : Array.Empty<SeparationGap>(),
            .. string.IsNullOrWhiteSpace(separation.WhyNotLess) ? [SeparationGap.WhyNotLess] : Array.Empty<SeparationGap>(),
        ];
    }

    /// <summary>The day the local authority is told: that of the allegation.</summary>
    public static DateOnly TellAuthorityOn(Separation separation)
    {
        ArgumentNullException.ThrowIfNull(separation);
        return separation.AllegedOn;
    }

    /// <summary>When it is first looked at again: its fifth school day, the first day away being 1.</summary>
    public static DueDate FirstReviewBy(Separation separation, CalendarForCounting calendar)
    {
        ArgumentNullException.ThrowIfNull(separation);
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.NthDayOut(separation.From, ReviewSchoolDays);
    }

    /// <summary>When it is looked at again after a review: five school days later.</summary>
    public static DueDate NextReviewBy(DateOnly reviewedOn, CalendarForCounting calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.DueAfter(reviewedOn, ReviewSchoolDays);
    }
}
