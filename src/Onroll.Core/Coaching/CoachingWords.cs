using Onroll.Rules.Coaching;

namespace Onroll.Core.Coaching;

/// <summary>The choices about caseloads in words.</summary>
public static class CoachingWords
{
    public static string Of(CaseloadState state) => state switch
    {
        CaseloadState.NoLimit => "No limit set",
        CaseloadState.BelowRange => "Below the range",
        CaseloadState.InRange => "In range",
        CaseloadState.Full => "Full: the next waits",
        CaseloadState.Over => "Over the limit",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
