using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Insight;

/// <summary>Compares groups of pupils of a place by who is suspended or excluded.</summary>
/// <remarks>R-DIS-01 to R-DIS-07, R-SDC-01, R-SDC-02; N-02.</remarks>
public sealed class CompareFairly
{
    private readonly FairnessQuestion _question;
    private readonly InsightPlace _place;
    private readonly DisclosureRule _rule;
    private readonly FairnessCounts _counts;
    private readonly FairnessCounts? _before;
    private readonly IReadOnlyList<FairnessCounts> _pooled;

    private CompareFairly(FairnessQuestion question, InsightPlace place, IReadOnlyList<FairnessPupils> years)
    {
        (_question, _place) = (question, place);
        _rule = question.IsForOutside ? DisclosureRule.External : DisclosureRule.Internal(place.MayOpenPupils);
        var counts = years.Select(year => new FairnessCounts(year, question.Outcome)).ToList();
        _counts = counts[0];
        _before = counts.ElementAtOrDefault(1);
        _pooled = counts;
    }

    /// <summary>Compares. Null where the place had no pupils in the year.</summary>
    public static async Task<FairnessReport?> RunAsync(OnrollDbContext db, Viewer viewer, FairnessQuestion question, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(question);
        var place = await db.InsightPlaceAsync(viewer, stop);
        var reader = new MeasureReader(db, place.Schools);
        var years = new List<FairnessPupils>();
        for (var (year, left) = (question.Year, PooledYears.MostYears); left > 0; (year, left) = (year.Previous, left - 1))
        {
            // A year in which nothing happened is a year before the record, not one without suspensions.
            var pupils = await FairnessPupils.ReadAsync(reader, year, question.Today, stop);
            if (years.Count > 0 && !pupils.Pupils.Any(pupil => pupil.Suspensions > 0))
            {
                break;
            }

            years.Add(pupils);
        }

        return years[0].Pupils.Count == 0 ? null : new CompareFairly(question, place, years).Report();
    }

    private FairnessReport Report()
    {
        var first = Parts(FairnessDisclosure.Of(_counts, _rule, (MeasureBreakdown.None, [])));
        var headline = Focus(first) ?? Widest(first);
        var codes = headline is var (part, row) && part.By != MeasureBreakdown.Sen ? FairnessTogether.CodesOf(part, row) : [];
        var disclosure = FairnessDisclosure.Of(_counts, _rule, (headline?.Part.By ?? MeasureBreakdown.None, codes));
        var parts = Parts(disclosure);
        return new FairnessReport(
            _place, _question, Choice(MeasureBreakdown.None), _counts.All.Population, disclosure.IsTotalHidden ? null : _counts.All.Count, parts, Headline(parts, headline, codes, disclosure));
    }

    private List<FairnessPart> Parts(FairnessDisclosure disclosure) =>
        [.. FairnessPupils.Breakdowns.Select((by, i) => new FairnessPart(by, NameOf(by), Rows(by, i, disclosure), Unknown(by, i, disclosure)))];

    private List<FairnessRow> Rows(MeasureBreakdown by, int i, FairnessDisclosure disclosure)
    {
        var known = _counts.Parts[i].Where(group => group.IsKnown).ToList();
        var compared = Compare(by, _counts.Parts[i]);
        var isReferenceHidden = _question.Against == FairnessAgainst.Reference && ReferenceOf(by) is { } reference && disclosure.Count(by, reference.Group.Code) != CellView.Shown;
        return [.. known.Select(group => Row(by, group, compared[group.Group.Code], disclosure, isReferenceHidden || disclosure.IsTotalHidden))];
    }

    private FairnessRow Row(MeasureBreakdown by, CountedPupils group, ComparedGroup compared, FairnessDisclosure disclosure, bool isBaseHidden)
    {
        var (count, population) = (disclosure.Count(by, group.Group.Code), disclosure.Population(by, group.Group.Code));
        var row = new FairnessRow(
            group.Group, count == CellView.Shown && population == CellView.Shown ? group.Count : null, population == CellView.Shown ? group.Population : null, compared, FairnessView.Compared);
        var worst = count == CellView.Shown ? population : count;
        return worst == CellView.Small ? row with { View = FairnessView.HiddenSmall }
            : worst == CellView.Protecting ? row with { View = FairnessView.HiddenToProtect }
            : IsForComparison(by, group.Group.Code) ? row with { View = FairnessView.Reference }
            : isBaseHidden ? row with { View = FairnessView.HiddenToProtect }
            : compared.IsShown ? row
            : Pool(by, row);
    }

    // Several years together, where nobody could subtract the years from each other.
    private FairnessRow Pool(MeasureBreakdown by, FairnessRow row)
    {
        var i = FairnessCounts.IndexOf(by);
        var counts = _pooled.Select(year => year.Parts[i].FirstOrDefault(group => group.Group.Code == row.Group.Code)).TakeWhile(group => group is not null).ToList();
        var pooled = PooledYears.From([.. counts.Select(group => (group!.Count, group.Population))]);
        if (_rule.HidesUpTo > 0 || !pooled.IsShown || pooled.Years == 1)
        {
            return row with { View = FairnessView.TooFew };
        }

        var all = _pooled.Take(pooled.Years).SelectMany(year => year.Parts[i]).GroupBy(group => group.Group)
            .Select(group => new CountedPupils(group.Key, group.Sum(g => g.Count), group.Sum(g => g.Population), group.First().IsKnown)).ToList();
        return row with { Count = pooled.Count, Population = pooled.PupilYears, Compared = Compare(by, all)[row.Group.Code], Years = pooled.Years };
    }

    private Dictionary<string, ComparedGroup> Compare(MeasureBreakdown by, IReadOnlyList<CountedPupils> groups)
    {
        var counts = groups.Select(group => new GroupCount(group.Group.Code, group.Count, group.Population, group.IsKnown)).ToList();
        return GroupComparison.Compare(counts, Choice(by)).ToDictionary(row => row.Group.Name);
    }

    private ComparisonChoice Choice(MeasureBreakdown by) => new(
        (_question.Against, by == MeasureBreakdown.None ? null : ReferenceOf(by)) switch
        {
            (FairnessAgainst.AllPupils, _) => new Comparison.AllPupils(),
            (FairnessAgainst.Reference, { } reference) => new Comparison.Reference(reference.Group.Code),
            _ => new Comparison.AllOthers(),
        },
        _question.Z);

    private CountedPupils? ReferenceOf(MeasureBreakdown by) =>
        _counts.Parts[FairnessCounts.IndexOf(by)].FirstOrDefault(group => group.Group.Code == FairnessCounts.References[by]);

    // Of two groups the one tells the other: girls are as much less likely as boys are more.
    private bool IsForComparison(MeasureBreakdown by, string code) => code == FairnessCounts.References[by]
        && (_question.Against == FairnessAgainst.Reference || by != MeasureBreakdown.Ethnicity);

    private CountedPupils? Unknowns(int i) => _counts.Parts[i].Where(group => !group.IsKnown)
        .Aggregate((CountedPupils?)null, (sum, group) => sum is null ? group : sum with { Count = sum.Count + group.Count, Population = sum.Population + group.Population });

    private int? Unknown(MeasureBreakdown by, int i, FairnessDisclosure disclosure) =>
        _counts.Parts[i].Where(group => !group.IsKnown).All(group => disclosure.Population(by, group.Group.Code) == CellView.Shown) ? Unknowns(i)?.Population ?? 0 : null;

    private (FairnessPart Part, FairnessRow Row)? Focus(IReadOnlyList<FairnessPart> parts)
    {
        var asked = from part in parts from row in part.Rows where (part.By, row.Group.Code) == _question.Focus && row is { View: FairnessView.Compared, Years: 1 } select (part, row);
        return asked.Cast<(FairnessPart, FairnessRow)?>().FirstOrDefault();
    }

    private static (FairnessPart Part, FairnessRow Row)? Widest(IReadOnlyList<FairnessPart> parts)
    {
        var notable = from part in parts from row in part.Rows where row is { View: FairnessView.Compared, Years: 1, Compared.IsNotable: true } select (part, row);
        return notable.OrderByDescending(found => found.row.Compared.RiskRatio!.Value.Limits!.Value.Low).Cast<(FairnessPart, FairnessRow)?>().FirstOrDefault();   // notable ones have both
    }

    private FairnessHeadline? Headline(
        IReadOnlyList<FairnessPart> parts, (FairnessPart Part, FairnessRow Row)? widest, IReadOnlyList<string> codes, FairnessDisclosure disclosure)
    {
        if (widest is not var (first, firstRow))
        {
            return null;
        }

        // Showing it with and without special needs may have hidden it after all.
        var part = parts.First(part => part.By == first.By);
        var row = part.Rows.First(row => row.Group == firstRow.Group);
        var stages = new FairnessStages(_counts, part.By, row.Group.Code, Choice(part.By));
        return row.View == FairnessView.Compared
            ? new FairnessHeadline(part, row, stages.AdjustedForFreeMeals(), LastYear(part.By, row.Group.Code), stages.Stages(), FairnessTogether.Of(_counts, part, codes, disclosure))
            : null;
    }

    private double? LastYear(MeasureBreakdown by, string code)
    {
        var before = _before?.Parts[FairnessCounts.IndexOf(by)];
        var isThere = Choice(by).With is not Comparison.Reference reference || before?.Any(group => group.Group.Code == reference.Name) == true;
        return before is not null && isThere && Compare(by, before).GetValueOrDefault(code) is { IsShown: true } compared ? compared.RiskRatio!.Value.Value : null;
    }

    private static string NameOf(MeasureBreakdown by) => by switch
    {
        MeasureBreakdown.Sen => "Special educational needs",
        MeasureBreakdown.Fsm => "Free school meals",
        MeasureBreakdown.Sex => "Sex",
        _ => "Ethnic group",
    };
}
