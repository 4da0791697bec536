using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>A suspension is never lengthened and never turned into a permanent exclusion; a new one may follow it, with its own notice and reason (R-SUS-05).</summary>
public static class FollowOn
{
    /// <summary>The suspension that ends just before the new one begins, without a half day in school between. Null when there is none.</summary>
    public static Exclusion? Of(LawInputs law, ExclusionAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(answers);
        return answers is { StartsOn: { } start, Category: not ExclusionCategory.LunchtimeSuspension }
            ? law.History.FirstOrDefault(x => x is { Category: ExclusionCategory.Suspension, IsCancelled: false, ReturnsOn: null } && x.OrganisationId == law.School
                && TimeOut.Of(x, law.Calendar.Calendar) is { BackOn: { } back } until && back == start && until.IsBackAtNoon == answers.StartsInAfternoon)
            : null;
    }

    /// <summary>Whether the pupil is permanently excluded already and has not been reinstated.</summary>
    public static bool IsExcludedAlready(LawInputs law)
    {
        ArgumentNullException.ThrowIfNull(law);
        return law.History.Any(x => x is { Category: ExclusionCategory.PermanentExclusion, IsCancelled: false, ReturnsOn: null } && x.OrganisationId == law.School);
    }
}
