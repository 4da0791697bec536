namespace Onroll.Rules.Insight.Disclosure;

/// <summary>Tries what a patient reader could try: works hidden counts out from everything that is shown.</summary>
/// <remarks>
/// Two attacks: exact linear algebra over all lines at once, and bounds over single lines and over lines joined, knowing that a
/// hidden count is a whole number of at least 1. It proves neither that a count cannot be guessed closely nor that a reader knows nothing else.
/// </remarks>
public static class DisclosureAudit
{
    /// <summary>Hidden cells whose count a reader can work out exactly.</summary>
    /// <param name="counts">The counts of all cells; those of hidden cells are not used.</param>
    /// <param name="lines">Every sum a reader could do. Totals and parts name places in <paramref name="counts"/>.</param>
    /// <param name="isHidden">Whether the reader does not see a cell.</param>
    /// <param name="mayBeNought">Whether a cell the reader does not see may be nought. Null for none: a true nought is shown.</param>
    public static IReadOnlyList<int> Recoverable(
        IReadOnlyList<decimal?> counts, IEnumerable<AdditiveLine> lines, Func<int, bool> isHidden, Func<int, bool>? mayBeNought = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(lines);
        var equations = lines.Select(line => Equation.Of(line, counts, isHidden)).Where(equation => equation.Terms.Count > 0).ToList();
        return [.. new LinearAttack(equations).Run().Union(new BoundsAttack(JoinedEquations.Of(equations), mayBeNought ?? (_ => false)).Run()).Order()];
    }
}

/// <summary>What a line says of its hidden cells: the sum of the terms is known.</summary>
/// <param name="Terms">Cell and +1 for a part, -1 for the total.</param>
/// <param name="Sum">What they come to.</param>
internal sealed record Equation(IReadOnlyList<(int Cell, int Sign)> Terms, decimal Sum)
{
    public static Equation Of(AdditiveLine line, IReadOnlyList<decimal?> counts, Func<int, bool> isHidden)
    {
        var terms = line.Parts.Where(part => isHidden(part.Cell)).Select(part => (part.Cell, Sign: 1)).ToList();
        var shown = line.Parts.Where(part => !isHidden(part.Cell)).Sum(part => counts[part.Cell] ?? 0);
        if (!isHidden(line.Total))
        {
            return new Equation(terms, (counts[line.Total] ?? 0) - shown);
        }

        terms.Add((line.Total, -1));
        return new Equation(terms, -shown);
    }
}
