namespace Onroll.Rules.Packs;

/// <summary>What people call the parts of a pack, by id.</summary>
public static class PackNames
{
    /// <summary>Every id with its name, for the sentences of gates.</summary>
    public static IReadOnlyDictionary<string, string> Of(Pack pack)
    {
        var named = new Dictionary<string, string>();
        IEnumerable<(string Id, string Name)> all =
        [
            .. pack.Plans.Select(part => (part.Id, part.Name)),
            .. pack.Documents.Select(part => (part.Id, part.Name)),
            .. pack.Meetings.Select(part => (part.Id, part.Name)),
            .. pack.Provisions.Select(part => (part.Id, part.Name)),
            .. pack.Ladders.SelectMany(ladder => ladder.Steps).Select(part => (part.Id, part.Name)),
            .. pack.Rooms.Select(part => (part.Id, part.Name)),
            .. pack.Quotas.Select(part => (part.Id, part.Name)),
            .. pack.Moves.Select(part => (part.Id, part.Name)),
            .. pack.Roles.Select(part => (part.Id, part.Name)),
            .. pack.Panels.Select(part => (part.Id, part.Name)),
            .. pack.Agreement?.States.Select(part => (part.Id, part.Name)) ?? [],
        ];
        foreach (var (id, name) in all.Where(part => part.Id.Length > 0 && part.Name.Length > 0))
        {
            named.TryAdd(id, name);
        }

        return named;
    }
}
