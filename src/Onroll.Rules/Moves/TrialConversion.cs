using Onroll.Rules.Policy;

namespace Onroll.Rules.Moves;

/// <summary>What a trial open on 26 July 2026 can become.</summary>
public enum TrialBecomes
{
    /// <summary>A completed, permanent managed move.</summary>
    CompletedMove = 1,

    /// <summary>An off-site direction, with its notice and reviews.</summary>
    OffSiteDirection,

    /// <summary>Nothing: the pupil returns.</summary>
    Ended,
}

/// <summary>A trial as the report asks about it.</summary>
/// <param name="AgreedOn">The day it was agreed: it chooses the policy set.</param>
/// <param name="StartsOn">The first day at the host.</param>
/// <param name="EndedOn">The last day there. Null while it runs.</param>
public sealed record RunningTrial(DateOnly AgreedOn, DateOnly StartsOn, DateOnly? EndedOn)
{
    /// <summary>Whether every consent to a permanent transfer is given.</summary>
    public bool HasEveryConsent { get; init; }

    /// <summary>Whether the home school has the power of direction.</summary>
    public bool HomeMayDirect { get; init; } = true;
}

/// <summary>The one-off report on trials that were open when trials ended.</summary>
/// <remarks>R-MOV-02, edge. People choose; the report only says what is open to them.</remarks>
public static class TrialConversion
{
    /// <summary>Whether a trial was under way on 26 July 2026 under the law before, and so must be converted.</summary>
    public static bool IsOwed(RunningTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return trial.AgreedOn < ManagedMoveTrial.EndedOn
            && trial.StartsOn <= ManagedMoveTrial.EndedOn
            && (trial.EndedOn is null || trial.EndedOn >= ManagedMoveTrial.EndedOn)
            && PolicySet.FindOn(trial.AgreedOn) is not null;
    }

    /// <summary>What it can become, the best for the pupil first.</summary>
    /// <returns>Empty when nothing is owed.</returns>
    public static IReadOnlyList<TrialBecomes> Choices(RunningTrial trial)
    {
        if (!IsOwed(trial))
        {
            return [];
        }

        return
        [
            .. trial.HasEveryConsent ? [TrialBecomes.CompletedMove] : Array.Empty<TrialBecomes>(),
            .. trial.HomeMayDirect ? [TrialBecomes.OffSiteDirection] : Array.Empty<TrialBecomes>(),
            TrialBecomes.Ended,
        ];
    }
}
