using Onroll.Rules.FairAccess;

namespace Onroll.Web.Commands;

/// <summary>Reads the scheme of an <c>allocate</c> file.</summary>
internal static class AllocateScheme
{
    private static readonly string[] PublishedOrder = ["CATCHMENT_NEAREST", "NEAREST", "CATCHMENT_BY_DISTANCE", "NEXT_NEAREST"];

    public static IReadOnlyDictionary<string, AllocateEngine> Engines { get; } = new Dictionary<string, AllocateEngine>
    {
        ["POINTS_LEDGER"] = AllocateEngine.PointsLedger,
        ["COMPOSITE_CONTEXT"] = AllocateEngine.CompositeContext,
        ["QUOTA_DISTANCE"] = AllocateEngine.QuotaDistance,
        ["ROTA"] = AllocateEngine.Rota,
    };

    public static AllocateEngine ReadEngine(JsonInput scheme) =>
        scheme.Need("engine", scheme.Choice("engine", Engines), $"Write {string.Join(", ", Engines.Keys)}.");

    public static FairAccessScheme Read(AllocateEngine engine, AllocateParameters parameters, List<FairAccessSchool> schools, AllocateIds ids)
    {
        var scheme = engine switch
        {
            AllocateEngine.PointsLedger => (FairAccessScheme)new PointsLedgerScheme { Grid = ReadGrid(parameters), On = parameters.Date("on") },
            AllocateEngine.CompositeContext => ReadComposite(parameters),
            AllocateEngine.QuotaDistance => ReadQuota(parameters, schools),
            _ => ReadRota(parameters, schools, ids),
        };
        return scheme with { Local = ReadLocal(parameters) };
    }

    private static LocalWeights ReadLocal(AllocateParameters parameters) => new()
    {
        SiblingLess = parameters.Amount("siblingLess", 0),
        PreferenceLess = parameters.Amount("preferenceLess", 0),
        FarKilometres = parameters.Amount("farKilometres"),
        FarMore = parameters.Amount("farMore", 0),
        MostKilometres = parameters.Amount("mostKilometres"),
        SparesSpecialMeasures = parameters.Flag("skipSpecialMeasuresIfDisruptive", true),
        ExemptsSpecialMeasures = parameters.Flag("exemptSpecialMeasures", false),
        Draw = parameters.Whole("draw", 1),
    };

    private static PointsGrid ReadGrid(AllocateParameters parameters)
    {
        var grid = PointsGrid.Standard;
        if (parameters.Object("points") is not { } points)
        {
            return grid;
        }

        foreach (var name in points.Fields)
        {
            var amount = points.Amount(name, 0) ?? 0;
            grid = CategoryNames.Find(name) switch
            {
                FairAccessCategory.PermanentlyExcluded => grid with { Excluded = amount },
                FairAccessCategory.ReturningFromAlternativeProvision => grid with { AlternativeProvision = amount },
                FairAccessCategory.ChallengingBehaviour => grid with { ChallengingBehaviour = amount },
                null when AllocateParameters.Plain(name) == "OTHER" => grid with { Other = amount },
                null when AllocateParameters.Plain(name) == "LATEYEARELEVEN" => grid with { LateYearEleven = amount },
                _ => throw points.Refuse(name, "has no points of its own. Write PEX, AP, 3.10, other or lateYearEleven, or give the child a weight."),
            };
        }

        return grid;
    }

    private static CompositeContextScheme ReadComposite(AllocateParameters parameters)
    {
        _ = parameters.Score();   // read with each school that has no score; asked for here so that it counts as known
        return new CompositeContextScheme { EachMore = parameters.Amount("eachMore", 0) };
    }

    private static QuotaDistanceScheme ReadQuota(AllocateParameters parameters, List<FairAccessSchool> schools)
    {
        var order = parameters.Texts("order");
        if (order.Count > 0 && !order.SequenceEqual(PublishedOrder))
        {
            throw parameters.Refuse("order", $"can only be {string.Join(", ", PublishedOrder)}. Leave it out.");
        }

        return new QuotaDistanceScheme
        {
            Schools = schools,
            OverPer = parameters.Whole("overPer", 30, least: 1),
            OverCount = parameters.Whole("overCount", 1),
            StepKilometres = parameters.Amount("stepKilometres", 100),
            OverNumberLast = parameters.Flag("overNumberLast", true),
        };
    }

    private static RotaScheme ReadRota(AllocateParameters parameters, List<FairAccessSchool> schools, AllocateIds ids)
    {
        var (order, owed, last) = (parameters.Texts("order"), parameters.Texts("owed"), parameters.Text("last"));
        foreach (var (name, id) in order.Select(id => ("order", id)).Concat(owed.Select(id => ("owed", id))))
        {
            parameters.CheckSchool(ids, name, id);
        }

        parameters.CheckSchool(ids, "last", last);
        if (order.Count != order.Distinct().Count())
        {
            throw parameters.Refuse("order", "names a school twice. Each school has one turn in a round.");
        }

        return new RotaScheme
        {
            Order = order.Count > 0 ? order : [.. schools.Select(school => school.Id)],
            Last = last,
            Owed = owed,
            Weight = parameters.Amount("rotaWeight", 1),
        };
    }
}
