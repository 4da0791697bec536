using Onroll.Rules.FairAccess;

namespace Onroll.Rules.Packs;

/// <summary>How schools are ranked for a child.</summary>
/// <remarks>R-FAP-07.</remarks>
public enum FairAccessEngine
{
    /// <summary>Each admission counts points; the school with the fewest for its size is next.</summary>
    PointsLedger,

    /// <summary>The school under the least pressure is first in line.</summary>
    CompositeContext,

    /// <summary>The nearest school first, catchment before others, over number up to a quota.</summary>
    QuotaDistance,

    /// <summary>Schools take children in turn.</summary>
    Rota,
}

/// <summary>From when a place counts on a school's share.</summary>
public enum FairAccessCounts
{
    /// <summary>From the day it was decided, so that the next panel knows of it.</summary>
    Decision,

    /// <summary>From the child's first day.</summary>
    Admission,
}

/// <summary>The agreed way of finding a school for children whom normal admission did not place.</summary>
/// <remarks>R-FAP-01, R-FAP-07 to R-FAP-11, G-220, G-221. The protocols of a pack are asked in order; the first that covers a child applies.</remarks>
public sealed record FairAccessProtocol
{
    /// <summary>Onroll's own, for a partnership whose pack names none. Its points are invented.</summary>
    public static FairAccessProtocol Standard { get; } = new() { Id = "standard", Name = "Onroll’s own points ledger" };

    /// <summary>What rounds and decisions refer to it by.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>How schools are ranked.</summary>
    public FairAccessEngine Engine { get; init; } = FairAccessEngine.PointsLedger;

    /// <summary>The first curriculum year it covers.</summary>
    public int FirstYear { get; init; } = 7;

    /// <summary>The last curriculum year it covers.</summary>
    public int LastYear { get; init; } = 11;

    /// <summary>The categories it covers. Empty means all.</summary>
    public IReadOnlyList<FairAccessCategory> Categories { get; init; } = [];

    /// <summary>From when a place counts on a school's share.</summary>
    public FairAccessCounts CountsFrom { get; init; } = FairAccessCounts.Decision;

    /// <summary>School days a school has to answer.</summary>
    public int AnswerWithin { get; init; } = 5;

    /// <summary>What each event counts, where points are kept.</summary>
    public PointsGrid Points { get; init; } = PointsGrid.Standard;

    /// <summary>What each child already counted at a school adds to its score, where schools are ranked by one.</summary>
    public decimal EachMore { get; init; }

    /// <summary>One over number for every so many of the admission number, where there is a quota.</summary>
    public int OverPer { get; init; } = 30;

    /// <summary>How many over number.</summary>
    public int OverCount { get; init; } = 1;

    /// <summary>What a step down the order of approach counts, in kilometres.</summary>
    public decimal StepKilometres { get; init; } = 100;

    /// <summary>What one child counts on a rota: 1 is a turn of every school.</summary>
    public decimal RotaWeight { get; init; } = 1;

    /// <summary>What is taken off or added whatever the engine, and what bars a school.</summary>
    public LocalWeights Local { get; init; } = new();

    /// <summary>Whether it is the one for a child.</summary>
    public bool Covers(int year, FairAccessCategory category) =>
        year >= FirstYear && year <= LastYear && (Categories.Count == 0 || Categories.Contains(category));

    /// <summary>The scheme on a day.</summary>
    /// <param name="schools">All that may be asked.</param>
    /// <param name="turns">Whose turn it is; read where there is a rota.</param>
    /// <param name="on">The day of the round.</param>
    public FairAccessScheme SchemeOn(DateOnly on, IReadOnlyList<FairAccessSchool> schools, RotaTurns turns) => (Engine switch
    {
        FairAccessEngine.CompositeContext => (FairAccessScheme)new CompositeContextScheme { EachMore = EachMore },
        FairAccessEngine.QuotaDistance => new QuotaDistanceScheme { OverPer = OverPer, OverCount = OverCount, StepKilometres = StepKilometres, Schools = schools },
        FairAccessEngine.Rota => new RotaScheme { Order = turns.Order, Last = turns.Last, Owed = turns.Owed, Weight = RotaWeight },
        _ => new PointsLedgerScheme { Grid = Points, On = on },
    }) with
    { Local = Local };
}

/// <summary>What is missing in protocols of fair access.</summary>
internal static class FairAccessParts
{
    public static IEnumerable<PackProblem> Problems(FairAccessProtocol protocol)
    {
        if (protocol.FirstYear > protocol.LastYear || protocol.FirstYear < 0 || protocol.LastYear > 14)
        {
            yield return new("last year", "Give \"first year\" and \"last year\" in rising order, from 0 to 14.");
        }

        if (protocol.OverPer < 1 || protocol.OverCount < 0)
        {
            yield return new("over per", "One over number is allowed for at least every 1 of the admission number.");
        }

        if (protocol.AnswerWithin < 1)
        {
            yield return new("answer within", "A school needs at least 1 school day to answer.");
        }

        var local = protocol.Local;
        if (local.SiblingLess < 0 || local.PreferenceLess < 0 || local.FarMore < 0 || protocol.EachMore < 0 || protocol.StepKilometres < 0 || protocol.RotaWeight <= 0)
        {
            yield return new("local", "What is taken off or added is a number from 0, and a turn on the rota counts more than 0.");
        }

        if (local.FarMore > 0 && local.FarKilometres is null)
        {
            yield return new("local", "Say from how many kilometres a school is far: \"far kilometres\" is missing.");
        }
    }
}
