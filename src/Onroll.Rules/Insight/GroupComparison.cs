namespace Onroll.Rules.Insight;

/// <summary>What is compared with what, and how sure the intervals are to be.</summary>
/// <param name="With">Whom each group is compared with.</param>
/// <param name="Z">DIS_Z: 1.96 for 95% intervals.</param>
public sealed record ComparisonChoice(Comparison With, double Z = Intervals.Z95)
{
    /// <summary>All others at 95%.</summary>
    public static ComparisonChoice Standard { get; } = new(new Comparison.AllOthers());

    /// <summary>"95%", "99%", or the deviate where it is neither.</summary>
    public string Level => Z switch
    {
        Intervals.Z95 => "95%",
        Intervals.Z99 => "99%",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"z = {Z}"),
    };
}

/// <summary>One group beside its comparison. Shares run from 0 to 1.</summary>
/// <remarks>R-DIS-02 to R-DIS-04.</remarks>
/// <param name="Group">The group.</param>
/// <param name="Table">Its counts beside the comparison's. Null for a group left out of the comparison because it is not known.</param>
/// <param name="Risk">Share with the outcome and Wilson's interval. Null when the group is empty.</param>
/// <param name="RiskRatio">Times as likely. Null when a side is empty.</param>
/// <param name="OddsRatio">Null when a side is empty. Never shown alone.</param>
/// <param name="Difference">Extra share. Null when a side is empty.</param>
/// <param name="Index">The group's share with the outcome over that of all known pupils. Null when nobody has the outcome.</param>
/// <param name="ExcessPupils">Pupils more than at the comparison's rate; negative for fewer. Null when a side is empty.</param>
public sealed record ComparedGroup(
    GroupCount Group, TwoByTwo? Table, Estimate? Risk, Estimate? RiskRatio, Estimate? OddsRatio, Estimate? Difference, double? Index, double? ExcessPupils)
{
    /// <summary>DIS_MIN_GROUP: fewer pupils than this and no ratio is shown.</summary>
    public const int FewestPupils = 30;

    /// <summary>DIS_MIN_EVENTS: fewer pupils with the outcome than this and no ratio is shown.</summary>
    public const int FewestWithOutcome = 5;

    /// <summary>DIS_FLAG_RR: a ratio this high, whose interval lies above 1, is worth a conversation.</summary>
    public const double NotableRatio = 1.5;

    /// <summary>Whether this is the reference group itself.</summary>
    public bool IsReference { get; init; }

    /// <summary>The small-number gate. It says nothing about disclosure, which is decided apart.</summary>
    public bool IsShown => Table is { HasBothSides: true } && PassesGate(Group.Population, Group.Count);

    /// <summary>Whether the ratio is high and chance is an unlikely reason for it.</summary>
    public bool IsNotable => IsShown && RiskRatio is { Value: >= NotableRatio, Limits.Low: > 1 };

    /// <summary>Whether both sizes are reached. Count pupil-years where years are pooled.</summary>
    public static bool PassesGate(int pupils, int withOutcome) => pupils >= FewestPupils && withOutcome >= FewestWithOutcome;
}

/// <summary>Compares groups of pupils by how many of them have an outcome.</summary>
/// <remarks>R-DIS-01 to R-DIS-04, R-DIS-07; AS-N-1.</remarks>
public static class GroupComparison
{
    /// <summary>DIS_MANY: above so many groups about one interval in twenty misses 1 by chance alone, and the page says so.</summary>
    public const int ManyGroups = 10;

    /// <summary>Compares each group, in the order given.</summary>
    /// <exception cref="ArgumentException">The comparison names a group that is not there.</exception>
    public static IReadOnlyList<ComparedGroup> Compare(IReadOnlyList<GroupCount> groups, ComparisonChoice choice)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(choice);
        var known = groups.Where(group => group.IsKnown).ToList();
        var all = (Count: known.Sum(g => (double)g.Count), Population: known.Sum(g => (double)g.Population));
        var reference = choice.With is Comparison.Reference named
            ? known.Find(g => g.Name == named.Name) ?? throw new ArgumentException($"There is no group {named.Name}.", nameof(choice))
            : null;
        return [.. groups.Select(group => Compare(group, Against(group), all, choice.Z)).Select(row => reference == row.Group ? AsReference(row) : row)];

        TwoByTwo? Against(GroupCount group) => choice.With switch
        {
            _ when !group.IsKnown => null,
            Comparison.AllOthers => new TwoByTwo(group.Count, group.Population, all.Count - group.Count, all.Population - group.Population),
            Comparison.AllPupils => new TwoByTwo(group.Count, group.Population, all.Count, all.Population),
            _ => new TwoByTwo(group.Count, group.Population, reference!.Count, reference.Population),
        };
    }

    // Beside itself a group is once as likely, and there is nothing to be unsure of.
    private static ComparedGroup AsReference(ComparedGroup row) => row with
    {
        IsReference = true,
        RiskRatio = row.RiskRatio is null ? null : new Estimate(1, null),
        OddsRatio = row.OddsRatio is null ? null : new Estimate(1, null),
        Difference = row.Difference is null ? null : new Estimate(0, null),
    };

    private static ComparedGroup Compare(GroupCount group, TwoByTwo? table, (double Count, double Population) all, double z)
    {
        Estimate? risk = Intervals.Wilson(group.Count, group.Population, z) is { } limits
            ? new Estimate((double)group.Count / group.Population, limits)
            : null;
        double? index = table is not null && risk is not null && all.Count > 0 ? risk.Value.Value / (all.Count / all.Population) : null;
        return new ComparedGroup(group, table, risk, table?.RiskRatio(z), table?.OddsRatio(z), table?.Difference(z), index, table?.ExcessPupils);
    }
}
