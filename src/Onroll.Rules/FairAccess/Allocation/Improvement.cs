namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>Makes an assignment keep the places of year groups, and then cheaper by moving one child or changing two about, for as long as that helps.</summary>
/// <remarks>Not exact, but quick: a good assignment in hand lets <see cref="LeastCostSearch"/> leave nearly every branch at once.</remarks>
internal sealed class Improvement
{
    private readonly PlacementProblem _problem;
    private readonly Choice _choice;
    private readonly int?[] _schoolOf;
    private readonly List<int>[] _at;

    private Improvement(PlacementProblem problem, Choice choice, int?[] schoolOf)
    {
        (_problem, _choice, _schoolOf) = (problem, choice, [.. schoolOf]);
        _at = [.. Enumerable.Range(0, problem.Schools.Length).Select(school => Enumerable.Range(0, schoolOf.Length).Where(child => schoolOf[child] == school).ToList())];
    }

    public static Assignment Of(PlacementProblem problem, Choice choice, int?[] schoolOf)
    {
        var work = new Improvement(problem, choice, schoolOf);
        work.EmptyCrowdedGroups();
        work.PlaceTheRest();
        while (work.MoveOne() || work.ChangeTwo() || work.GiveUpOne())
        {
            // Each step makes the total less, so this ends.
        }

        return Assignment.Of(problem, work._schoolOf);
    }

    private void EmptyCrowdedGroups()
    {
        for (var child = 0; child < _schoolOf.Length; child++)
        {
            if (_schoolOf[child] is { } school && InGroup(school, child) > Room(school, child))
            {
                Put(child, null);
            }
        }
    }

    private void PlaceTheRest()
    {
        for (var child = 0; child < _schoolOf.Length; child++)
        {
            if (_schoolOf[child] is null && Cheapest(child) is { } school)
            {
                Put(child, school);
            }
        }
    }

    private bool MoveOne()
    {
        var moved = false;
        for (var child = 0; child < _schoolOf.Length; child++)
        {
            if (_schoolOf[child] is { } from && Cheapest(child) is { } to && CostAt(child, to, null) < CostAt(child, from, null))
            {
                Put(child, to);
                moved = true;
            }
        }

        return moved;
    }

    private bool ChangeTwo()
    {
        for (var one = 0; one < _schoolOf.Length; one++)
        {
            for (var two = one + 1; two < _schoolOf.Length; two++)
            {
                if (_schoolOf[one] is { } first && _schoolOf[two] is { } second && first != second && CanChange(one, two) && IsCheaper(one, two))
                {
                    Put(one, second);
                    Put(two, first);
                    return true;
                }
            }
        }

        return false;
    }

    // A child without a place takes that of one who costs more.
    private bool GiveUpOne()
    {
        for (var one = 0; one < _schoolOf.Length; one++)
        {
            for (var other = 0; other < _schoolOf.Length; other++)
            {
                if (_schoolOf[one] is null && _schoolOf[other] is { } school && _choice.MayBeUnplaced(other) && _choice.Allows(one, school)
                    && (_problem.YearOf[one] == _problem.YearOf[other] || InGroup(school, one) < Room(school, one))
                    && CostAt(one, school, other) < CostAt(other, school, null))
                {
                    Put(other, null);
                    Put(one, school);
                    return true;
                }
            }
        }

        return false;
    }

    private bool CanChange(int one, int two)
    {
        var (first, second) = (_schoolOf[one]!.Value, _schoolOf[two]!.Value);
        var sameYear = _problem.YearOf[one] == _problem.YearOf[two];
        return _choice.Allows(one, second) && _choice.Allows(two, first)
            && (sameYear || (InGroup(second, one) < Room(second, one) && InGroup(first, two) < Room(first, two)));
    }

    private bool IsCheaper(int one, int two)
    {
        var (first, second) = (_schoolOf[one]!.Value, _schoolOf[two]!.Value);
        return CostAt(one, second, two) + CostAt(two, first, one) < CostAt(one, first, null) + CostAt(two, second, null);
    }

    private int? Cheapest(int child)
    {
        int? best = null;
        for (var school = 0; school < _at.Length; school++)
        {
            if (_choice.Allows(child, school) && school != _schoolOf[child] && _at[school].Count < _problem.MostAt(school) && InGroup(school, child) < Room(school, child)
                && (best is null || CostAt(child, school, null) < CostAt(child, best.Value, null)))
            {
                best = school;
            }
        }

        return best;
    }

    // With those who are there, but for one.
    private long CostAt(int child, int school, int? without)
    {
        var cost = _problem.Alone[child, school]!.Value.Scheme;
        foreach (var other in _at[school])
        {
            cost += other == child || other == without ? 0 : _problem.PairAt(school, Math.Min(_problem.ClassOf[child], _problem.ClassOf[other]));
        }

        return cost;
    }

    private void Put(int child, int? school)
    {
        if (_schoolOf[child] is { } from)
        {
            _at[from].Remove(child);
        }

        _schoolOf[child] = school;
        if (school is { } to)
        {
            _at[to].Add(child);
        }
    }

    private int InGroup(int school, int child) => _at[school].Count(other => _problem.YearOf[other] == _problem.YearOf[child]);

    private int Room(int school, int child) => _problem.RoomIn(school, _problem.YearOf[child]) + _problem.OverIn(school, _problem.YearOf[child]);
}
