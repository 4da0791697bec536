using Onroll.Rules.FairAccess.Allocation;

namespace Onroll.Rules.FairAccess;

/// <summary>Shares the children who wait among schools, all at once and at the least total cost.</summary>
/// <remarks>
/// R-FAP-07. As many children as possible are placed; of all ways to do so, the one with the least total. Ties: brothers and sisters, the family's list, fewest placements
/// this year, fewest for the roll, distance, a recorded draw. The order in which children and schools are given changes nothing. docs/fair-access.md says why it is the least.
/// </remarks>
public sealed class FairAllocation
{
    private const int Solves = 1500;
    private const int FewChildren = 20;
    private const decimal Billionths = 1_000_000_000;

    private readonly PlacementProblem _problem;
    private readonly Choice _choice;
    private readonly Assignment _best;
    private readonly IReadOnlyList<FairAccessChild> _asked;

    private FairAllocation(PlacementProblem problem, IReadOnlyList<FairAccessChild> asked)
    {
        (_problem, _asked, _choice) = (problem, asked, new Choice(problem));
        _best = LeastCostSearch.Solve(problem, _choice, null, Solves)!;   // every child may be left without a place, so there is always an answer
    }

    /// <summary>Works out the proposal.</summary>
    /// <param name="scheme">How the partnership shares children out.</param>
    /// <param name="schools">Each id once.</param>
    /// <param name="children">Each id once.</param>
    public static FairAllocation Of(FairAccessScheme scheme, IReadOnlyList<FairAccessSchool> schools, IReadOnlyList<FairAccessChild> children)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(schools);
        ArgumentNullException.ThrowIfNull(children);
        return new FairAllocation(new PlacementProblem(scheme, schools, children), children);
    }

    /// <summary>The proposal with its reasons.</summary>
    public AllocationProposal Proposal() => ProposalWriting.Of(_problem, _best.SchoolOf, _asked, WhatElse) with { MostTooDear = _best.MostTooDear / Billionths };

    /// <summary>The total without the reasons.</summary>
    public decimal TotalCost => CountedPlaces.Of(_problem, _best.SchoolOf).Sum(place => place.Cost);

    /// <summary>What one child at a time would give: the longest wait first, each to the school that is cheapest then.</summary>
    public AllocationProposal OneAtATime() => OneByOne.Of(_problem, _asked);

    /// <summary>Every school for one child.</summary>
    public IReadOnlyList<SchoolCompared> Compare(string childId)
    {
        var child = Array.FindIndex(_problem.Children, one => one.Id == childId);
        ArgumentOutOfRangeException.ThrowIfNegative(child, nameof(childId));
        return [.. Enumerable.Range(0, _problem.Schools.Length).Select(school => Compare(child, school))];
    }

    /// <summary>Every school for one child without what it would mean for all: what a place costs alone, and what bars it. Quick for any number.</summary>
    public IReadOnlyList<SchoolCompared> Considered(string childId)
    {
        var child = Array.FindIndex(_problem.Children, one => one.Id == childId);
        ArgumentOutOfRangeException.ThrowIfNegative(child, nameof(childId));
        return [.. _problem.Schools.Select((where, school) => HardRules.Bar(_problem.Scheme, _problem.Children[child], where) is { } bar
            ? new SchoolCompared(where.Id, null, bar, null, false)
            : new SchoolCompared(where.Id, _problem.Scheme.CostAlone(_problem.Children[child], where), null, null, _best.SchoolOf[child] == school))];
    }

    private SchoolCompared Compare(int child, int school)
    {
        var (who, where) = (_problem.Children[child], _problem.Schools[school]);
        if (HardRules.Bar(_problem.Scheme, who, where) is { } bar)
        {
            return new SchoolCompared(where.Id, null, bar, null, false);
        }

        var forced = LeastCostSearch.Solve(_problem, _choice.Only(child, school), _best, SolvesForOne);
        return new SchoolCompared(where.Id, _problem.Scheme.CostAlone(who, where), null, forced is null ? null : Difference(child, forced), _best.SchoolOf[child] == school);
    }

    private int SolvesForOne => _problem.Children.Length <= FewChildren ? Solves : 1;

    private WhatIf? WhatElse(int child) => _best.SchoolOf[child] is not { } school ? null : Difference(child, Without(child, school));

    // Where one network gave the proposal, the next cheapest way through it is the answer, unless that crowds a year group.
    // Where a search was needed, it is made again for few children; for many, what is near the proposal is improved.
    private Assignment Without(int child, int school)
    {
        if (_best.From?.Without(_problem, child) is { } next && !new Crowding(_problem, next.SchoolOf).IsCrowded)
        {
            return next;
        }

        var without = _choice.Without(child, school);
        if (_problem.Children.Length > FewChildren && Improvement.Of(_problem, without, without.AllowedOf(_best.SchoolOf)) is var near && near.Cost.Unplaced == _best.Cost.Unplaced)
        {
            return near;
        }

        return LeastCostSearch.Solve(_problem, without, _best, SolvesForOne)!;
    }

    private WhatIf Difference(int child, Assignment other)
    {
        var moves = Enumerable.Range(0, _problem.Children.Length)
            .Where(one => one != child && other.SchoolOf[one] != _best.SchoolOf[one])
            .Select(one => new WhatIfMove(_problem.Children[one].Id, Id(other.SchoolOf[one])));
        var more = CountedPlaces.Of(_problem, other.SchoolOf).Sum(place => place.Cost) - TotalCost;
        return new WhatIf(Id(other.SchoolOf[child]), more, other.Cost.Unplaced - _best.Cost.Unplaced, [.. moves]);
    }

    private string? Id(int? school) => school is { } index ? _problem.Schools[index].Id : null;
}
