using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>Something somebody is to do because of a decision.</summary>
/// <param name="At">Whose work it is.</param>
/// <param name="Owner">Null when it is anybody's there.</param>
public sealed record ActionForm(string Title, OrganisationId At, UserId? Owner, DateOnly DueOn);

/// <summary>What the panel decided about one pupil.</summary>
public sealed record DecisionForm
{
    public string? DecisionId { get; init; }

    public string? Reason { get; init; }

    public string? Dissent { get; init; }

    /// <summary>Null where the panel agreed without counting.</summary>
    public VoteCount? Votes { get; init; }

    public string? ConsentsOutstanding { get; init; }

    public string? ExceptionReason { get; init; }

    public DateOnly? FromOn { get; init; }

    public DateOnly? UntilOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public OrganisationId? ReceiverId { get; init; }

    /// <param name="quorum">Who is here.</param>
    /// <param name="votes">How many votes there are on the case.</param>
    public IEnumerable<FieldError> Errors(PanelType type, AgendaItem item, QuorumCount quorum, int votes)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(quorum);
        if (type.Decisions.FirstOrDefault(d => d.Id == DecisionId) is not { } decision)
        {
            yield return new(nameof(DecisionId), "Choose what the panel decided");
            yield break;
        }

        var locked = decision.LockedWithout.Where(quorum.Locks).Select(type.RoleName).ToList();
        if (locked.Count > 0)
        {
            yield return new(nameof(DecisionId), $"This cannot be decided: nobody is here as {string.Join(" or ", locked)}");
        }
        else if (quorum.Missing(type.RoleName) is { } missing && decision.Effect is not (DecisionEffect.Defer or DecisionEffect.Return))
        {
            yield return new(nameof(DecisionId), $"{missing}. The panel may only return it or bring it back next time");
        }

        if (decision.ReasonNeeded && string.IsNullOrWhiteSpace(Reason))
        {
            yield return new(nameof(Reason), "Enter the reason: a decision is not recorded without one");
        }

        foreach (var error in TooLong().Concat(Dates(decision)))
        {
            yield return error;
        }

        if (Votes?.Problem(votes) is { } problem)
        {
            yield return new(nameof(Votes), problem);
        }
        else if (Votes is { IsCarried: false } && decision.Effect is not (DecisionEffect.Defer or DecisionEffect.Return))
        {
            yield return new(nameof(Votes), "More must vote for it than against. Choose another decision, or bring it back next time");
        }
    }

    private IEnumerable<FieldError> TooLong()
    {
        (string Field, string? Text)[] texts = [(nameof(Reason), Reason), (nameof(Dissent), Dissent), (nameof(ConsentsOutstanding), ConsentsOutstanding), (nameof(ExceptionReason), ExceptionReason)];
        return texts.Where(t => t.Text?.Length > AgendaItem.TextMaxLength).Select(t => new FieldError(t.Field, $"Use {AgendaItem.TextMaxLength} characters or fewer"));
    }

    private IEnumerable<FieldError> Dates(PanelDecision decision)
    {
        if (UntilOn < FromOn)
        {
            yield return new(nameof(UntilOn), "The last day must be on or after the first");
        }

        if (decision.Effect is DecisionEffect.Place or DecisionEffect.Move && FromOn is null)
        {
            yield return new(nameof(FromOn), "Enter the day from which it holds");
        }

        if (ReviewOn is { } review && (review < FromOn || review > UntilOn?.AddDays(1)))
        {
            yield return new(nameof(ReviewOn), "The review must lie between the first and the last day");
        }
    }
}
