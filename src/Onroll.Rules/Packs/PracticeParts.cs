namespace Onroll.Rules.Packs;

/// <summary>What is missing in registers, trackers, conversations, services, rooms, groups, triggers and rules of visibility.</summary>
internal static class PracticeParts
{
    public static IEnumerable<PackProblem> Problems(Pack pack, PackIds ids) =>
    [
        .. PackCheck.Each(pack.Visibility, nameof(Pack.Visibility), rule => Visibility(rule, pack, ids)),
        .. pack.Register is { } register ? PackCheck.In(nameof(Pack.Register), register.AsRules(1, default).Problems().Select(sentence => new PackProblem("rules", sentence))) : [],
        .. PackCheck.Each(pack.Trackers, nameof(Pack.Trackers), tracker => tracker.Columns.Count == 0 ? [Missing("columns", "Say what is kept of each pupil")] : Array.Empty<PackProblem>()),
        .. PackCheck.Each(pack.Conversations, nameof(Pack.Conversations), script =>
        [
            .. script.Prompts.Count == 0 ? [Missing("prompts", "Write what is asked")] : Array.Empty<PackProblem>(),
            .. DurationParts.Problems(nameof(ConversationScript.FollowUp), script.FollowUp),
        ]),
        .. PackCheck.Each(pack.Services, nameof(Pack.Services), service =>
        [
            .. ids.Role(nameof(PractitionerService.Role), service.Role),
            .. service.CaseloadFrom > service.CaseloadTo ? [new PackProblem("caseload to", "The largest caseload is smaller than the least.")] : Array.Empty<PackProblem>(),
        ]),
        .. PackCheck.Each(pack.Rooms, nameof(Pack.Rooms), room =>
        [
            .. PackIds.Refers(nameof(BehaviourRoom.Conversation), room.Conversation, ids.Conversations, "conversation"),
            .. DurationParts.Problems(nameof(BehaviourRoom.Lasts), room.Lasts),
        ]),
        .. PackCheck.Each(pack.Groups, nameof(Pack.Groups), group => group.Smallest > group.Size || group.Size > group.Largest || group.Smallest < 1
            ? [new PackProblem("size", "Give \"smallest\", \"size\" and \"largest\" in rising order, from 1.")]
            : Array.Empty<PackProblem>()),
        .. PackCheck.Each(pack.Triggers, nameof(Pack.Triggers), trigger => Trigger(trigger, ids)),
    ];

    private static IEnumerable<PackProblem> Visibility(VisibilityRule rule, Pack pack, PackIds ids) =>
    [
        .. ids.Role(nameof(VisibilityRule.Role), rule.Role),
        .. rule.Sees.Count == 0 ? [Missing("sees", "Say what the role sees")] : Array.Empty<PackProblem>(),
        .. PackIds.ReferAll(nameof(VisibilityRule.Parts), rule.Parts, [.. pack.Panels.SelectMany(panel => panel.Agenda).Select(part => part.Id)], "part of an agenda"),
    ];

    private static IEnumerable<PackProblem> Trigger(Trigger trigger, PackIds ids) =>
    [
        .. trigger.Id.Length == 0 ? [Missing("id", "Give it an id")] : Array.Empty<PackProblem>(),
        .. trigger.Reason.Length == 0 ? [Missing("reason", "Say why, for the person who finds what it opened")] : Array.Empty<PackProblem>(),
        .. trigger.Events.Count == 0 ? [Missing("events", "Say what sets it off")] : Array.Empty<PackProblem>(),
        .. trigger.Count < 1 ? [new PackProblem("count", "The number of events is at least 1.")] : Array.Empty<PackProblem>(),
        .. PackIds.Refers(nameof(Packs.Trigger.Room), trigger.Room, ids.Rooms, "room"),
        .. DurationParts.Problems(nameof(Packs.Trigger.Within), trigger.Within),
        .. trigger.Opens switch
        {
            TriggerOpens.Plan => PackIds.Refers(nameof(Packs.Trigger.What), trigger.What, ids.Plans, "plan"),
            TriggerOpens.Document => PackIds.Refers(nameof(Packs.Trigger.What), trigger.What, ids.Documents, "document"),
            TriggerOpens.Meeting => PackIds.Refers(nameof(Packs.Trigger.What), trigger.What, ids.Meetings, "meeting"),
            TriggerOpens.Panel => PackIds.Refers(nameof(Packs.Trigger.What), trigger.What, ids.Panels, "panel"),
            _ => trigger.What.Length == 0 ? [Missing("what", "Write what is to be done")] : Array.Empty<PackProblem>(),
        },
    ];

    private static PackProblem Missing(string field, string what) => new(field, $"{what}: \"{field}\" is missing.");
}
