namespace Onroll.Rules.Packs;

/// <summary>What must be mended before a pack can be used: missing parts, and references to what is not there.</summary>
/// <remarks>AS-GEN-5: a rule with a missing part cannot be activated; the message names the part.</remarks>
public static class PackCheck
{
    /// <summary>Every problem, in the order of the pack. Empty when it can be activated.</summary>
    public static IReadOnlyList<PackProblem> Problems(Pack pack)
    {
        var ids = new PackIds(pack);
        return
        [
            .. Head(pack),
            .. Identities(pack),
            .. AgreementParts.Problems(pack),
            .. Each(pack.Ladders, nameof(Pack.Ladders), ladder => LadderParts.Problems(ladder, ids)),
            .. TemplateParts.Problems(pack, ids),
            .. Each(pack.Panels, nameof(Pack.Panels), panel => PanelParts.Problems(panel, ids)),
            .. PlaceParts.Problems(pack, ids),
            .. Each(pack.FairAccess, nameof(Pack.FairAccess), FairAccessParts.Problems),
            .. PracticeParts.Problems(pack, ids),
        ];
    }

    /// <summary>The problems of every part of a list, each under its place.</summary>
    internal static IEnumerable<PackProblem> Each<T>(IReadOnlyList<T> parts, string list, Func<T, IEnumerable<PackProblem>> problems) =>
        parts.SelectMany((part, place) => problems(part).Select(problem => problem.Under(FieldName.Of(list, place))));

    /// <summary>The problems of one part, under its field.</summary>
    internal static IEnumerable<PackProblem> In(string field, IEnumerable<PackProblem> problems) => problems.Select(problem => problem.Under(FieldName.Of(field)));

    private static IEnumerable<PackProblem> Head(Pack pack)
    {
        if (pack.Id.Length == 0 || pack.Id.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-'))
        {
            yield return new("id", "Give the pack a short id in small letters, digits and hyphens, such as \"two-rivers\".");
        }

        if (pack.Name.Length == 0)
        {
            yield return new("name", "Give the pack a name.");
        }

        if (pack.Version < 1)
        {
            yield return new("version", "Give the version a number from 1.");
        }
    }

    /// <summary>Ids are what a case remembers, so none may be missing or stand twice in the same list.</summary>
    private static IEnumerable<PackProblem> Identities(Pack pack)
    {
        IEnumerable<(string List, int Place, string Id, string Name)> named =
        [
            .. pack.Roles.Select((part, place) => (nameof(Pack.Roles), place, part.Id, part.Name)),
            .. pack.Ladders.Select((part, place) => (nameof(Pack.Ladders), place, part.Id, part.Name)),
            .. pack.Plans.Select((part, place) => (nameof(Pack.Plans), place, part.Id, part.Name)),
            .. pack.Documents.Select((part, place) => (nameof(Pack.Documents), place, part.Id, part.Name)),
            .. pack.Meetings.Select((part, place) => (nameof(Pack.Meetings), place, part.Id, part.Name)),
            .. pack.Panels.Select((part, place) => (nameof(Pack.Panels), place, part.Id, part.Name)),
            .. pack.Provisions.Select((part, place) => (nameof(Pack.Provisions), place, part.Id, part.Name)),
            .. pack.Quotas.Select((part, place) => (nameof(Pack.Quotas), place, part.Id, part.Name)),
            .. pack.Moves.Select((part, place) => (nameof(Pack.Moves), place, part.Id, part.Name)),
            .. pack.FairAccess.Select((part, place) => (nameof(Pack.FairAccess), place, part.Id, part.Name)),
            .. pack.Trackers.Select((part, place) => (nameof(Pack.Trackers), place, part.Id, part.Name)),
            .. pack.RiskMatrices.Select((part, place) => (nameof(Pack.RiskMatrices), place, part.Id, part.Name)),
            .. pack.Conversations.Select((part, place) => (nameof(Pack.Conversations), place, part.Id, part.Name)),
            .. pack.Services.Select((part, place) => (nameof(Pack.Services), place, part.Id, part.Name)),
            .. pack.Rooms.Select((part, place) => (nameof(Pack.Rooms), place, part.Id, part.Name)),
            .. pack.Groups.Select((part, place) => (nameof(Pack.Groups), place, part.Id, part.Name)),
        ];
        return named.GroupBy(part => part.List).SelectMany(list => OfList([.. list.Select(part => (FieldName.Of(part.List, part.Place), part.Id, part.Name))]));
    }

    /// <summary>Missing ids and names, and ids that stand twice.</summary>
    internal static IEnumerable<PackProblem> OfList(IReadOnlyList<(string Path, string Id, string Name)> parts)
    {
        var seen = new HashSet<string>();
        foreach (var (path, id, name) in parts)
        {
            if (id.Length == 0)
            {
                yield return new($"{path}.id", "Give it an id that the rest of the pack can refer to.");
            }
            else if (!seen.Add(id))
            {
                yield return new($"{path}.id", $"The id \"{id}\" stands twice in this list. Change one of them.");
            }

            if (name.Length == 0)
            {
                yield return new($"{path}.name", "Give it the name people call it by.");
            }
        }
    }
}
