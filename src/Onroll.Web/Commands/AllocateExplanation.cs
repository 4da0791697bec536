using Onroll.Rules.FairAccess;

namespace Onroll.Web.Commands;

/// <summary>What <c>allocate --explain</c> says of one scheme.</summary>
/// <param name="Cost">What a place costs.</param>
/// <param name="Total">What is made least.</param>
/// <param name="Ties">How equals are decided.</param>
internal sealed record EngineExplanation(string Engine, string Cost, string Total, string Ties, IReadOnlyList<ParameterExplanation> Parameters);

/// <param name="Otherwise">What it is when the file does not say.</param>
internal sealed record ParameterExplanation(string Name, string Meaning, string Otherwise);

internal static class AllocateExplanation
{
    private const string Total = "As many children as possible are placed. Of all ways to do so, the proposal has the least sum of costs.";

    private const string Ties = "Where totals are equal: a school with a brother or sister, then the family's list, then fewest placements this year (placedThisYear), then fewest for the roll, "
        + "then distance, then a draw: the lowest of the first 40 bits of SHA-256 of \"draw|child|school\".";

    private static readonly ParameterExplanation[] Common =
    [
        new("siblingLess", "taken off where a brother or sister is at the school", "0"),
        new("preferenceLess", "taken off at the family's first choice", "0"),
        new("farKilometres", "farther than this is far", "no school is"),
        new("farMore", "added where the school is far", "0"),
        new("mostKilometres", "farther than this is not asked for", "no limit"),
        new("skipSpecialMeasuresIfDisruptive", "a school in special measures takes no child with persistent disruption", "true"),
        new("exemptSpecialMeasures", "a school in special measures takes no child", "false"),
        new("draw", "the number the draw is made from", "1"),
    ];

    public static IReadOnlyList<EngineExplanation> All { get; } =
    [
        Of(AllocateEngine.PointsLedger, new PointsLedgerScheme()),
        Of(AllocateEngine.CompositeContext, new CompositeContextScheme()),
        Of(AllocateEngine.QuotaDistance, new QuotaDistanceScheme { Schools = [] }),
        Of(AllocateEngine.Rota, new RotaScheme { Order = [] }),
    ];

    public static EngineExplanation Of(AllocateEngine engine, FairAccessScheme scheme) =>
        new(AllocateScheme.Engines.First(pair => pair.Value == engine).Key, scheme.CostInWords, Total, Ties, [.. Own(engine), .. Common]);

    public static string Text(EngineExplanation engine) =>
        $"{engine.Engine}\nA place costs {engine.Cost}.\n{engine.Total}\n{engine.Ties}\n{string.Join('\n', engine.Parameters.Select(one => $"  {one.Name}: {one.Meaning} ({one.Otherwise})"))}";

    private static ParameterExplanation[] Own(AllocateEngine engine) => engine switch
    {
        AllocateEngine.PointsLedger =>
        [
            new("points", "points by category, for children without a weight: PEX, AP, 3.10, other, lateYearEleven", "5, 4, 4, 2, 1: an invented set"),
            new("on", "the day of the round: after 1 January a Year 11 counts lateYearEleven more", "not counted"),
        ],
        AllocateEngine.CompositeContext =>
        [
            new("wFsm, wEal, wEhcp, wMobility, wKs2, ks2Ref, dspOffset", "the weights of the score, for schools given by roll, fsm, eal, ehcp, ehcpInUnit, mobility and ks2", "1, 1, 10, 1, 10, 33, true: Northamptonshire 2016/17"),
            new("eachMore", "added for each child of the round counted before at the same school", "0, as published"),
        ],
        AllocateEngine.QuotaDistance =>
        [
            new("overPer, overCount", "so many over number for each so many of the admission number", "30, 1"),
            new("stepKilometres", "what a step down the order of approach counts, where the child's catchment is given", "100"),
            new("overNumberLast", "whether a place over number counts as a step", "true"),
        ],
        _ =>
        [
            new("order", "the schools in turn", "the order of the file"),
            new("last", "the school that took the last child", "none yet"),
            new("owed", "schools passed over that are still owed their turn", "none"),
            new("rotaWeight", "what part of a round a placement counts", "1"),
        ],
    };
}
