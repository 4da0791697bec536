using Onroll.Rules.Insight;

namespace Onroll.Core.Insight;

/// <summary>Follows one group and those it is compared with from stage to stage, and within free school meals.</summary>
/// <remarks>R-DIS-05, R-DIS-06. Each stage's pupils are the next one's denominator.</remarks>
internal sealed class FairnessStages(FairnessCounts counts, MeasureBreakdown by, string code, ComparisonChoice choice)
{
    /// <summary>Ten school days.</summary>
    private const int ManyHalfDays = 20;

    private static readonly (string Name, Func<FairnessPupil, bool> Reached)[] All =
    [
        ("Suspended once or more", pupil => pupil.Suspensions > 0),
        ("Suspended twice or more, of those suspended", pupil => pupil.Suspensions > 1),
        ("10 days or more, of those suspended twice", pupil => pupil.Suspensions > 1 && pupil.HalfDays >= ManyHalfDays),
    ];

    public IReadOnlyList<FairnessStage> Stages()
    {
        var (group, others) = (counts.In(by, code).ToList(), Compared().ToList());
        var stages = new List<FairnessStage>();
        foreach (var (name, reached) in All)
        {
            var (own, theirs) = (group.FindAll(pupil => reached(pupil)), others.FindAll(pupil => reached(pupil)));
            var compared = GroupComparison.Compare(
                [new GroupCount(code, own.Count, group.Count), new GroupCount("", theirs.Count, others.Count)], new ComparisonChoice(new Comparison.Reference(""), choice.Z))[0];
            stages.Add(new FairnessStage(name, compared.IsShown && ComparedGroup.PassesGate(others.Count, theirs.Count) ? compared : null));
            (group, others) = (own, theirs);
        }

        return stages;
    }

    public double? AdjustedForFreeMeals()
    {
        if (by == MeasureBreakdown.Fsm)
        {
            return null;
        }

        var meals = FairnessCounts.IndexOf(MeasureBreakdown.Fsm);
        var strata = counts.Pupils.Select(pupil => pupil.Groups[meals]).Distinct().Where(stratum => stratum != MeasureGroup.Unknown.Code).ToList();
        return strata.Count < 2 ? null : AdjustedRatio.MantelHaenszel(strata.Select(stratum =>
        {
            var own = counts.Count(counts.In(by, code).Where(pupil => pupil.Groups[meals] == stratum));
            var other = counts.Count(Compared().Where(pupil => pupil.Groups[meals] == stratum));
            return new TwoByTwo(own.Count, own.Population, other.Count, other.Population);
        }));
    }

    private IEnumerable<FairnessPupil> Compared()
    {
        var i = FairnessCounts.IndexOf(by);
        var known = counts.Parts[i].Where(group => group.IsKnown).Select(group => group.Group.Code).ToHashSet();
        return counts.Pupils.Where(pupil => choice.With switch
        {
            Comparison.Reference reference => pupil.Groups[i] == reference.Name,
            Comparison.AllPupils => known.Contains(pupil.Groups[i]),
            _ => known.Contains(pupil.Groups[i]) && pupil.Groups[i] != code,
        });
    }
}
