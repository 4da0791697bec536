namespace Onroll.Rules.FairAccess;

/// <summary>Whose turn it is on a rota.</summary>
/// <remarks>R-FAP-10. A school that is passed over keeps its turn for the next child.</remarks>
/// <param name="Order">The schools in turn.</param>
/// <param name="Last">The school that took the last child. Null at the start.</param>
/// <param name="Owed">Schools passed over, the longest owed first.</param>
public sealed record RotaTurns(IReadOnlyList<string> Order, string? Last, IReadOnlyList<string> Owed)
{
    /// <summary>The schools from the one that is next.</summary>
    public IReadOnlyList<string> InTurn =>
        [.. Owed.Concat(Order.Skip(Last is null ? 0 : Order.TakeWhile(id => id != Last).Count() + 1)).Concat(Order).Distinct()];

    /// <summary>How it stands once a school has taken a child. A school that is not on the rota changes nothing.</summary>
    public RotaTurns After(string taken)
    {
        if (!Order.Contains(taken))
        {
            return this;
        }

        return Owed.Contains(taken)
            ? this with { Owed = [.. Owed.Where(id => id != taken)] }
            : new RotaTurns(Order, taken, [.. InTurn.TakeWhile(id => id != taken)]);
    }
}
