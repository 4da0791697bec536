using System.Globalization;

namespace Onroll.Rules.Insight;

/// <summary>Says in plain English what a comparison shows and what it does not.</summary>
/// <remarks>R-DIS-02, R-DIS-04, R-DIS-06 (no causal wording), R-DIS-07.</remarks>
public static class ComparisonSentence
{
    /// <summary>The note for a page with many groups. Null when there are few.</summary>
    public static string? ForMany(int groups) => groups > GroupComparison.ManyGroups
        ? $"With {groups} groups, about 1 interval in 20 will leave out 1.0 by chance alone; 99% limits are safer."
        : null;

    /// <summary>One or more whole sentences about one group.</summary>
    public static string For(ComparedGroup row, ComparisonChoice choice)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(choice);
        return row switch
        {
            { Group.IsKnown: false } => "Left out of the comparison: nobody knows which group these pupils belong to.",
            { IsReference: true } => "The group the others are compared with.",
            { Group.Population: 0 } => "Not enough data: there are no pupils in this group.",
            { Table.HasBothSides: false } => $"Not enough data: there is nobody in {choice.With.Words} to compare with.",
            { IsShown: false } => NotEnough(row),
            _ => Shown(row, choice),
        };
    }

    private static string NotEnough(ComparedGroup row)
    {
        var reasons = new List<string>();
        if (row.Group.Population < ComparedGroup.FewestPupils)
        {
            reasons.Add($"the group has {row.Group.Population} pupils and {ComparedGroup.FewestPupils} are needed");
        }

        if (row.Group.Count < ComparedGroup.FewestWithOutcome)
        {
            reasons.Add($"{row.Group.Count} of them have the outcome and {ComparedGroup.FewestWithOutcome} are needed");
        }

        return $"Not enough data: {string.Join(", ", reasons)}. Pool up to three years, or compare with the rate of the local authority or of England.";
    }

    private static string Shown(ComparedGroup row, ComparisonChoice choice)
    {
        var (ratio, limits) = (row.RiskRatio!.Value.Value, row.RiskRatio.Value.Limits!.Value);
        var against = choice.With is Comparison.AllPupils ? $"{choice.With.Words}, this group included" : choice.With.Words;
        var fact = $"{Number(ratio)} times as likely as {against} ({choice.Level} interval {Number(limits.Low)} to {Number(limits.High)}).";
        return $"{fact} {Pupils(row.ExcessPupils!.Value)} {Conclusion(row, limits)}{SmallComparison(row)}";
    }

    private static string Pupils(double excess) => Rounding.HalfAway((decimal)excess, 0) switch
    {
        > 0 and var more => $"At the same rate {Plural(more)} fewer would have the outcome.",
        < 0 and var fewer => $"At the same rate {Plural(-fewer)} more would have the outcome.",
        _ => "In pupils the difference is less than one.",
    };

    private static string Conclusion(ComparedGroup row, Limits limits) => (limits.Low > 1, limits.High < 1, row.IsNotable) switch
    {
        (true, _, true) => "A difference this large is unlikely to be chance. It does not say why: look at the cases.",
        (true, _, _) => "The difference is unlikely to be chance, and it is not a large one. It does not say why.",
        (_, true, _) => "The rate is lower, and that is unlikely to be chance. It does not say why.",
        _ => "Chance alone could explain the difference, so no difference is shown, nor is it shown that there is none.",
    };

    private static string SmallComparison(ComparedGroup row) => row.Table is { } table
        && !ComparedGroup.PassesGate((int)table.ComparisonPopulation, (int)table.ComparisonCount)
            ? " The comparison itself rests on few pupils." : "";

    private static string Plural(decimal pupils) => pupils == 1 ? "1 pupil" : string.Create(CultureInfo.InvariantCulture, $"{pupils:N0} pupils");

    private static string Number(double value) => Rounding.HalfAway((decimal)value, 2).ToString("0.00", CultureInfo.InvariantCulture);
}
