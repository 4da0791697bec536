namespace Onroll.Rules.Exclusions;

/// <summary>The first limb: what happened.</summary>
public enum BreachKind
{
    /// <summary>One serious breach of the behaviour policy. A single incident can be enough.</summary>
    Serious = 1,

    /// <summary>Persistent breaches.</summary>
    Persistent,
}

/// <summary>What the record of a permanent exclusion lacks.</summary>
public enum PermanentExclusionGap
{
    /// <summary>Whether the breach was serious or persistent.</summary>
    BreachKind = 1,

    /// <summary>What the breach was.</summary>
    Breach,

    /// <summary>How allowing the pupil to stay would seriously harm education or welfare.</summary>
    Harm,

    /// <summary>What was tried or considered before, or why nothing was.</summary>
    PriorSteps,
}

/// <summary>The two limbs of a decision to exclude permanently, as recorded. Both are needed.</summary>
/// <remarks>R-PEX-01, PEX_REQUIRE_BOTH_LIMBS and PEX_REQUIRE_PRIOR_STEPS_LIST. Source: DfE guidance Part 3.</remarks>
/// <param name="BreachKind">Serious, or persistent. Null when not recorded.</param>
/// <param name="Breach">Limb one: the breach or breaches of the behaviour policy, in words.</param>
/// <param name="Harm">Limb two: the serious harm to the education or welfare of the pupil or others, staff included, if the pupil stayed.</param>
/// <param name="PriorSteps">What was tried or considered before. "Nothing, because…" is an answer.</param>
public sealed record PermanentExclusionTest(BreachKind? BreachKind, string? Breach, string? Harm, IReadOnlyList<string> PriorSteps)
{
    /// <summary>What is still to be recorded. Empty when both limbs and the steps before are.</summary>
    public IReadOnlyList<PermanentExclusionGap> Gaps()
    {
        var gaps = new List<PermanentExclusionGap>();
        AddIf(BreachKind is null, PermanentExclusionGap.BreachKind);
        AddIf(string.IsNullOrWhiteSpace(Breach), PermanentExclusionGap.Breach);
        AddIf(string.IsNullOrWhiteSpace(Harm), PermanentExclusionGap.Harm);
        AddIf(!PriorSteps.Any(step => !string.IsNullOrWhiteSpace(step)), PermanentExclusionGap.PriorSteps);
        return gaps;

        void AddIf(bool isMissing, PermanentExclusionGap gap)
        {
            if (isMissing)
            {
                gaps.Add(gap);
            }
        }
    }
}
