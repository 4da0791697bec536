namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>How many children an assignment sends to each year group beyond its places, below nought where places are left.</summary>
internal sealed class Crowding
{
    private const double Memory = 0.7;

    private readonly PlacementProblem _problem;
    private readonly int?[] _schoolOf;
    private readonly int[,] _excess;

    public Crowding(PlacementProblem problem, int?[] schoolOf)
    {
        (_problem, _schoolOf) = (problem, schoolOf);
        _excess = new int[problem.Schools.Length, problem.Years.Length];
        foreach (var (school, year) in Groups())
        {
            _excess[school, year] = -problem.RoomIn(school, year) - problem.OverIn(school, year);
        }

        for (var child = 0; child < schoolOf.Length; child++)
        {
            if (schoolOf[child] is { } school)
            {
                _excess[school, problem.YearOf[child]]++;
            }
        }
    }

    public bool IsCrowded => Groups().Any(group => _excess[group.School, group.Year] > 0);

    /// <summary>What prices add to a lower bound.</summary>
    public long Paid(long[,] prices) => Groups().Sum(group => prices[group.School, group.Year] * _excess[group.School, group.Year]);

    /// <summary>Raises prices where it is crowded and lowers them where places are left: Polyak's step for a known gap, in a direction that remembers the last ones.</summary>
    public void Move(long[,] prices, double[,] momentum, double gap)
    {
        var length = 0.0;
        foreach (var (school, year) in Groups())
        {
            var push = _excess[school, year] > 0 || prices[school, year] > 0 ? _excess[school, year] : 0;
            momentum[school, year] = (Memory * momentum[school, year]) + push;
            length += momentum[school, year] * momentum[school, year];
        }

        foreach (var (school, year) in length > 0 ? Groups() : [])
        {
            prices[school, year] = Math.Max(0, prices[school, year] + (long)(gap * momentum[school, year] / length));
        }
    }

    /// <summary>A place that is not settled yet, one in a crowded group first, then one in a priced group. Null when all are settled.</summary>
    public (int Child, int School)? Contested(BranchBound bound)
    {
        var open = Enumerable.Range(0, _schoolOf.Length).Where(child => _schoolOf[child] is not null && IsOpen(bound.Choice, child, bound.Unplaced)).ToList();
        return open.Count == 0 ? null : open.Select(child => (child, _schoolOf[child]!.Value)).MaxBy(place => (ExcessOf(place.child), bound.Prices[place.Value, _problem.YearOf[place.child]]));
    }

    private int ExcessOf(int child) => _excess[_schoolOf[child]!.Value, _problem.YearOf[child]];

    private bool IsOpen(Choice choice, int child, int unplaced) => (unplaced > 0 && choice.MayBeUnplaced(child)) || Enumerable.Range(0, _problem.Schools.Length).Count(school => choice.Allows(child, school)) > 1;

    private IEnumerable<(int School, int Year)> Groups() =>
        from school in Enumerable.Range(0, _problem.Schools.Length) from year in Enumerable.Range(0, _problem.Years.Length) select (school, year);
}

/// <summary>What is known of a branch.</summary>
/// <param name="Choice">The places that are not out of the question yet.</param>
/// <param name="Crowding">Of the assignment that gave the bound.</param>
/// <param name="Prices">Those that gave the bound.</param>
/// <param name="Bound">No assignment of the branch costs less, in billionths.</param>
/// <param name="Unplaced">How many it leaves without a place.</param>
internal sealed record BranchBound(Choice Choice, Crowding Crowding, long[,] Prices, long Bound, int Unplaced);
