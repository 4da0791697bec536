namespace Onroll.Rules.Exclusions;

/// <summary>The kinds of exclusion there are. The numbers are stored, so they never change.</summary>
/// <remarks>R-SUS-02. The codes are SUSP (once FIXD), LNCH and PERM: see <see cref="Codes.CodeSet.ExclusionCategory"/>.</remarks>
public enum ExclusionCategory
{
    /// <summary>For a fixed time, in half school days.</summary>
    Suspension = 1,

    /// <summary>From the school's site at lunchtime only: half a school day each for every total, though both sessions are attended.</summary>
    LunchtimeSuspension,

    /// <summary>For good.</summary>
    PermanentExclusion,
}
