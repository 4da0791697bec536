namespace Onroll.Rules.Insight;

/// <summary>Whom a group is compared with.</summary>
/// <remarks>R-DIS-01. A ratio means nothing until it says this.</remarks>
public abstract record Comparison
{
    private Comparison() { }

    /// <summary>All other pupils whose group is known.</summary>
    public sealed record AllOthers : Comparison;

    /// <summary>All pupils whose group is known, the group itself among them.</summary>
    public sealed record AllPupils : Comparison;

    /// <summary>One named group, such as pupils without special needs.</summary>
    /// <param name="Name">The name of that group as the groups have it.</param>
    public sealed record Reference(string Name) : Comparison;

    /// <summary>As a sentence names it.</summary>
    public string Words => this switch
    {
        AllOthers => "all other pupils",
        AllPupils => "all pupils",
        Reference reference => reference.Name,
        _ => throw new InvalidOperationException("There is no other comparison."),
    };
}

/// <summary>Pupils of one group and how many of them have the outcome.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Count">Pupils with the outcome (one or more suspensions), not events.</param>
/// <param name="Population">Pupils of the group.</param>
/// <param name="IsKnown">False for pupils whose group nobody knows: they are left out of both sides (DIS_UNKNOWN).</param>
public sealed record GroupCount(string Name, int Count, int Population, bool IsKnown = true);
