namespace Onroll.Core.PreExclusion;

/// <summary>A decision as somebody writes it down.</summary>
public sealed record AssessmentDecisionForm(bool? ProposedPermanent, string? ProposedBy, DateOnly? ProposedOn, bool? Stands, string? Outcome, string? Reasons, string? DecidedBy, DateOnly? DecidedOn)
{
    /// <param name="outcomes">What the pack's template lets it come to.</param>
    /// <param name="began">The day the assessment began.</param>
    public IEnumerable<FieldError> Errors(IReadOnlyList<string> outcomes, DateOnly began, DateOnly today)
    {
        if (ProposedPermanent is null)
        {
            yield return new(nameof(ProposedPermanent), "Say whether the head proposed a permanent exclusion");
        }

        if (ProposedPermanent == true)
        {
            if (ProposedBy is null)
            {
                yield return new(nameof(ProposedBy), "Enter who proposed it");
            }

            if (ProposedOn is null || ProposedOn > today)
            {
                yield return new(nameof(ProposedOn), "Enter the day it was proposed, today or in the past");
            }

            if (Stands is null)
            {
                yield return new(nameof(Stands), "Say whether the proposal stands");
            }
        }

        if (Outcome is null || !outcomes.Contains(Outcome))
        {
            yield return new(nameof(Outcome), "Say what was decided");
        }

        if (Reasons is null)
        {
            yield return new(nameof(Reasons), "Enter why, and what happens now");
        }
        else if (Reasons.Length > AssessmentDecision.TextMaxLength)
        {
            yield return new(nameof(Reasons), $"Use {AssessmentDecision.TextMaxLength} characters or fewer");
        }

        if (DecidedBy is null)
        {
            yield return new(nameof(DecidedBy), "Enter who decided");
        }

        if (DecidedOn is null || DecidedOn > today || DecidedOn < began)
        {
            yield return new(nameof(DecidedOn), "Enter the day of the decision: not before the assessment began, and not after today");
        }

        foreach (var (field, text) in new[] { (nameof(ProposedBy), ProposedBy), (nameof(DecidedBy), DecidedBy) }.Where(one => one.Item2?.Length > AssessmentDecision.NameMaxLength))
        {
            yield return new(field, $"Use {AssessmentDecision.NameMaxLength} characters or fewer");
        }
    }
}
