namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>The network child → load at a school → next lighter load → … → placed, exact for children of different loads, but blind to the places of a year group.</summary>
/// <remarks>
/// Counted lightest first, each two children at a school add the lighter one's load. That is a sum over loads: what a load is heavier than the next lighter one, for
/// every pair of children at least so heavy. Children at least so heavy pass one arc, whose n-th unit pairs with the n − 1 before it: costs that never fall.
/// Prices stand in for the places of year groups: what is paid for a price where a group has room is an understatement, so the result stays a lower bound (Lagrange).
/// </remarks>
internal static class WeightNetwork
{
    /// <param name="prices">In billionths, by school and year: paid by each child of the year at the school.</param>
    /// <param name="unplaced">As many as may be left without a place, at no cost.</param>
    /// <returns>Null when the choice leaves no way.</returns>
    public static SolvedNetwork? Solve(PlacementProblem problem, Choice choice, long[,] prices, int unplaced)
    {
        var network = new FlowNetwork();
        var (placed, without) = (network.AddNode(), network.AddNode());
        network.AddArc(without, placed, unplaced);
        var loads = AddSchools(problem, network, placed);
        var arcs = new int?[problem.Children.Length, problem.Schools.Length];
        for (var child = 0; child < problem.Children.Length; child++)
        {
            var node = network.AddNode();
            for (var school = 0; school < problem.Schools.Length; school++)
            {
                if (choice.Allows(child, school))
                {
                    var price = new Cost(0, prices[school, problem.YearOf[child]]);
                    arcs[child, school] = network.AddArc(node, loads[school, problem.ClassOf[child]], 1, problem.Alone[child, school]!.Value + price);
                }
            }

            if (choice.MayBeUnplaced(child))
            {
                network.AddArc(node, without, 1);
            }

            if (!network.Send(node, placed))
            {
                return null;
            }
        }

        return SolvedNetwork.Of(problem, network, arcs);
    }

    private static int[,] AddSchools(PlacementProblem problem, FlowNetwork network, int placed)
    {
        var loads = new int[problem.Schools.Length, problem.Loads.Length];
        for (var school = 0; school < problem.Schools.Length; school++)
        {
            var (first, step) = problem.TiesAt(school);
            var most = problem.PlacesAt(school);
            for (var load = 0; load < problem.Loads.Length; load++)
            {
                var node = loads[school, load] = network.AddNode();
                var heavier = new Cost(0, problem.PairAt(school, load) - (load == 0 ? 0 : problem.PairAt(school, load - 1)));
                _ = load == 0
                    ? network.AddArc(node, placed, most, first, step + heavier)
                    : network.AddArc(node, loads[school, load - 1], most, default, heavier);
            }
        }

        return loads;
    }
}
