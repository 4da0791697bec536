namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>Which places may be used in one search: all that no hard rule bars, or fewer while what-ifs and cases are tried.</summary>
internal sealed class Choice
{
    private readonly bool[,] _isAllowed;
    private readonly bool[] _mustBePlaced;

    public Choice(PlacementProblem problem)
    {
        var (children, schools) = (problem.Children.Length, problem.Schools.Length);
        (_isAllowed, _mustBePlaced) = (new bool[children, schools], new bool[children]);
        for (var child = 0; child < children; child++)
        {
            for (var school = 0; school < schools; school++)
            {
                _isAllowed[child, school] = problem.Alone[child, school] is not null;
            }
        }
    }

    private Choice(bool[,] isAllowed, bool[] mustBePlaced) => (_isAllowed, _mustBePlaced) = (isAllowed, mustBePlaced);

    public bool Allows(int child, int school) => _isAllowed[child, school];

    /// <summary>The same assignment without the places that are not allowed.</summary>
    public int?[] AllowedOf(int?[] schoolOf) => [.. schoolOf.Select((school, child) => school is { } index && Allows(child, index) ? school : null)];

    /// <summary>Whether the child may be left without a place.</summary>
    public bool MayBeUnplaced(int child) => !_mustBePlaced[child];

    /// <summary>The same, but for one place.</summary>
    public Choice Without(int child, int school)
    {
        var isAllowed = (bool[,])_isAllowed.Clone();
        isAllowed[child, school] = false;
        return new Choice(isAllowed, _mustBePlaced);
    }

    /// <summary>The same, but only for places that satisfy a condition.</summary>
    public Choice Where(Func<int, int, bool> isWorthIt)
    {
        var isAllowed = (bool[,])_isAllowed.Clone();
        for (var child = 0; child < isAllowed.GetLength(0); child++)
        {
            for (var school = 0; school < isAllowed.GetLength(1); school++)
            {
                isAllowed[child, school] = isAllowed[child, school] && isWorthIt(child, school);
            }
        }

        return new Choice(isAllowed, _mustBePlaced);
    }

    /// <summary>The same, with one child nowhere else.</summary>
    public Choice Only(int child, int school)
    {
        var (isAllowed, mustBePlaced) = ((bool[,])_isAllowed.Clone(), (bool[])_mustBePlaced.Clone());
        for (var other = 0; other < isAllowed.GetLength(1); other++)
        {
            isAllowed[child, other] &= other == school;
        }

        mustBePlaced[child] = true;
        return new Choice(isAllowed, mustBePlaced);
    }
}
