using Onroll.Rules.Insight;

namespace Onroll.Core.Insight;

/// <summary>How groups of pupils fare beside each other, for one reader.</summary>
/// <param name="Pupils">All pupils.</param>
/// <param name="WithOutcome">Those with the outcome. Null when hidden.</param>
/// <param name="Parts">By special needs, free meals, sex and ethnic group.</param>
/// <param name="Headline">The group asked for, otherwise the one with the widest gap that chance would hardly make. Null when there is none.</param>
public sealed record FairnessReport(
    InsightPlace Place, FairnessQuestion Question, ComparisonChoice Choice, int Pupils, int? WithOutcome, IReadOnlyList<FairnessPart> Parts, FairnessHeadline? Headline)
{
    /// <summary>Groups that were compared.</summary>
    public int GroupCount => Parts.Sum(part => part.Rows.Count(row => row.View == FairnessView.Compared));

    public bool HasHidden => WithOutcome is null || Parts.Any(part => part.Rows.Any(row => row.Count is null));
}

/// <summary>One characteristic.</summary>
/// <param name="Unknown">Pupils whose group nobody recorded: on neither side. Null when hidden.</param>
public sealed record FairnessPart(MeasureBreakdown By, string Name, IReadOnlyList<FairnessRow> Rows, int? Unknown);

/// <summary>What a row shows besides its counts.</summary>
public enum FairnessView
{
    /// <summary>The ratio with its interval.</summary>
    Compared = 1,

    /// <summary>The group others are compared with.</summary>
    Reference,

    /// <summary>Too few pupils, or too few of them with the outcome, to compare.</summary>
    TooFew,

    /// <summary>A small number is hidden.</summary>
    HiddenSmall,

    /// <summary>Hidden so that no other can be worked out.</summary>
    HiddenToProtect,
}

/// <summary>One group.</summary>
/// <param name="Count">Pupils with the outcome. Null when hidden.</param>
/// <param name="Population">Pupils of the group, or pupil-years where years are pooled. Null when hidden.</param>
/// <param name="Compared">In full; shown only where <paramref name="View"/> says so.</param>
/// <param name="Years">1, or how many years are taken together because one has too few pupils.</param>
public sealed record FairnessRow(MeasureGroup Group, int? Count, int? Population, ComparedGroup Compared, FairnessView View, int Years = 1);

/// <summary>What there is to say about one group.</summary>
/// <param name="ForFreeMeals">Its ratio among pupils alike in free meals. Null where that cannot be told.</param>
/// <param name="LastYear">Its ratio the year before. Null where it was not shown.</param>
/// <param name="Stages">Where the gap opens: each stage among those who reached the one before.</param>
/// <param name="Together">Its pupils and others with and without special needs. Empty for groups by special needs.</param>
public sealed record FairnessHeadline(
    FairnessPart Part, FairnessRow Row, double? ForFreeMeals, double? LastYear, IReadOnlyList<FairnessStage> Stages, IReadOnlyList<FairnessPair> Together);

/// <param name="Compared">Null where too few reached the stage.</param>
public sealed record FairnessStage(string Name, ComparedGroup? Compared);

/// <summary>A group with and without special needs.</summary>
public sealed record FairnessPair(MeasureGroup Group, FairnessCell Without, FairnessCell With);

/// <param name="Count">Null when hidden.</param>
/// <param name="Population">Null when hidden.</param>
public sealed record FairnessCell(int? Count, int? Population);
