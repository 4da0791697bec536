namespace Onroll.Core.Plans;

/// <summary>The choices about plans in words.</summary>
public static class PlanWords
{
    public static string Of(PlanState state) => state switch
    {
        PlanState.Draft => "Being written",
        PlanState.Submitted => "To be approved",
        PlanState.Returned => "Given back",
        PlanState.InForce => "In force",
        PlanState.Ended => "Ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Reached => "What it was for has been reached",
        PlanOutcome.PartlyReached => "Enough has been reached",
        PlanOutcome.NotReached => "It has not worked",
        PlanOutcome.SteppedUp => "More support takes its place",
        PlanOutcome.NoLongerNeeded => "It is no longer needed, or was begun in error",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static string Of(ReviewDecision decision) => decision switch
    {
        ReviewDecision.GoOn => "Go on as it is",
        ReviewDecision.Change => "Change it and go on",
        ReviewDecision.StepUp => "More than this plan is needed",
        ReviewDecision.End => "End the plan",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };

    public static string Of(TargetJudgement judgement) => judgement switch
    {
        TargetJudgement.Reached => "Reached",
        TargetJudgement.Nearer => "Nearer",
        TargetJudgement.NoChange => "No change",
        TargetJudgement.FurtherAway => "Further away",
        _ => throw new ArgumentOutOfRangeException(nameof(judgement), judgement, null),
    };

    public static string Of(SupportEffect effect) => effect switch
    {
        SupportEffect.Working => "Working",
        SupportEffect.Partly => "Partly",
        SupportEffect.NotWorking => "Not working",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, null),
    };

    public static string Of(PlanFilter filter) => filter switch
    {
        PlanFilter.Open => "Open",
        PlanFilter.ReviewLate => "Review late",
        PlanFilter.BeingWritten => "Being written",
        PlanFilter.ToApprove => "To be approved",
        PlanFilter.Ended => "Ended",
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, null),
    };
}
