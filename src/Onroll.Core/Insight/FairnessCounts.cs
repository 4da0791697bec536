namespace Onroll.Core.Insight;

/// <summary>How many pupils of each group have the outcome, before anybody asks who may see it.</summary>
internal sealed class FairnessCounts
{
    /// <summary>The codes of <see cref="FairnessAgainst.Reference"/>: no special needs, not eligible, girls, White British.</summary>
    public static readonly IReadOnlyDictionary<MeasureBreakdown, string> References = new Dictionary<MeasureBreakdown, string>
    {
        [MeasureBreakdown.Sen] = "N", [MeasureBreakdown.Fsm] = "N", [MeasureBreakdown.Sex] = "F", [MeasureBreakdown.Ethnicity] = "WBRI",
    };

    private readonly FairnessPupils _of;
    private readonly FairnessOutcome _outcome;

    public FairnessCounts(FairnessPupils of, FairnessOutcome outcome)
    {
        (_of, _outcome) = (of, outcome);
        Parts = [.. FairnessPupils.Breakdowns.Select((by, i) => Part(by, i))];
        All = Count(of.Pupils);
    }

    public (int Count, int Population) All { get; }

    /// <summary>Each breakdown's groups that have pupils, those not recorded last.</summary>
    public IReadOnlyList<IReadOnlyList<CountedPupils>> Parts { get; }

    public IReadOnlyList<FairnessPupil> Pupils => _of.Pupils;

    /// <summary>Pupils of a group of one breakdown.</summary>
    public IEnumerable<FairnessPupil> In(MeasureBreakdown by, string code)
    {
        var i = IndexOf(by);
        return _of.Pupils.Where(pupil => pupil.Groups[i] == code);
    }

    public (int Count, int Population) Count(IEnumerable<FairnessPupil> pupils)
    {
        var (count, population) = (0, 0);
        foreach (var pupil in pupils)
        {
            population++;
            count += pupil.Has(_outcome) ? 1 : 0;
        }

        return (count, population);
    }

    public static int IndexOf(MeasureBreakdown by) => FairnessPupils.Breakdowns.ToList().IndexOf(by);

    private List<CountedPupils> Part(MeasureBreakdown by, int i)
    {
        var counts = _of.Pupils.GroupBy(pupil => pupil.Groups[i]).ToDictionary(group => group.Key, Count);
        return [.. _of.NameOf[i].Where(group => counts.ContainsKey(group.Code)).Select(group => new CountedPupils(
            group, counts[group.Code].Count, counts[group.Code].Population, group != MeasureGroup.Unknown && !NotSaid.Contains((by, group.Code))))];
    }

    // R-COD-04: refused, and information not yet obtained.
    private static readonly HashSet<(MeasureBreakdown, string)> NotSaid = [(MeasureBreakdown.Ethnicity, "REFU"), (MeasureBreakdown.Ethnicity, "NOBT")];
}

/// <param name="IsKnown">False where nobody recorded the group: on neither side of a comparison.</param>
internal sealed record CountedPupils(MeasureGroup Group, int Count, int Population, bool IsKnown);
