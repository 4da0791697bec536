namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>Reads where children went from the arcs that were used.</summary>
internal static class ArcReading
{
    public static int?[] SchoolOf(FlowNetwork network, int?[,] arcs)
    {
        var schoolOf = new int?[arcs.GetLength(0)];
        for (var child = 0; child < arcs.GetLength(0); child++)
        {
            for (var school = 0; school < arcs.GetLength(1); school++)
            {
                if (arcs[child, school] is { } arc && network.FlowOf(arc) > 0)
                {
                    schoolOf[child] = school;
                }
            }
        }

        return schoolOf;
    }
}
