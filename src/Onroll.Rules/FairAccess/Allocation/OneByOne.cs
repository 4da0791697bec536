namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>What a panel gets that places one child after another, for comparison.</summary>
internal static class OneByOne
{
    public static AllocationProposal Of(PlacementProblem problem, IReadOnlyList<FairAccessChild> asked)
    {
        var counted = Enumerable.Range(0, problem.Schools.Length).Select(_ => new List<int>()).ToArray();
        var places = new List<CountedPlace>();
        var order = Enumerable.Range(0, problem.Children.Length).OrderByDescending(child => problem.Children[child].DaysWaiting);
        foreach (var child in order)
        {
            if (Cheapest(problem, child, counted) is { } place)
            {
                places.Add(place);
                counted[place.School].Add(child);
            }
        }

        return ProposalWriting.Of(problem, places, asked, _ => null);
    }

    private static CountedPlace? Cheapest(PlacementProblem problem, int child, List<int>[] counted) => Enumerable.Range(0, problem.Schools.Length)
        .Where(school => problem.Alone[child, school] is not null && counted[school].Count < problem.MostAt(school))
        .Select(school => CountedPlaces.Next(problem, school, child, counted[school]))
        .Where(place => place.PlacesLeft + problem.Scheme.OverNumberAt(problem.Schools[place.School]) > 0)
        .OrderBy(place => place.Cost)
        .ThenBy(place => problem.Alone[child, place.School]!.Value with { Scheme = 0, Placed = problem.TiesAt(place.School).First.Placed + place.Before })
        .FirstOrDefault();
}
