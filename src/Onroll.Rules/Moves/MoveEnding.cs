namespace Onroll.Rules.Moves;

/// <summary>How a managed move ended.</summary>
public enum MoveEnding
{
    /// <summary>The pupil is on the receiving school's roll alone.</summary>
    Transferred = 1,

    /// <summary>Back at the home school because it did not work.</summary>
    ReturnedUnsuccessful,

    /// <summary>Back at the home school because the parent wished it.</summary>
    ReturnedParentChoice,

    /// <summary>A consent was withdrawn before the first day.</summary>
    WithdrawnBeforeStart,

    /// <summary>Permanently excluded meanwhile.</summary>
    ExcludedDuring,

    /// <summary>On to another school.</summary>
    MovedAgain,

    /// <summary>On to alternative provision.</summary>
    ToAlternativeProvision,
}

/// <summary>What an ending means for the two rolls.</summary>
public enum RollEffect
{
    /// <summary>The home school removes the name once the host registers the pupil alone, by the roll rules.</summary>
    HomeRemovesAfterTransfer = 1,

    /// <summary>The second registration ends; the home school's stands.</summary>
    SecondRegistrationEnds,

    /// <summary>Nothing was registered yet.</summary>
    None,
}

/// <summary>What ends a managed move and what follows.</summary>
/// <remarks>
/// R-MOV-05. Source: published local protocols; SI 2024/208 reg 9. Part of it is known from summaries only. The host may end
/// it at any time. Only the school whose behaviour policy was broken, and where the pupil is registered, may suspend; a
/// permanent exclusion by the host of a dual-registered pupil does not itself end the home registration.
/// </remarks>
public static class MoveEndings
{
    /// <summary>What happens to the rolls.</summary>
    public static RollEffect RollEffectOf(MoveEnding ending) => ending switch
    {
        MoveEnding.Transferred => RollEffect.HomeRemovesAfterTransfer,
        MoveEnding.WithdrawnBeforeStart => RollEffect.None,
        MoveEnding.ReturnedUnsuccessful or MoveEnding.ReturnedParentChoice or MoveEnding.ExcludedDuring or MoveEnding.MovedAgain or MoveEnding.ToAlternativeProvision
            => RollEffect.SecondRegistrationEnds,
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "No such ending."),
    };

    /// <summary>Whether a school may suspend a pupil who is on two rolls.</summary>
    /// <param name="isRegisteredThere">Main or second.</param>
    /// <param name="itsPolicyWasBroken">Whether it was its own behaviour policy.</param>
    public static bool MaySuspend(bool isRegisteredThere, bool itsPolicyWasBroken) => isRegisteredThere && itsPolicyWasBroken;
}
