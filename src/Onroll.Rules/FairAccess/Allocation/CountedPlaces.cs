namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>A child's place as it counts at the school.</summary>
/// <param name="Before">Children of the round counted before at the same school.</param>
/// <param name="PlacesLeft">Places in the year group before this child.</param>
internal sealed record CountedPlace(int Child, int School, decimal Cost, int Before, int PlacesLeft)
{
    public bool IsOverNumber => PlacesLeft <= 0;
}

/// <summary>What each place of an assignment costs, children at a school counted lightest first.</summary>
internal static class CountedPlaces
{
    private const int Decimals = 9;

    public static IEnumerable<CountedPlace> Of(PlacementProblem problem, int?[] schoolOf)
    {
        for (var school = 0; school < problem.Schools.Length; school++)
        {
            var here = Enumerable.Range(0, schoolOf.Length)
                .Where(child => schoolOf[child] == school)
                .OrderBy(child => problem.ClassOf[child])
                .ThenByDescending(child => problem.Children[child].DaysWaiting);
            foreach (var place in InOrder(problem, school, here))
            {
                yield return place;
            }
        }
    }

    /// <summary>Counts children at one school in the order given.</summary>
    public static IEnumerable<CountedPlace> InOrder(PlacementProblem problem, int school, IEnumerable<int> children)
    {
        var before = new List<int>();
        foreach (var child in children)
        {
            yield return Next(problem, school, child, before);
            before.Add(child);
        }
    }

    /// <summary>The place of the next child at a school where some are counted already.</summary>
    public static CountedPlace Next(PlacementProblem problem, int school, int child, IReadOnlyList<int> before)
    {
        var (scheme, where) = (problem.Scheme, problem.Schools[school]);
        var left = HardRules.PlacesIn(where, problem.Children[child].Year ?? 0) - before.Count(other => problem.YearOf[other] == problem.YearOf[child]);
        var cost = scheme.CostAlone(problem.Children[child], where)
            + before.Sum(other => scheme.LoadOf(problem.Children[other])) * scheme.StepAt(where)
            + (left <= 0 ? scheme.OverNumberMore : 0);
        return new CountedPlace(child, school, decimal.Round(cost, Decimals, MidpointRounding.AwayFromZero), before.Count, left);
    }
}
