using System.Globalization;

namespace Onroll.Rules.FairAccess;

/// <summary>ROTA: schools take children in turn.</summary>
/// <remarks>
/// R-FAP-10, Warrington: for permanently excluded children. A place costs the number of the turn, 1 for the school whose turn it is; a school's second child
/// waits a whole round. A school that is passed over keeps its turn. That the turn moves on when a child is admitted is our default.
/// </remarks>
public sealed record RotaScheme : FairAccessScheme
{
    /// <summary>The schools in turn.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    /// <summary>The school that took the last child. Null at the start.</summary>
    public string? Last { get; init; }

    /// <summary>Schools that were passed over and are still owed their turn, the longest owed first.</summary>
    public IReadOnlyList<string> Owed { get; init; } = [];

    /// <summary>What a placement counts: 1 is a turn for every school (ROTA_WEIGHT).</summary>
    public decimal Weight { get; init; } = 1;

    /// <inheritdoc/>
    public override string CostInWords => "the number of the school's turn, counted from the one after the school that took the last child; a school's next child waits a whole round";

    /// <inheritdoc/>
    public override decimal Alone(FairAccessChild child, FairAccessSchool school) => TurnOf(school);

    /// <inheritdoc/>
    public override decimal StepAt(FairAccessSchool school) => Order.Count * Weight;

    /// <inheritdoc/>
    public override string? NotKnown(FairAccessChild child, FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return Order.Contains(school.Id) ? null : "it is not on the rota";
    }

    /// <inheritdoc/>
    public override string Standing(FairAccessChild child, FairAccessSchool school) =>
        TurnOf(school) == 1 ? "it is next on the rota" : string.Create(CultureInfo.InvariantCulture, $"it is number {TurnOf(school)} on the rota from here");

    private int TurnOf(FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        var from = Last is null ? 0 : Order.TakeWhile(id => id != Last).Count() + 1;
        return Owed.Concat(Order.Skip(from)).Concat(Order).Distinct().TakeWhile(id => id != school.Id).Count() + 1;
    }
}
