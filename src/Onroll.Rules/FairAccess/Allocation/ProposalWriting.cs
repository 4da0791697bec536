using System.Globalization;

namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>Puts an assignment into words.</summary>
internal static class ProposalWriting
{
    public static AllocationProposal Of(PlacementProblem problem, int?[] schoolOf, IReadOnlyList<FairAccessChild> asked, Func<int, WhatIf?> whatElse) =>
        Of(problem, [.. CountedPlaces.Of(problem, schoolOf)], asked, whatElse);

    public static AllocationProposal Of(PlacementProblem problem, IReadOnlyList<CountedPlace> counted, IReadOnlyList<FairAccessChild> asked, Func<int, WhatIf?> whatElse)
    {
        var position = asked.Select((child, index) => (child.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var places = counted.Select(place => Write(problem, place, whatElse(place.Child))).OrderBy(place => position[place.ChildId]);
        var placed = counted.Select(place => place.Child).ToHashSet();
        var unplaced = Enumerable.Range(0, problem.Children.Length)
            .Where(child => !placed.Contains(child))
            .Select(child => new UnplacedChild(problem.Children[child].Id, [.. WhyUnplaced(problem, child)]))
            .OrderBy(child => position[child.ChildId]);
        return new AllocationProposal([.. places], [.. unplaced]);
    }

    private static ProposedPlace Write(PlacementProblem problem, CountedPlace place, WhatIf? change)
    {
        var (child, school) = (problem.Children[place.Child], problem.Schools[place.School]);
        return new ProposedPlace(child.Id, school.Id, place.Cost, place.IsOverNumber, [.. Reasons(problem, place), .. Bars(problem, place), .. Changes(problem, change)], change);
    }

    private static IEnumerable<string> Reasons(PlacementProblem problem, CountedPlace place)
    {
        var (child, school) = (problem.Children[place.Child], problem.Schools[place.School]);
        yield return $"{school.Name}: {problem.Scheme.Standing(child, school)}.";
        if (place.Before > 0)
        {
            yield return place.Before == 1 ? "One other child of this round is counted there before." : $"{place.Before} other children of this round are counted there before.";
        }

        if (school.Places is not null)
        {
            yield return place.IsOverNumber
                ? $"No place is free in Year {child.Year}: this one is over number, within the quota of {problem.Scheme.OverNumberAt(school)}."
                : $"{(place.PlacesLeft == 1 ? "1 place is" : $"{place.PlacesLeft} places are")} free in Year {child.Year}.";
        }

        if (school.Kilometres.TryGetValue(child.Id, out var kilometres))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{kilometres:0.#} km from home{(problem.Scheme.Local.IsFar(child, school) && problem.Scheme.Local.FarMore > 0 ? $", which counts {problem.Scheme.Local.FarMore:0.##} more" : "")}.");
        }

        if (child.SiblingAt.Contains(school.Id))
        {
            yield return problem.Scheme.Local.SiblingLess > 0
                ? string.Create(CultureInfo.InvariantCulture, $"A brother or sister is there, which counts {problem.Scheme.Local.SiblingLess:0.##} less.")
                : "A brother or sister is there.";
        }

        var rank = child.Preference.ToList().IndexOf(school.Id);
        if (rank >= 0)
        {
            yield return rank == 0 ? "It is the family's first choice." : $"It is number {rank + 1} on the family's list.";
        }
    }

    // Only schools that would have been cheaper: the others were no loss.
    private static IEnumerable<string> Bars(PlacementProblem problem, CountedPlace place)
    {
        var child = problem.Children[place.Child];
        return problem.Schools
            .Where(school => problem.Scheme.NotKnown(child, school) is null && problem.Scheme.CostAlone(child, school) < place.Cost)
            .Select(school => (school.Name, Bar: HardRules.Bar(problem.Scheme, child, school)))
            .Where(school => school.Bar is not null)
            .Select(school => $"Cheaper, but barred: {school.Name} {school.Bar}.");
    }

    private static IEnumerable<string> Changes(PlacementProblem problem, WhatIf? change)
    {
        if (change is null)
        {
            yield break;
        }

        var others = change.Moves.Count == 0 ? "" : $", with {string.Join(" and ", change.Moves.Select(move => Describe(problem, move)))}";
        yield return change switch
        {
            { MoreUnplaced: > 0, SchoolId: null } => "No other school can take the child.",
            { MoreUnplaced: > 0 } => $"Anywhere else would leave another child without a place{others}.",
            { SchoolId: null } => $"Otherwise the child would be without a place{others}.",
            _ => string.Create(CultureInfo.InvariantCulture, $"Next best: {NameOf(problem, change.SchoolId)}, {(change.More == 0 ? "at the same total" : $"{change.More:0.####} more in all")}{others}."),
        };
    }

    private static string Describe(PlacementProblem problem, WhatIfMove move) =>
        move.SchoolId is null ? $"{ChildName(problem, move.ChildId)} without a place" : $"{ChildName(problem, move.ChildId)} at {NameOf(problem, move.SchoolId)}";

    private static string NameOf(PlacementProblem problem, string school) => problem.Schools.First(one => one.Id == school).Name;

    private static string ChildName(PlacementProblem problem, string child) => problem.Children.First(one => one.Id == child).Name;

    private static IEnumerable<string> WhyUnplaced(PlacementProblem problem, int child)
    {
        var who = problem.Children[child];
        foreach (var school in problem.Schools)
        {
            yield return HardRules.Bar(problem.Scheme, who, school) is { } bar
                ? $"{school.Name} {bar}."
                : $"{school.Name}: its places go to other children of this round; if this child had one, another would have none.";
        }

        if (problem.Schools.Length == 0)
        {
            yield return "There is no school to ask.";
        }
    }
}
