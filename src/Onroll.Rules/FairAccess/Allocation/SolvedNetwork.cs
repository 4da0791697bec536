namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>A network that was solved, and which of its arcs stands for which place.</summary>
/// <param name="Found">Its cost leaves prices out; it may crowd year groups where the network does not count their places.</param>
internal sealed record SolvedNetwork(Assignment Found, FlowNetwork Network, int?[,] Arcs)
{
    public static SolvedNetwork Of(PlacementProblem problem, FlowNetwork network, int?[,] arcs) =>
        new(Assignment.Of(problem, SchoolOf(arcs, network.FlowOf)), network, arcs);

    /// <summary>What all would at least cost more if the child had to go to the school, prices included. Nought where the child goes.</summary>
    public long MoreFor(int child, int school) => Found.SchoolOf[child] == school ? 0 : Network.ReducedCost(Arcs[child, school]!.Value).Scheme;

    /// <summary>The cheapest assignment of this network with a child elsewhere. Null when there is none.</summary>
    public Assignment? Without(PlacementProblem problem, int child) =>
        Network.FlowsWithout(Arcs[child, Found.SchoolOf[child]!.Value]!.Value) is { } flows ? Assignment.Of(problem, SchoolOf(Arcs, arc => flows[arc])) : null;

    private static int?[] SchoolOf(int?[,] arcs, Func<int, int> flowOf)
    {
        var schoolOf = new int?[arcs.GetLength(0)];
        for (var child = 0; child < arcs.GetLength(0); child++)
        {
            for (var school = 0; school < arcs.GetLength(1); school++)
            {
                if (arcs[child, school] is { } arc && flowOf(arc) > 0)
                {
                    schoolOf[child] = school;
                }
            }
        }

        return schoolOf;
    }
}
