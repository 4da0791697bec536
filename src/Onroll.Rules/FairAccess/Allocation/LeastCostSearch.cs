namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>Finds the assignment with the fewest children unplaced and, of those, the least cost.</summary>
/// <remarks>
/// Where all children weigh the same, <see cref="YearNetwork"/> is exact. Where they do not, <see cref="WeightNetwork"/> is exact as long as no year group is asked for
/// more than its places, which is the usual case; where one is, branch and bound: prices on the crowded groups raise the bound, and what they do not decide is tried
/// both ways. A branch is left only when its bound shows that it cannot be cheaper. docs/fair-access.md tells it with an example.
/// </remarks>
internal sealed class LeastCostSearch
{
    private const int RoundsAtFirst = 250;
    private const int RoundsLater = 40;
    private const int Patience = 10;
    private const double Shorter = 0.7;
    private const int RoundsForOneImprovement = 4;

    /// <summary>Totals closer than a ten-millionth are the same: prices come as near as they like, but not always to the last digit.</summary>
    private const long Same = 100;

    private readonly PlacementProblem _problem;
    private readonly int _unplaced;
    private Assignment _best;
    private int _solvesLeft;
    private long? _proven;

    private LeastCostSearch(PlacementProblem problem, Assignment start, int solves) =>
        (_problem, _unplaced, _best, _solvesLeft) = (problem, start.Cost.Unplaced, start, solves);

    /// <param name="near">An assignment to begin from, which the choice need not allow. Null for none.</param>
    /// <param name="solves">How many networks may be solved before the search says what it has and how near that is.</param>
    /// <returns>Null when a child who must be placed cannot be.</returns>
    public static Assignment? Solve(PlacementProblem problem, Choice choice, Assignment? near, int solves)
    {
        if (YearNetwork.Solve(problem, choice) is not { } network)
        {
            return null;
        }

        if (!problem.HasDifferentLoads)
        {
            return network.Found with { From = network };
        }

        var (start, noPrices) = (network.Found, new long[problem.Schools.Length, problem.Years.Length]);
        var plain = WeightNetwork.Solve(problem, choice, noPrices, start.Cost.Unplaced)!;   // what the first network can place, this one can
        if (!new Crowding(problem, plain.Found.SchoolOf).IsCrowded)
        {
            return plain.Found with { From = plain };
        }

        var search = new LeastCostSearch(problem, start, solves);
        search.Keep(Improvement.Of(problem, choice, start.SchoolOf));
        if (near is not null)
        {
            search.Keep(Improvement.Of(problem, choice, choice.AllowedOf(near.SchoolOf)));
        }

        search.Explore(choice, noPrices, RoundsAtFirst);
        return search._best with { MostTooDear = search._solvesLeft > 0 || search._proven is not { } proven ? 0 : Math.Max(0, search._best.Cost.Scheme - proven) };
    }

    private void Explore(Choice choice, long[,] inherited, int rounds)
    {
        if (Bound(choice, inherited, rounds) is not { } bound || IsNoCheaper(bound.Bound))
        {
            return;
        }

        _proven ??= bound.Bound;
        if (_solvesLeft <= 0)
        {
            return;
        }

        // Everything settled: this branch holds the one assignment that was just looked at.
        if (bound.Crowding.Contested(bound) is var (child, school))
        {
            Explore(bound.Choice.Only(child, school), bound.Prices, RoundsLater);
            Explore(bound.Choice.Without(child, school), bound.Prices, RoundsLater);
        }
    }

    // The prices that give the highest bound, as far as a few rounds find them. Null when the branch has no assignment at all.
    private BranchBound? Bound(Choice choice, long[,] inherited, int rounds)
    {
        var (prices, step, since) = ((long[,])inherited.Clone(), 1.0, 0);
        var momentum = new double[_problem.Schools.Length, _problem.Years.Length];
        BranchBound? highest = null;
        for (var round = 0; round < rounds && (round == 0 || _solvesLeft > 0); round++)
        {
            if (WeightNetwork.Solve(_problem, choice, prices, _unplaced) is not { } relaxation)
            {
                return null;
            }

            _solvesLeft--;
            var crowding = new Crowding(_problem, relaxation.Found.SchoolOf);
            Keep(choice, relaxation, crowding, round);
            var bound = relaxation.Found.Cost.Scheme + crowding.Paid(prices);
            since = bound > (highest?.Bound ?? long.MinValue) ? 0 : since + 1;
            highest = since == 0 ? new BranchBound(choice, crowding, (long[,])prices.Clone(), bound, _unplaced) : highest;
            if (IsNoCheaper(highest!.Bound))
            {
                break;
            }

            // A place that would cost too much by itself is out of the question in the whole branch.
            choice = choice.Where((child, school) => !IsNoCheaper(bound + relaxation.MoreFor(child, school)));
            highest = highest with { Choice = choice };
            if (since == Patience)
            {
                (step, since) = (step * Shorter, 0);
            }

            crowding.Move(prices, momentum, step * (_best.Cost.Scheme - bound));
        }

        return highest;
    }

    private bool IsNoCheaper(long bound) => bound + Same > _best.Cost.Scheme;

    private void Keep(Choice choice, SolvedNetwork network, Crowding crowding, int round)
    {
        if (!crowding.IsCrowded)
        {
            Keep(network.Found);
        }
        else if (round % RoundsForOneImprovement == 0)
        {
            Keep(Improvement.Of(_problem, choice, network.Found.SchoolOf));
        }
    }

    private void Keep(Assignment found) => _best = found.Cost < _best.Cost ? found : _best;
}
