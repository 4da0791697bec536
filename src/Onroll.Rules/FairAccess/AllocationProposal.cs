namespace Onroll.Rules.FairAccess;

/// <summary>A proposal for every child who waits. People decide (R-DPR-10).</summary>
/// <param name="Places">In the order of the children asked about.</param>
/// <param name="Unplaced">Likewise.</param>
public sealed record AllocationProposal(IReadOnlyList<ProposedPlace> Places, IReadOnlyList<UnplacedChild> Unplaced)
{
    /// <summary>By how much the total may at most exceed the least possible: nought when it is proven to be the least, as it was in every trial.</summary>
    public decimal MostTooDear { get; init; }

    /// <summary>The sum of the places' costs.</summary>
    public decimal TotalCost => Places.Sum(place => place.Cost);
}

/// <summary>A place proposed for a child.</summary>
/// <param name="ChildId">Whose.</param>
/// <param name="SchoolId">Where.</param>
/// <param name="Cost">By the scheme, to nine places of decimals.</param>
/// <param name="IsOverNumber">Whether the year group goes over its number by it.</param>
/// <param name="Reasons">Why there, each a sentence.</param>
/// <param name="Change">What would change it.</param>
public sealed record ProposedPlace(string ChildId, string SchoolId, decimal Cost, bool IsOverNumber, IReadOnlyList<string> Reasons, WhatIf? Change);

/// <summary>A child for whom no place was found.</summary>
/// <param name="ChildId">Who.</param>
/// <param name="Reasons">Why, each a sentence.</param>
public sealed record UnplacedChild(string ChildId, IReadOnlyList<string> Reasons);

/// <summary>The best that is left if a child may not go to the school proposed, or must go to a certain one.</summary>
/// <param name="SchoolId">Where the child would go. Null when without a place.</param>
/// <param name="More">What all together would cost more.</param>
/// <param name="MoreUnplaced">How many more children would be without a place.</param>
/// <param name="Moves">Where others would go instead.</param>
public sealed record WhatIf(string? SchoolId, decimal More, int MoreUnplaced, IReadOnlyList<WhatIfMove> Moves);

/// <summary>Another child who would go elsewhere.</summary>
/// <param name="ChildId">Who.</param>
/// <param name="SchoolId">Where instead. Null when without a place.</param>
public sealed record WhatIfMove(string ChildId, string? SchoolId);

/// <summary>One school beside the others for one child.</summary>
/// <param name="SchoolId">Which.</param>
/// <param name="CostAlone">What the place costs where nobody else of the round goes there. Null when barred.</param>
/// <param name="Bar">The hard rule that bars it, as a sentence goes on after the school's name. Null when none does.</param>
/// <param name="WhatIf">What it would mean for all. Null when barred, or when it cannot be done without leaving out a child who must be placed.</param>
/// <param name="IsProposed">Whether it is the one proposed.</param>
public sealed record SchoolCompared(string SchoolId, decimal? CostAlone, string? Bar, WhatIf? WhatIf, bool IsProposed);
