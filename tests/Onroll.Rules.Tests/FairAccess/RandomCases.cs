using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.FairAccess;

namespace Onroll.Rules.Tests.FairAccess;

internal enum Engine
{
    Ledger,
    LedgerOfEqualWeights,
    Composite,
    Quota,
    Rota,
}

/// <summary>A small question, such as every placing of it can be tried.</summary>
internal sealed record SmallCase(FairAccessScheme Scheme, IReadOnlyList<FairAccessSchool> Schools, IReadOnlyList<FairAccessChild> Children)
{
    private static readonly int[] Rolls = [400, 500, 600, 800, 1000, 1250];

    public FairAllocation Allocate() => FairAllocation.Of(Scheme, Schools, Children);

    public static Arbitrary<SmallCase> Of(Engine engine, int mostChildren = 5, int mostSchools = 4) =>
        (from children in Gen.Choose(1, mostChildren)
         from schools in Gen.Choose(1, mostSchools)
         from seed in Gen.Choose(0, int.MaxValue - 1)
         select Make(engine, new Random(seed), children, schools)).ToArbitrary();

    public static SmallCase Make(Engine engine, Random random, int childCount, int schoolCount)
    {
        var children = Enumerable.Range(1, childCount).Select(number => new FairAccessChild($"c{number}")
        {
            Year = random.Next(8, 10),
            Weight = engine == Engine.LedgerOfEqualWeights ? 2 : random.Next(0, 6),
            SiblingAt = random.Next(6) == 0 ? ["s1"] : [],
            Cannot = random.Next(5) == 0 ? ["s2"] : [],
            Catchment = random.Next(2) == 0 ? ["s1"] : [],
            DaysWaiting = random.Next(20),
            IsDisruptive = random.Next(4) == 0,
        }).ToList();
        var schools = Enumerable.Range(1, schoolCount).Select(number => MakeSchool(number, random, children)).ToList();
        return new SmallCase(MakeScheme(engine, random, schools), schools, children);
    }

    private static FairAccessSchool MakeSchool(int number, Random random, List<FairAccessChild> children) => new($"s{number}")
    {
        Roll = Rolls[random.Next(Rolls.Length)],
        AdmissionNumber = random.Next(1, 4) * 30,
        Places = random.Next(5) == 0 ? null : new Dictionary<int, int> { [8] = random.Next(-1, 3), [9] = random.Next(-1, 3) },
        Points = random.Next(-5, 12),
        Score = random.Next(50, 60),
        Kilometres = children.Where(_ => random.Next(8) > 0).ToDictionary(child => child.Id, _ => random.Next(1, 120) / 10m),
        Most = random.Next(4) == 0 ? random.Next(3) : null,
        PlacedThisYear = random.Next(4),
        IsInSpecialMeasures = random.Next(5) == 0,
    };

    private static FairAccessScheme MakeScheme(Engine engine, Random random, List<FairAccessSchool> schools)
    {
        FairAccessScheme scheme = engine switch
        {
            Engine.Composite => new CompositeContextScheme { EachMore = random.Next(3) },
            Engine.Quota => new QuotaDistanceScheme { Schools = schools, OverNumberLast = random.Next(2) == 0 },
            Engine.Rota => new RotaScheme { Order = [.. schools.Select(school => school.Id)], Last = "s1" },
            _ => new PointsLedgerScheme(),
        };
        return scheme with { Local = new LocalWeights { SiblingLess = random.Next(2) * 0.5m, FarKilometres = 8, FarMore = 0.3m } };
    }
}
