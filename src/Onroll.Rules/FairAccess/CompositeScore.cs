namespace Onroll.Rules.FairAccess;

/// <summary>What a school's score of pressure is made of.</summary>
/// <param name="Roll">Pupils on roll.</param>
/// <param name="FreeMeals">Of them eligible for free school meals.</param>
/// <param name="OtherLanguage">Of them with English as an additional language.</param>
/// <param name="Plans">Of them with an EHC plan.</param>
/// <param name="PlansInUnit">Of those plans, pupils in a designated special provision, who are left out.</param>
/// <param name="Mobility">The authority's mobility factor.</param>
/// <param name="PriorAttainment">Key stage 2 average point score.</param>
public sealed record SchoolContext(int Roll, int FreeMeals, int OtherLanguage, int Plans, int PlansInUnit, decimal Mobility, decimal PriorAttainment);

/// <summary>The weights of a score of pressure.</summary>
/// <remarks>
/// R-FAP-08, Northamptonshire secondary 2016/17: the data are published, the weights derived from them.
/// The point score of key stage 2 ended in 2016; a scheme of today sets its own reference and weight.
/// </remarks>
public sealed record CompositeScore
{
    /// <summary>The set of 2016/17.</summary>
    public static CompositeScore Northamptonshire2016 { get; } = new();

    /// <summary>For a percentage point of free school meals.</summary>
    public decimal FreeMeals { get; init; } = 1;

    /// <summary>For a percentage point of another language.</summary>
    public decimal OtherLanguage { get; init; } = 1;

    /// <summary>For a percentage point of EHC plans.</summary>
    public decimal Plans { get; init; } = 10;

    /// <summary>For the mobility factor.</summary>
    public decimal Mobility { get; init; } = 1;

    /// <summary>For a point of prior attainment below the reference.</summary>
    public decimal PriorAttainment { get; init; } = 10;

    /// <summary>The reference.</summary>
    public decimal AttainmentReference { get; init; } = 33;

    /// <summary>Whether plans in a designated provision are left out.</summary>
    public bool LeavesOutUnits { get; init; } = true;

    /// <summary>The score, rounded once, at the end.</summary>
    public decimal Of(SchoolContext school) => Math.Round(Exactly(school), MidpointRounding.AwayFromZero);

    /// <summary>The score before it is rounded.</summary>
    public decimal Exactly(SchoolContext school)
    {
        ArgumentNullException.ThrowIfNull(school);
        var plans = school.Plans - (LeavesOutUnits ? school.PlansInUnit : 0);
        return FreeMeals * Percent(school.FreeMeals)
            + OtherLanguage * Percent(school.OtherLanguage)
            + Plans * Percent(plans)
            + Mobility * school.Mobility
            + PriorAttainment * (AttainmentReference - school.PriorAttainment);

        decimal Percent(int pupils) => 100m * pupils / school.Roll;
    }
}
