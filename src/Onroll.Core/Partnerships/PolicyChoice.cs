namespace Onroll.Core.Partnerships;

/// <summary>What a partnership may choose for itself about the guidance it works under.</summary>
/// <remarks>
/// G-020, G-022, G-027. The law of the day always decides about suspensions and attendance. Only the membership duty,
/// repealed since, can still be kept by a partnership's own agreement.
/// </remarks>
public static class PolicyChoice
{
    /// <summary>The partnership keeps to the duty to cooperate of 2010.</summary>
    public const string England2010 = "PS-2010";
}
