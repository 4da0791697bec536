namespace Onroll.Rules.Packs;

/// <summary>What is missing in roles and in the agreement.</summary>
internal static class AgreementParts
{
    public static IEnumerable<PackProblem> Problems(Pack pack) =>
    [
        .. PackCheck.Each(pack.Roles, nameof(Pack.Roles), role => role.HeldBy.Length == 0
            ? [new PackProblem("held by", "Say which of Onroll's roles holds it, such as \"school lead\".")]
            : Array.Empty<PackProblem>()),
        .. pack.Agreement is { } agreement ? PackCheck.In(nameof(Pack.Agreement), Of(agreement)) : [],
    ];

    private static IEnumerable<PackProblem> Of(Agreement agreement)
    {
        if (agreement.Name.Length == 0)
        {
            yield return new("name", "Give the agreement the name people call it by.");
        }

        foreach (var problem in PackCheck.OfList([.. agreement.States.Select((state, place) => (FieldName.Of(nameof(Agreement.States), place), state.Id, state.Name))]))
        {
            yield return problem;
        }

        if (agreement.States.Count > 0 && agreement.States.All(state => !state.InForce))
        {
            yield return new("states", "Mark the state in which the agreement is in force: \"in force: yes\".");
        }
    }
}
