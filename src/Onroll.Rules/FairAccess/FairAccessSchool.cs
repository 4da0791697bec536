namespace Onroll.Rules.FairAccess;

/// <summary>What a scheme needs to know of a school.</summary>
/// <param name="Id">Names it within the question.</param>
public sealed record FairAccessSchool(string Id)
{
    /// <summary>As people call it.</summary>
    public string Name { get; init; } = Id;

    /// <summary>Pupils on roll in the years the scheme counts. Null when not known.</summary>
    public int? Roll { get; init; }

    /// <summary>The published admission number, which the quota is a share of.</summary>
    public int? AdmissionNumber { get; init; }

    /// <summary>Places free by curriculum year; below nought where a year is over its number. Null when nobody counted, and then nothing is refused for want of places.</summary>
    public IReadOnlyDictionary<int, int>? Places { get; init; }

    /// <summary>Its points so far; below nought when it has given more than it took.</summary>
    public decimal Points { get; init; }

    /// <summary>Its score of pressure.</summary>
    public decimal? Score { get; init; }

    /// <summary>Kilometres from where a child lives, by child, where known.</summary>
    public IReadOnlyDictionary<string, decimal> Kilometres { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Children it has excluded, or may not be asked to take.</summary>
    public IReadOnlySet<string> Excludes { get; init; } = new HashSet<string>();

    /// <summary>The most children it may be asked to take in one round. Null for no such limit.</summary>
    public int? Most { get; init; }

    /// <summary>Children placed there under the protocol this school year, which decides ties.</summary>
    public int PlacedThisYear { get; init; }

    /// <summary>In special measures.</summary>
    public bool IsInSpecialMeasures { get; init; }

    /// <summary>Its religious character. Null for none.</summary>
    public string? Faith { get; init; }
}

/// <summary>What a scheme needs to know of a child who waits.</summary>
/// <param name="Id">Names the child within the question.</param>
public sealed record FairAccessChild(string Id)
{
    /// <summary>As people call the child.</summary>
    public string Name { get; init; } = Id;

    /// <summary>Why the child may be placed. Null when it is another reason than the Code's.</summary>
    public FairAccessCategory? Category { get; init; }

    /// <summary>Curriculum year.</summary>
    public int? Year { get; init; }

    /// <summary>Points that admitting the child counts, where they are not those of the category.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Schools with a brother or sister.</summary>
    public IReadOnlyList<string> SiblingAt { get; init; } = [];

    /// <summary>The family's schools, the dearest first. They count, but need not be met (R-FAP-06).</summary>
    public IReadOnlyList<string> Preference { get; init; } = [];

    /// <summary>Schools the child cannot go to.</summary>
    public IReadOnlyList<string> Cannot { get; init; } = [];

    /// <summary>Schools in whose catchment the child lives.</summary>
    public IReadOnlyList<string> Catchment { get; init; } = [];

    /// <summary>Religious characters the family cannot accept.</summary>
    public IReadOnlyList<string> CannotFaiths { get; init; } = [];

    /// <summary>Records show persistent disruption.</summary>
    public bool IsDisruptive { get; init; }

    /// <summary>School days waited, which orders children where one is placed at a time.</summary>
    public int DaysWaiting { get; init; }
}
