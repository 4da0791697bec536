namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>Where each child goes, and what it costs in all.</summary>
/// <param name="SchoolOf">Of each child the school. Null without a place.</param>
internal sealed record Assignment(int?[] SchoolOf, Cost Cost)
{
    /// <summary>By how much it may at most be dearer than the least, in billionths. Nought when it is proven to be the least.</summary>
    public long MostTooDear { get; init; }

    /// <summary>The network that gave it, where that is exact without prices. Null where a search was needed.</summary>
    public SolvedNetwork? From { get; init; }

    /// <summary>Works the cost out from where the children go, whichever search put them there.</summary>
    public static Assignment Of(PlacementProblem problem, int?[] schoolOf)
    {
        var total = new Cost(schoolOf.Count(school => school is null), 0);
        for (var school = 0; school < problem.Schools.Length; school++)
        {
            var here = Enumerable.Range(0, schoolOf.Length).Where(child => schoolOf[child] == school).OrderBy(child => problem.ClassOf[child]).ToList();
            var (first, step) = problem.TiesAt(school);
            for (var place = 0; place < here.Count; place++)
            {
                var later = here.Count - place - 1;
                total += problem.Alone[here[place], school]!.Value + first + step * place + new Cost(0, problem.PairAt(school, problem.ClassOf[here[place]]) * later);
            }

            total += new Cost(0, Cost.InBillionths(problem.Scheme.OverNumberMore) * here.GroupBy(child => problem.YearOf[child]).Sum(year => Math.Max(0, year.Count() - problem.RoomIn(school, year.Key))));
        }

        return new Assignment(schoolOf, total);
    }
}
