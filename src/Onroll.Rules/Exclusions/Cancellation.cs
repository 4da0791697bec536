using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>A wish to cancel a suspension or permanent exclusion.</summary>
/// <param name="At">When it is to take effect, London time.</param>
/// <param name="GoverningBoardBegan">When the board's meeting about reinstatement began. Null when it has not.</param>
/// <param name="HalfDaysOutByThen">Half school days the pupil will have been excluded for in the school year by then, this one included.</param>
public sealed record CancellationWish(DateTime At, DateTime? GoverningBoardBegan, int HalfDaysOutByThen);

/// <summary>Whether the head may cancel, and what follows.</summary>
/// <remarks>
/// R-SUS-06. Source: SI 2012/1033 regs 8A, 17A, 26A, inserted by SI 2023/571; DfE guidance Part 3. It does not matter
/// whether it has begun, nor whether another school has admitted the pupil. Days served stay in the register and in the
/// year's total; the record stays visible, is left out of published rates, and the numbers go to the board each term.
/// </remarks>
public static class Cancellation
{
    /// <summary>What the head must do, without delay, once it is cancelled.</summary>
    public static IReadOnlyList<string> Duties { get; } =
    [
        "Tell the parent, the governing board, the local authority and, where there is one, the social worker and the virtual school head, in writing, with the reasons.",
        "Let the pupil back into school without delay.",
        "Offer the parent a meeting.",
        "Report it, with why, to the governing board with the term's other figures. The board's own duty to consider this one has ended.",
    ];

    /// <summary>Judges a wish to cancel.</summary>
    /// <returns>Null when it is allowed.</returns>
    public static ExclusionRefusal? Judge(CancellationWish wish, PolicySet policy)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(policy);
        if (!policy.HeadMayCancel)
        {
            return Refuse("The law of its date has no cancellation, which came on 1 September 2023. The governing board can reinstate the pupil; an entry made by mistake can be corrected.");
        }

        if (wish.GoverningBoardBegan <= wish.At)
        {
            return Refuse("The governing board's meeting to consider reinstatement has begun, so it cannot be cancelled. The board can reinstate the pupil.");
        }

        return wish.HalfDaysOutByThen > policy.SuspensionHalfDaysPerYear
            ? Refuse("The pupil has been excluded for more than 45 days in the school year, or would have been by then, so it cannot be cancelled. The governing board can reinstate the pupil.")
            : null;
    }

    private static ExclusionRefusal Refuse(string message) => new("R-SUS-06", message);
}
