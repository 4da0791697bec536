using Onroll.Rules.Support;

namespace Onroll.Rules.Packs;

/// <summary>The register of pupils at risk, as this partnership keeps it.</summary>
/// <remarks>Section 11.2 of the catalogue of partnerships; P-BEM-01, P-BEM-02, P-NAC-01.</remarks>
public sealed record RegisterPart
{
    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it looks at, and from where on.</summary>
    public IReadOnlyList<RegisterRule> Rules { get; init; } = [];

    /// <summary>What each rating means here.</summary>
    public IReadOnlyList<RatingMeaning> Scale { get; init; } = [];

    /// <summary>The lowest rating that puts a pupil on it by itself.</summary>
    public Rating EntersAt { get; init; } = Rating.Amber;

    /// <summary>Whether every year group keeps its own, moving up with the pupils in September.</summary>
    public bool ByYearGroup { get; init; }

    /// <summary>Areas of need that a profile covers. Empty when none is kept.</summary>
    public IReadOnlyList<string> NeedAreas { get; init; } = [];

    /// <summary>The same as a set of rules that rates pupils.</summary>
    /// <param name="version">The pack's version.</param>
    /// <param name="effectiveFrom">The day it comes into force.</param>
    public RegisterRules AsRules(int version, DateOnly effectiveFrom) => new()
    {
        Name = Name,
        Version = version,
        EffectiveFrom = effectiveFrom,
        Rules = Rules,
        Scale = Scale,
        EntersAt = EntersAt,
    };
}

/// <summary>A list of pupils watched across schools, with columns of its own.</summary>
/// <remarks>T-VTR-01 to T-VTR-05.</remarks>
public sealed record Tracker
{
    /// <summary>What rows refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The columns people fill in; those the record fills in say so.</summary>
    public IReadOnlyList<FormField> Columns { get; init; } = [];

    /// <summary>What puts a pupil on it by itself. Others are added by people.</summary>
    public IReadOnlyList<RegisterRule> EntersBy { get; init; } = [];

    /// <summary>How a pupil leaves it.</summary>
    public IReadOnlyList<string> ExitReasons { get; init; } = [];

    /// <summary>Days without a word after which a row is flagged.</summary>
    public int StaleAfterDays { get; init; } = 14;

    /// <summary>How many families are listed first. Null when families are not grouped.</summary>
    public int? FamiliesListed { get; init; }
}

/// <summary>Factors that are scored to guide, never to decide.</summary>
/// <remarks>T-YRM-01, T-YRM-02: entered by the authority, shipped empty; a change of band needs a worker's note.</remarks>
public sealed record RiskMatrix
{
    /// <summary>What scores refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What is scored.</summary>
    public IReadOnlyList<RiskFactor> Factors { get; init; } = [];

    /// <summary>What totals mean, the lowest first.</summary>
    public IReadOnlyList<RiskBand> Bands { get; init; } = [];

    /// <summary>Roles that alone may read it.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];

    /// <summary>Whether it can be used: an empty one cannot.</summary>
    public bool IsEntered => Factors.Count > 0 && Bands.Count > 0;

    /// <summary>The total: each factor's score times its weight.</summary>
    public int Total(IReadOnlyDictionary<string, int> scores) => Factors.Sum(factor => factor.Weight * scores.GetValueOrDefault(factor.Id));

    /// <summary>The band a total falls in. Null when the matrix is not entered.</summary>
    public RiskBand? BandOf(int total) => Bands.Where(band => band.From <= total).MaxBy(band => band.From);
}

/// <summary>One factor of a matrix.</summary>
public sealed record RiskFactor
{
    /// <summary>What scores refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What is asked.</summary>
    public string Name { get; init; } = "";

    /// <summary>The highest score.</summary>
    public int Most { get; init; } = 3;

    /// <summary>What its score is multiplied by.</summary>
    public int Weight { get; init; } = 1;
}

/// <summary>What a total means.</summary>
public sealed record RiskBand
{
    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The lowest total in it.</summary>
    public int From { get; init; }

    /// <summary>Days to the next review. Null when none is asked for.</summary>
    public int? ReviewDays { get; init; }
}
