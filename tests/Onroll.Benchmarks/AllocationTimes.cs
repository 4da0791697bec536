using System.Diagnostics;
using System.Globalization;
using Onroll.Rules.FairAccess;

namespace Onroll.Benchmarks;

/// <summary>How long fair access takes to place 60 children among 60 schools, by engine.</summary>
internal static class AllocationTimes
{
    private const int Children = 60;
    private const int Schools = 60;
    private const int FirstYear = 7;
    private const int Years = 5;
    private const int Runs = 9;

    public static void Run()
    {
        foreach (var (name, make) in Schemes())
        {
            var times = new List<double>();
            AllocationProposal? proposal = null;
            for (var run = 0; run <= Runs; run++)   // the first one compiles
            {
                var (schools, children) = Question(name.Contains("equal", StringComparison.Ordinal));
                var began = Stopwatch.GetTimestamp();
                proposal = FairAllocation.Of(make(schools), schools, children).Proposal();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            var median = times.Skip(1).Order().ElementAt(Runs / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {median:0} ms with all reasons, {proposal!.Places.Count} placed, total {proposal.TotalCost:0.000}, at most {proposal.MostTooDear:0.000000} above the least"));
        }
    }

    private static IEnumerable<(string Name, Func<List<FairAccessSchool>, FairAccessScheme> Make)> Schemes() =>
    [
        ("POINTS_LEDGER, equal weights", _ => new PointsLedgerScheme()),
        ("POINTS_LEDGER, weights 2 to 5", _ => new PointsLedgerScheme()),
        ("COMPOSITE_CONTEXT", _ => new CompositeContextScheme { EachMore = 1 }),
        ("QUOTA_DISTANCE", schools => new QuotaDistanceScheme { Schools = schools }),
        ("ROTA", schools => new RotaScheme { Order = [.. schools.Select(school => school.Id)] }),
    ];

    private static (List<FairAccessSchool> Schools, List<FairAccessChild> Children) Question(bool isEqual)
    {
        var random = new Random(1);
        var children = Enumerable.Range(0, Children).Select(number => new FairAccessChild($"c{number:00}")
        {
            Year = FirstYear + random.Next(Years),
            Weight = isEqual ? 2 : random.Next(2, 6),
            DaysWaiting = random.Next(20),
        }).ToList();
        var schools = Enumerable.Range(0, Schools).Select(number => new FairAccessSchool($"s{number:00}")
        {
            Roll = random.Next(500, 1600),
            AdmissionNumber = random.Next(4, 10) * 30,
            Points = random.Next(15),
            Score = random.Next(40, 120),
            Places = Enumerable.Range(FirstYear, Years).ToDictionary(year => year, _ => random.Next(4)),
            Kilometres = children.ToDictionary(child => child.Id, _ => random.Next(1, 150) / 10m),
        }).ToList();
        return (schools, children);
    }
}
