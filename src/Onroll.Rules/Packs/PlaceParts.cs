namespace Onroll.Rules.Packs;

/// <summary>What is missing in provisions, quotas and moves.</summary>
internal static class PlaceParts
{
    public static IEnumerable<PackProblem> Problems(Pack pack, PackIds ids) =>
    [
        .. PackCheck.Each(pack.Provisions, nameof(Pack.Provisions), provision => Provision(provision, ids)),
        .. PackCheck.Each(pack.Quotas, nameof(Pack.Quotas), quota => [.. Quota(quota), .. PackIds.ReferAll(nameof(QuotaRule.EligibleStates), quota.EligibleStates, ids.States, "state of the agreement"), .. ids.Role(nameof(QuotaRule.OverrideBy), quota.OverrideBy)]),
        .. PackCheck.Each(pack.Moves, nameof(Pack.Moves), move => Move(move, ids)),
    ];

    private static IEnumerable<PackProblem> Provision(Provision provision, PackIds ids) =>
    [
        .. PackIds.Refers(nameof(Packs.Provision.Quota), provision.Quota, ids.Quotas, "quota"),
        .. PackIds.Refers(nameof(Packs.Provision.PlanFromDayOne), provision.PlanFromDayOne, ids.Plans, "plan"),
        .. GateParts.Problems(nameof(Packs.Provision.Entry), provision.Entry, ids),
        .. DurationParts.Problems(nameof(Packs.Provision.Lasts), provision.Lasts),
        .. DurationParts.Problems(nameof(Packs.Provision.ReviewEvery), provision.ReviewEvery),
        .. DurationParts.Problems(nameof(Packs.Provision.VisitEvery), provision.VisitEvery),
        .. provision.FollowUps.SelectMany((rule, place) => DurationParts.Problems(nameof(Packs.Provision.FollowUps), rule).Select(problem => problem with { Path = FieldName.Of(nameof(Packs.Provision.FollowUps), place) })),
        .. provision.TaskBeforeEnd is not null && provision.Lasts?.LeadTime is null
            ? [new PackProblem("lasts", "The task before the end needs a time: give \"lasts\" a \"lead time\".")]
            : Array.Empty<PackProblem>(),
        .. provision.Places < 1 ? [new PackProblem("places", "Places are at least 1; leave them out when they are not limited.")] : Array.Empty<PackProblem>(),
        .. PackCheck.OfList([.. provision.Blocks.Select((block, place) => (FieldName.Of(nameof(Packs.Provision.Blocks), place), block.Id, block.Name))]),
    ];

    private static IEnumerable<PackProblem> Quota(QuotaRule quota)
    {
        if (quota.Kind != QuotaKind.Nominal && quota.Total is not > 0)
        {
            yield return new("total", "Say how many places are shared: \"total\" is missing.");
        }

        if (quota.Kind == QuotaKind.Nominal && quota.PerSchool is not > 0)
        {
            yield return new("per school", "Say how many places each school has: \"per school\" is missing.");
        }

        if (quota.Kind == QuotaKind.Formula && (quota.SizeWeight is null || quota.FreeMealsWeight is null))
        {
            yield return new(quota.SizeWeight is null ? "size weight" : "free meals weight", $"Say how much it counts of a hundred: \"{(quota.SizeWeight is null ? "size weight" : "free meals weight")}\" is missing.");
        }
        else if (quota.Kind == QuotaKind.Formula && (quota.SizeWeight < 0 || quota.FreeMealsWeight < 0 || quota.SizeWeight + quota.FreeMealsWeight != 100))
        {
            yield return new("size weight", "The weights must add up to 100.");
        }
    }

    private static IEnumerable<PackProblem> Move(MoveType move, PackIds ids) =>
    [
        .. move.Lasts is null && move.Basis != MoveBasis.ManagedMove ? [new PackProblem("lasts", "Say how long it may last: \"lasts\" is missing. Only a managed move has no end.")] : Array.Empty<PackProblem>(),
        .. DurationParts.Problems(nameof(MoveType.Lasts), move.Lasts),
        .. DurationParts.Problems(nameof(MoveType.ReviewEvery), move.ReviewEvery),
        .. ids.Role(nameof(MoveType.ApprovedBy), move.ApprovedBy),
        .. GateParts.Problems(nameof(MoveType.Entry), move.Entry, ids),
        .. PackIds.ReferAll(nameof(MoveType.MeetingsBefore), move.MeetingsBefore, ids.Meetings, "meeting"),
        .. PackIds.ReferAll(nameof(MoveType.MeetingsAfter), move.MeetingsAfter, ids.Meetings, "meeting"),
        .. move.Outcomes.Count == 0 ? [new PackProblem("outcomes", "List how it can end: \"outcomes\" is missing.")] : Array.Empty<PackProblem>(),
        .. PackCheck.OfList([.. move.Outcomes.Select((outcome, place) => (FieldName.Of(nameof(MoveType.Outcomes), place), outcome.Id, outcome.Name))]),
    ];
}
