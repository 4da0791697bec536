namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>The network child → year group of a school → school → placed.</summary>
/// <remarks>
/// Places of a year group and the most of a school lie one within the other, so the network is exact wherever all children weigh the same. Where they do not, a child is
/// taken to add no more than the lightest: the answer keeps every hard rule and leaves as few without a place as can be, but is not yet the cheapest.
/// </remarks>
internal static class YearNetwork
{
    public static SolvedNetwork? Solve(PlacementProblem problem, Choice choice)
    {
        var network = new FlowNetwork();
        var placed = network.AddNode();
        var groups = AddSchools(problem, network, placed);
        var arcs = new int?[problem.Children.Length, problem.Schools.Length];
        for (var child = 0; child < problem.Children.Length; child++)
        {
            var node = network.AddNode();
            for (var school = 0; school < problem.Schools.Length; school++)
            {
                if (choice.Allows(child, school))
                {
                    arcs[child, school] = network.AddArc(node, groups[school, problem.YearOf[child]], 1, problem.Alone[child, school]!.Value);
                }
            }

            if (choice.MayBeUnplaced(child))
            {
                network.AddArc(node, placed, 1, new Cost(1, 0));
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
        var groups = new int[problem.Schools.Length, problem.Years.Length];
        for (var school = 0; school < problem.Schools.Length; school++)
        {
            var node = network.AddNode();
            var (first, step) = problem.TiesAt(school);
            var pair = problem.Loads.Length == 0 ? 0 : problem.PairAt(school, 0);
            network.AddArc(node, placed, problem.MostAt(school), first, step + new Cost(0, pair));
            for (var year = 0; year < problem.Years.Length; year++)
            {
                groups[school, year] = network.AddNode();
                network.AddArc(groups[school, year], node, problem.RoomIn(school, year));
                network.AddArc(groups[school, year], node, problem.OverIn(school, year), Cost.OfScheme(problem.Scheme.OverNumberMore));
            }
        }

        return groups;
    }
}
