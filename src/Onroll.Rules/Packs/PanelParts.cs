namespace Onroll.Rules.Packs;

/// <summary>What is missing in a panel.</summary>
internal static class PanelParts
{
    public static IEnumerable<PackProblem> Problems(PanelType panel, PackIds ids)
    {
        IReadOnlyList<string> seats = [.. panel.Members.Select(seat => seat.Id)];
        IReadOnlyList<string> parts = [.. panel.Agenda.Select(part => part.Id)];
        return
        [
            .. Plain(panel),
            .. PackCheck.In(nameof(PanelType.Referral), Referral(panel.Referral, seats, ids)),
            .. PackCheck.OfList([.. panel.Members.Select((seat, place) => (FieldName.Of(nameof(PanelType.Members), place), seat.Id, seat.Name))]),
            .. PackCheck.Each(panel.Members, nameof(PanelType.Members), seat => PackIds.ReferAll(nameof(PanelRole.Parts), seat.Parts, parts, "part of the agenda")),
            .. PackCheck.OfList([.. panel.Agenda.Select((part, place) => (FieldName.Of(nameof(PanelType.Agenda), place), part.Id, part.Name))]),
            .. PackCheck.OfList([.. panel.Decisions.Select((decision, place) => (FieldName.Of(nameof(PanelType.Decisions), place), decision.Id, decision.Name))]),
            .. PackCheck.Each(panel.Decisions, nameof(PanelType.Decisions), decision => Decision(decision, seats, ids)),
            .. DurationParts.Problems(nameof(PanelType.ProtocolReview), panel.ProtocolReview),
        ];
    }

    private static IEnumerable<PackProblem> Plain(PanelType panel)
    {
        if (panel.Members.Count == 0)
        {
            yield return new("members", "Say who belongs to it: \"members\" is missing.");
        }

        if (panel.Quorum < 1)
        {
            yield return new("quorum", "Say how many members must be there: \"quorum\" is missing.");
        }

        if (panel.Agenda.Count == 0)
        {
            yield return new("agenda", "Give the agenda at least one part.");
        }

        if (panel.Decisions.Count == 0)
        {
            yield return new("decisions", "List what can be decided: \"decisions\" is missing.");
        }

        if (panel.Rhythm is { EveryWeeks: not null, Weekday: null })
        {
            yield return new("rhythm.weekday", "Say on which day: \"weekday\" is missing.");
        }

        if (panel.Rhythm.MinimumDays > panel.Rhythm.MaximumDays)
        {
            yield return new("rhythm.maximum days", "The most days between meetings are fewer than the least.");
        }
    }

    private static IEnumerable<PackProblem> Referral(ReferralTemplate referral, IReadOnlyList<string> seats, PackIds ids) =>
    [
        .. TemplateParts.Sections(referral.Sections, ids),
        .. GateParts.Problems(nameof(ReferralTemplate.Threshold), referral.Threshold, ids),
        .. PackIds.ReferAll(nameof(ReferralTemplate.Assembles), referral.Assembles, [.. ids.Plans, .. ids.Documents], "plan or document"),
        .. ids.Role(nameof(ReferralTemplate.TriagedBy), referral.TriagedBy),
        .. PackIds.ReferAll(nameof(ReferralTemplate.Contributors), referral.Contributors, seats, "member"),
    ];

    private static IEnumerable<PackProblem> Decision(PanelDecision decision, IReadOnlyList<string> seats, PackIds ids) =>
    [
        .. GateParts.Problems(nameof(PanelDecision.Needs), decision.Needs, ids),
        .. PackIds.ReferAll(nameof(PanelDecision.LockedWithout), decision.LockedWithout, seats, "member"),
        .. decision.Effect switch
        {
            DecisionEffect.Place => PackIds.Refers(nameof(PanelDecision.Target), decision.Target, ids.Provisions, "provision"),
            DecisionEffect.Move => PackIds.Refers(nameof(PanelDecision.Target), decision.Target, ids.Moves, "move"),
            DecisionEffect.Step => PackIds.Refers(nameof(PanelDecision.Target), decision.Target ?? "", ids.Steps, "step"),
            _ => [],
        },
    ];
}
