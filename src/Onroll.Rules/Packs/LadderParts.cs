namespace Onroll.Rules.Packs;

/// <summary>What is missing in a ladder.</summary>
internal static class LadderParts
{
    public static IEnumerable<PackProblem> Problems(Ladder ladder, PackIds ids) =>
    [
        .. ladder.Steps.Count < 2 ? [new PackProblem("steps", "Give the ladder at least two steps.")] : Array.Empty<PackProblem>(),
        .. PackCheck.OfList([.. ladder.Steps.Select((step, place) => (FieldName.Of(nameof(Ladder.Steps), place), step.Id, step.Name))]),
        .. ids.Role(nameof(Ladder.ExceptionBy), ladder.ExceptionBy),
        .. PackCheck.Each(ladder.Steps, nameof(Ladder.Steps), step => Step(step, ladder, ids)),
    ];

    private static IEnumerable<PackProblem> Step(LadderStep step, Ladder ladder, PackIds ids) =>
    [
        .. ids.Role(nameof(LadderStep.Owner), step.Owner),
        .. GateParts.Problems(nameof(LadderStep.Entry), step.Entry, ids),
        .. GateParts.Problems(nameof(LadderStep.Exit), step.Exit, ids),
        .. DurationParts.Problems(nameof(LadderStep.Lasts), step.Lasts),
        .. DurationParts.Problems(nameof(LadderStep.ReviewEvery), step.ReviewEvery),
        .. step.TaskBeforeEnd is not null && step.Lasts?.LeadTime is null
            ? [new PackProblem("lasts", "The task before the end needs a time: give \"lasts\" a \"lead time\".")]
            : Array.Empty<PackProblem>(),
        .. PackIds.Refers(nameof(LadderStep.Provision), step.Provision, ids.Provisions, "provision"),
        .. PackCheck.Each(step.Next, nameof(LadderStep.Next), next =>
        [
            .. PackIds.Refers(nameof(StepTransition.To), next.To, [.. ladder.Steps.Select(other => other.Id)], "step"),
            .. GateParts.Problems(nameof(StepTransition.When), next.When, ids),
            .. ids.Role(nameof(StepTransition.By), next.By),
        ]),
    ];
}

/// <summary>What is wrong with a length.</summary>
internal static class DurationParts
{
    public static IEnumerable<PackProblem> Problems(string field, DurationRule? rule) => rule is null ? [] : PackCheck.In(field, Of(rule));

    private static IEnumerable<PackProblem> Of(DurationRule rule)
    {
        if (rule is { Length: null, Minimum: null, Maximum: null })
        {
            yield return new("length", "Say how long: \"length\", \"minimum\" or \"maximum\" is missing.");
        }

        if (rule.Length < 1 || rule.Minimum < 1 || rule.Maximum < 1 || rule.LeadTime < 0 || rule.ExtendableBy < 0)
        {
            yield return new("", "A length is at least 1.");
        }

        if (rule.Minimum > rule.Maximum)
        {
            yield return new("maximum", "The most allowed is less than the least allowed.");
        }

        if (rule.Length is { } usual && rule.Refuse(usual) is { } refused && usual > 0)
        {
            yield return new("length", $"The usual length is not allowed: {refused}");
        }
    }
}
