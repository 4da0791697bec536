namespace Onroll.Rules.FairAccess;

/// <summary>How a partnership shares children out: what each place costs, and which places there are.</summary>
/// <remarks>
/// R-FAP-07. Every scheme has one form: a child's place costs <see cref="Alone"/>, and for each lighter child already counted at the same
/// school <see cref="StepAt"/> for each unit of that child's <see cref="LoadOf"/>. Children at one school are counted lightest first, the order with the least total.
/// </remarks>
public abstract record FairAccessScheme
{
    private protected FairAccessScheme() { }

    /// <summary>What is taken off or added in every scheme, and what bars a school.</summary>
    public LocalWeights Local { get; init; } = new();

    /// <summary>The cost in one sentence.</summary>
    public abstract string CostInWords { get; }

    /// <summary>What the child's place costs where nobody else of this round goes to the school, before <see cref="Local"/>.</summary>
    public abstract decimal Alone(FairAccessChild child, FairAccessSchool school);

    /// <summary>What the child counts at a school for those counted after.</summary>
    public virtual decimal LoadOf(FairAccessChild child) => 1;

    /// <summary>What each unit of load adds to the cost of those counted after.</summary>
    public virtual decimal StepAt(FairAccessSchool school) => 0;

    /// <summary>What each place over a year group's number costs more.</summary>
    public virtual decimal OverNumberMore => 0;

    /// <summary>How many over its number a year group may go.</summary>
    public virtual int OverNumberAt(FairAccessSchool school) => 0;

    /// <summary>What the scheme must know of the school for this child and does not. Null when it knows enough.</summary>
    public virtual string? NotKnown(FairAccessChild child, FairAccessSchool school) => null;

    /// <summary>The state of the school's share, as a reason tells it.</summary>
    public abstract string Standing(FairAccessChild child, FairAccessSchool school);

    /// <summary>The cost of a place as it counts, local weights included.</summary>
    public decimal CostAlone(FairAccessChild child, FairAccessSchool school) => Alone(child, school) + Local.Of(child, school);
}

/// <summary>What a partnership adds to any scheme: all nought unless it says otherwise (G-221).</summary>
public sealed record LocalWeights
{
    /// <summary>Taken off where a brother or sister is at the school.</summary>
    public decimal SiblingLess { get; init; }

    /// <summary>Taken off at the family's first choice.</summary>
    public decimal PreferenceLess { get; init; }

    /// <summary>Farther than this counts as far. Null when distance does not count.</summary>
    public decimal? FarKilometres { get; init; }

    /// <summary>Added where the school is far.</summary>
    public decimal FarMore { get; init; }

    /// <summary>Farther than this is not asked for at all. Null for no limit.</summary>
    public decimal? MostKilometres { get; init; }

    /// <summary>A school in special measures is not asked to take a child with persistent disruption.</summary>
    public bool SparesSpecialMeasures { get; init; } = true;

    /// <summary>A school in special measures is not asked at all.</summary>
    public bool ExemptsSpecialMeasures { get; init; }

    /// <summary>The number the draw between equals is made from, kept so that anybody can make it again.</summary>
    public int Draw { get; init; } = 1;

    /// <summary>What is added or taken off for one child at one school.</summary>
    public decimal Of(FairAccessChild child, FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(school);
        var sibling = child.SiblingAt.Contains(school.Id) ? SiblingLess : 0;
        var preference = child.Preference.Count > 0 && child.Preference[0] == school.Id ? PreferenceLess : 0;
        return (IsFar(child, school) ? FarMore : 0) - sibling - preference;
    }

    /// <summary>Whether the school is far from the child's home, as far as known.</summary>
    public bool IsFar(FairAccessChild child, FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(school);
        return FarKilometres is { } far && school.Kilometres.TryGetValue(child.Id, out var kilometres) && kilometres > far;
    }
}
