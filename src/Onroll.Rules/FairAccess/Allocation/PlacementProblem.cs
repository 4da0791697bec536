namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>The question in numbers. Children and schools stand in the order of their ids, so that the order they came in changes nothing.</summary>
internal sealed class PlacementProblem
{
    private const int FarAway = 1_000_000;
    private const long RollScale = 100_000_000;

    private readonly int[,] _room;
    private readonly int[,] _over;
    private readonly int[] _most;
    private readonly long[,] _pair;

    public PlacementProblem(FairAccessScheme scheme, IEnumerable<FairAccessSchool> schools, IEnumerable<FairAccessChild> children)
    {
        Scheme = scheme;
        Schools = [.. schools.OrderBy(school => school.Id, StringComparer.Ordinal)];
        Children = [.. children.OrderBy(child => child.Id, StringComparer.Ordinal)];
        Loads = [.. Children.Select(scheme.LoadOf).Distinct().Order()];
        ClassOf = [.. Children.Select(child => Array.IndexOf(Loads, scheme.LoadOf(child)))];
        Years = [.. Children.Select(child => child.Year ?? 0).Distinct().Order()];
        YearOf = [.. Children.Select(child => Array.IndexOf(Years, child.Year ?? 0))];
        Alone = new Cost?[Children.Length, Schools.Length];
        (_room, _over) = (new int[Schools.Length, Years.Length], new int[Schools.Length, Years.Length]);
        (_most, _pair) = (new int[Schools.Length], new long[Schools.Length, Loads.Length]);
        Fill();
        for (var school = 0; school < Schools.Length; school++)
        {
            FillSchool(school);
        }
    }

    public FairAccessScheme Scheme { get; }

    public FairAccessSchool[] Schools { get; }

    public FairAccessChild[] Children { get; }

    /// <summary>The different loads, the lightest first.</summary>
    public decimal[] Loads { get; }

    /// <summary>Of each child, which load.</summary>
    public int[] ClassOf { get; }

    public int[] Years { get; }

    /// <summary>Of each child, which year.</summary>
    public int[] YearOf { get; }

    /// <summary>What a child costs at a school before others are counted. Null where a hard rule bars it.</summary>
    public Cost?[,] Alone { get; }

    /// <summary>Whether children weigh differently somewhere where it matters who is counted first.</summary>
    public bool HasDifferentLoads => Loads.Length > 1 && Schools.Any(school => Scheme.StepAt(school) != 0);

    /// <summary>Places of a school in a year within its number.</summary>
    public int RoomIn(int school, int year) => _room[school, year];

    /// <summary>Places over its number that may be asked for.</summary>
    public int OverIn(int school, int year) => _over[school, year];

    /// <summary>The most children a school takes in the round.</summary>
    public int MostAt(int school) => _most[school];

    /// <summary>The most children of any year that can go to a school.</summary>
    public int PlacesAt(int school) => Math.Min(MostAt(school), Enumerable.Range(0, Years.Length).Sum(year => RoomIn(school, year) + OverIn(school, year)));

    /// <summary>What a child of the load adds to each child counted after.</summary>
    public long PairAt(int school, int load) => _pair[school, load];

    /// <summary>What decides between equals for the first child of the round, and what each further one adds.</summary>
    public (Cost First, Cost Step) TiesAt(int school)
    {
        var each = Schools[school].Roll is > 0 and var roll ? RollScale / roll : 0;
        var placed = Schools[school].PlacedThisYear;
        return (new Cost(0, 0, Placed: placed + 1, PlacedForRoll: each * (placed + 1)), new Cost(0, 0, Placed: 1, PlacedForRoll: each));
    }

    private void Fill()
    {
        for (var child = 0; child < Children.Length; child++)
        {
            for (var school = 0; school < Schools.Length; school++)
            {
                var (who, where) = (Children[child], Schools[school]);
                Alone[child, school] = HardRules.Bar(Scheme, who, where) is null ? CostOf(who, where) : null;
            }
        }
    }

    private void FillSchool(int index)
    {
        var school = Schools[index];
        _most[index] = Clip(school.Most ?? Children.Length);
        for (var year = 0; year < Years.Length; year++)
        {
            var places = HardRules.PlacesIn(school, Years[year]);
            _room[index, year] = Clip(places);
            _over[index, year] = Clip(Scheme.OverNumberAt(school) + Math.Min(places, 0));
        }

        for (var load = 0; load < Loads.Length; load++)
        {
            _pair[index, load] = Cost.InBillionths(Scheme.StepAt(school) * Loads[load]);
        }
    }

    private Cost CostOf(FairAccessChild child, FairAccessSchool school)
    {
        var metres = school.Kilometres.TryGetValue(child.Id, out var kilometres) ? (long)(kilometres * 1000) : FarAway;
        return Cost.OfScheme(Scheme.CostAlone(child, school)) with { Wish = WishOf(child, school), Metres = metres, Drawn = Draw.Number(Scheme.Local.Draw, child.Id, school.Id) };
    }

    private static int WishOf(FairAccessChild child, FairAccessSchool school)
    {
        if (child.SiblingAt.Contains(school.Id))
        {
            return 0;
        }

        var rank = child.Preference.ToList().IndexOf(school.Id);
        return 1 + (rank < 0 ? child.Preference.Count : rank);
    }

    private int Clip(int places) => Math.Clamp(places, 0, Children.Length);
}
