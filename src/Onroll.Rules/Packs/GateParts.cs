namespace Onroll.Rules.Packs;

/// <summary>What is missing in a gate, and references of it that lead nowhere.</summary>
internal static class GateParts
{
    public static IEnumerable<PackProblem> Problems(string field, Gate? gate, PackIds ids) => PackCheck.In(field, Of(gate, ids));

    private static IEnumerable<PackProblem> Of(Gate? gate, PackIds ids) => gate switch
    {
        null => [],
        All all => Group(nameof(All), all.Gates, ids),
        Any any => Group(nameof(Any), any.Gates, ids),
        HasPlan plan => PackIds.Refers(nameof(HasPlan.Plan), plan.Plan, ids.Plans, "plan"),
        CompletedProgramme run => PackIds.Refers(nameof(CompletedProgramme.Programme), run.Programme, [.. ids.Provisions, .. ids.Steps], "provision or step"),
        DocumentComplete document => PackIds.Refers(nameof(DocumentComplete.Document), document.Document, ids.Documents, "document"),
        ReviewsInTerms reviews =>
        [
            .. PackIds.Refers(nameof(ReviewsInTerms.Plan), reviews.Plan, ids.Plans, "plan"),
            .. reviews.Terms < 1 ? [new PackProblem("terms", "Say in how many terms: \"terms\" is missing.")] : Array.Empty<PackProblem>(),
        ],
        ConsentGiven { By: "" } => [new PackProblem("by", "Say who must consent: \"by\" is missing.")],
        MeetingHeld meeting => PackIds.Refers(nameof(MeetingHeld.Meeting), meeting.Meeting, ids.Meetings, "meeting"),
        OwnProcessesUsed used => PackIds.ReferAll(nameof(OwnProcessesUsed.Kinds), used.Kinds, [.. ids.Rooms, .. ids.Steps, .. ids.Plans], "room, step or plan"),
        KeyStageIn { KeyStages: [] } => [new PackProblem("key stages", "Say which key stages: \"key stages\" is missing.")],
        CapacityFree free => PackIds.Refers(nameof(CapacityFree.Provision), free.Provision, ids.Provisions, "provision"),
        QuotaFree free => PackIds.Refers(nameof(QuotaFree.Quota), free.Quota, ids.Quotas, "quota"),
        AgreementIn { States: [] } => [new PackProblem("states", "Say which states: \"states\" is missing.")],
        AgreementIn agreement => PackIds.ReferAll(nameof(AgreementIn.States), agreement.States, ids.States, "state of the agreement"),
        ExceptionWithReason exception => ids.Role(nameof(ExceptionWithReason.By), exception.By),
        _ => [],
    };

    private static IEnumerable<PackProblem> Group(string kind, IReadOnlyList<Gate> gates, PackIds ids)
    {
        if (gates.Count == 0)
        {
            return [new PackProblem(FieldName.Of(kind), $"List at least one gate under \"{FieldName.Of(kind)}\".")];
        }

        return gates.SelectMany((gate, place) => Of(gate, ids).Select(problem => problem.Under(FieldName.Of(kind, place))));
    }
}
