using Onroll.Rules.FairAccess;

namespace Onroll.Rules.Tests.FairAccess;

/// <summary>Tries every placing, and for each school every order of counting, by the words of the schemes and nothing of the product's search.</summary>
internal static class EveryPlacing
{
    private const decimal Nothing = 0;

    /// <returns>How many are unplaced at best, and the least total of those placings.</returns>
    public static (int Unplaced, decimal Total) Best(SmallCase small)
    {
        var best = (Unplaced: int.MaxValue, Total: 0m);
        foreach (var placing in Placings(small.Children.Count, small.Schools.Count))
        {
            if (CostOf(small, placing) is { } total)
            {
                var one = (Unplaced: placing.Count(school => school < 0), Total: total);
                best = one.CompareTo(best) < 0 ? one : best;
            }
        }

        return best;
    }

    private static decimal? CostOf(SmallCase small, int[] placing)
    {
        var total = Nothing;
        for (var school = 0; school < small.Schools.Count; school++)
        {
            var here = small.Children.Where((_, child) => placing[child] == school).ToList();
            if (!IsAllowed(small, small.Schools[school], here))
            {
                return null;
            }

            total += Orders(here).Min(order => InOrder(small, small.Schools[school], order));
        }

        return total;
    }

    private static bool IsAllowed(SmallCase small, FairAccessSchool school, List<FairAccessChild> here)
    {
        var over = small.Scheme is QuotaDistanceScheme ? school.AdmissionNumber!.Value / 30 : 0;
        return here.Count <= (school.Most ?? int.MaxValue)
            && here.TrueForAll(child => !child.Cannot.Contains(school.Id) && !(school.IsInSpecialMeasures && child.IsDisruptive))
            && here.TrueForAll(child => small.Scheme is not QuotaDistanceScheme || school.Kilometres.ContainsKey(child.Id))
            && (school.Places is null || here.GroupBy(child => child.Year!.Value).All(year => year.Count() <= Math.Max(0, school.Places[year.Key] + over)));
    }

    private static decimal InOrder(SmallCase small, FairAccessSchool school, IReadOnlyList<FairAccessChild> order)
    {
        var (total, points) = (Nothing, school.Points);
        for (var place = 0; place < order.Count; place++)
        {
            var child = order[place];
            points += child.Weight!.Value;
            total += small.Scheme switch
            {
                PointsLedgerScheme => points / (school.Roll!.Value / 100m),
                CompositeContextScheme composite => school.Score!.Value + composite.EachMore * place,
                RotaScheme rota => Turn(rota, school) + place * rota.Order.Count,
                QuotaDistanceScheme quota => school.Kilometres[child.Id] + 100 * Step(small, child, school) + (quota.OverNumberLast && IsOver(school, order, place) ? 100 : 0),
                _ => throw new InvalidOperationException(),
            };
            total -= child.SiblingAt.Contains(school.Id) ? small.Scheme.Local.SiblingLess : 0;
            total += school.Kilometres.TryGetValue(child.Id, out var kilometres) && kilometres > 8 ? 0.3m : 0;
        }

        return total;
    }

    // The rota begins after s1, which took the last child.
    private static int Turn(RotaScheme rota, FairAccessSchool school) => school.Id == "s1" ? rota.Order.Count : int.Parse(school.Id[1..], System.Globalization.CultureInfo.InvariantCulture) - 1;

    // The catchment is s1 or not known, so the order of approach has its first, second and fourth step.
    private static int Step(SmallCase small, FairAccessChild child, FairAccessSchool school)
    {
        if (child.Catchment.Count == 0 || school.Id == "s1")
        {
            return 0;
        }

        return small.Schools.All(other => !other.Kilometres.TryGetValue(child.Id, out var kilometres) || kilometres >= school.Kilometres[child.Id]) ? 1 : 3;
    }

    private static bool IsOver(FairAccessSchool school, IReadOnlyList<FairAccessChild> order, int place) =>
        school.Places is { } places && order.Take(place).Count(child => child.Year == order[place].Year) >= Math.Max(0, places[order[place].Year!.Value]);

    private static IEnumerable<int[]> Placings(int children, int schools)
    {
        var placing = Enumerable.Repeat(-1, children).ToArray();
        while (true)
        {
            yield return placing;
            var child = 0;
            while (child < children && ++placing[child] == schools)
            {
                placing[child++] = -1;
            }

            if (child == children)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<FairAccessChild>> Orders(List<FairAccessChild> children) => children.Count == 0
        ? [[]]
        : children.SelectMany(first => Orders([.. children.Where(child => child != first)]).Select(rest => (IReadOnlyList<FairAccessChild>)[first, .. rest]));
}
