namespace Onroll.Rules.Packs;

/// <summary>The ids a pack declares, and what to say of a reference that leads nowhere.</summary>
internal sealed class PackIds(Pack pack)
{
    public IReadOnlyList<string> Plans { get; } = [.. pack.Plans.Select(part => part.Id)];

    public IReadOnlyList<string> Documents { get; } = [.. pack.Documents.Select(part => part.Id)];

    public IReadOnlyList<string> Meetings { get; } = [.. pack.Meetings.Select(part => part.Id)];

    public IReadOnlyList<string> Provisions { get; } = [.. pack.Provisions.Select(part => part.Id)];

    public IReadOnlyList<string> Steps { get; } = [.. pack.Ladders.SelectMany(ladder => ladder.Steps).Select(part => part.Id)];

    public IReadOnlyList<string> Moves { get; } = [.. pack.Moves.Select(part => part.Id)];

    public IReadOnlyList<string> Quotas { get; } = [.. pack.Quotas.Select(part => part.Id)];

    public IReadOnlyList<string> Rooms { get; } = [.. pack.Rooms.Select(part => part.Id)];

    public IReadOnlyList<string> Panels { get; } = [.. pack.Panels.Select(part => part.Id)];

    public IReadOnlyList<string> Conversations { get; } = [.. pack.Conversations.Select(part => part.Id)];

    public IReadOnlyList<string> States { get; } = [.. pack.Agreement?.States.Select(part => part.Id) ?? []];

    /// <summary>Roles of the pack and seats on its panels.</summary>
    public IReadOnlyList<string> Roles { get; } = [.. pack.Roles.Select(part => part.Id), .. pack.Panels.SelectMany(panel => panel.Members).Select(part => part.Id)];

    /// <summary>A reference that must lead somewhere. Null is no reference, an empty one is a missing part.</summary>
    public static IEnumerable<PackProblem> Refers(string field, string? id, IReadOnlyList<string> known, string what)
    {
        if (id is null || known.Contains(id))
        {
            yield break;
        }

        var name = FieldName.Of(field);
        yield return id.Length == 0
            ? new PackProblem(name, $"Say which {what}: \"{name}\" is missing.")
            : new PackProblem(name, $"There is no {what} \"{id}\" in this pack. {NearestWord.Hint(id, known)}");
    }

    /// <summary>The same for a list of references.</summary>
    public static IEnumerable<PackProblem> ReferAll(string field, IReadOnlyList<string> ids, IReadOnlyList<string> known, string what) =>
        ids.SelectMany((id, place) => Refers(field, id, known, what).Select(problem => problem with { Path = FieldName.Of(field, place) }));

    public IEnumerable<PackProblem> Role(string field, string? role) => Refers(field, role, Roles, "role");
}
