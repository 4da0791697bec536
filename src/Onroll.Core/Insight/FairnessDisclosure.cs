using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Insight;

/// <summary>What of a fairness page is hidden: every breakdown adds up to the same pupils, so all are one release (R-SDC-02).</summary>
internal sealed class FairnessDisclosure
{
    private static readonly string[] Needs = ["True", "False"];

    private readonly List<CountCell> _cells = [];
    private readonly List<AdditiveLine> _lines = [];
    private readonly Dictionary<string, int> _places = [];
    private IReadOnlyList<CellView> _views = [];

    private FairnessDisclosure() { }

    /// <param name="together">The part and groups whose pupils are shown with and without special needs.</param>
    public static FairnessDisclosure Of(FairnessCounts counts, DisclosureRule rule, (MeasureBreakdown By, IReadOnlyList<string> Codes) together)
    {
        var work = new FairnessDisclosure();
        var (count, population) = (work.Add("count", counts.All.Count), work.Add("population", counts.All.Population));
        foreach (var (by, groups) in FairnessPupils.Breakdowns.Zip(counts.Parts))
        {
            work._lines.Add(new AdditiveLine(population, [.. groups.Select(g => new LinePart(work.Add(Key("population", by, g.Group.Code), g.Population), g.Population))]));
            work._lines.Add(new AdditiveLine(count, [.. groups.Select(g => new LinePart(work.AddCount(Key("count", by, g.Group.Code), g.Count, g.Population, rule), g.Population))]));
        }

        foreach (var code in together.Codes)
        {
            work.AddTogether(counts, together.By, code, rule);
        }

        if (together.Codes.Count > 0)
        {
            work.AddNeeds(counts, together.By, together.Codes);
        }

        work._views = Suppression.Apply(new Release(work._cells, work._lines), rule);
        return work;
    }

    public CellView Count(MeasureBreakdown by, string code) => _views[_places[Key("count", by, code)]];

    public CellView Population(MeasureBreakdown by, string code) => _views[_places[Key("population", by, code)]];

    public bool IsTotalHidden => _views[_places["count"]] != CellView.Shown;

    public bool IsHidden(string what, MeasureBreakdown by, string code, bool hasNeeds) => _views[_places[Key($"{what}-{hasNeeds}", by, code)]] != CellView.Shown;

    private static string Key(string what, MeasureBreakdown by, string code) => $"{what} {by} {code}";

    // Pupils with needs, without, and those nobody knows it of, who are not shown, make up the group.
    private void AddTogether(FairnessCounts counts, MeasureBreakdown by, string code, DisclosureRule rule)
    {
        var sen = FairnessCounts.IndexOf(MeasureBreakdown.Sen);
        var (parts, populations) = (new List<LinePart>(), new List<LinePart>());
        foreach (var pupils in counts.In(by, code).GroupBy(pupil => NeedsOf(pupil.Groups[sen])))
        {
            var (count, population) = counts.Count(pupils);
            parts.Add(new LinePart(AddCount(Key($"count-{pupils.Key}", by, code), count, population, rule), population));
            populations.Add(new LinePart(Add(Key($"population-{pupils.Key}", by, code), population), population));
        }

        foreach (var none in Needs.Where(needs => !_places.ContainsKey(Key($"count-{needs}", by, code))))
        {
            AddCount(Key($"count-{none}", by, code), 0, 0, rule);
            Add(Key($"population-{none}", by, code), 0);
        }

        _lines.Add(new AdditiveLine(_places[Key("count", by, code)], parts));
        _lines.Add(new AdditiveLine(_places[Key("population", by, code)], populations));
    }

    // Down the columns: those with needs of all groups are those of SEN support and of plans. Groups that are not shown are
    // hidden from the reader as a whole.
    private void AddNeeds(FairnessCounts counts, MeasureBreakdown by, IReadOnlyList<string> codes)
    {
        var (own, sen) = (FairnessCounts.IndexOf(by), FairnessCounts.IndexOf(MeasureBreakdown.Sen));
        var groups = counts.Parts[sen].Where(group => group.IsKnown).ToLookup(group => NeedsOf(group.Group.Code));
        foreach (var needs in Needs.Where(groups.Contains))
        {
            var all = counts.Pupils.Where(pupil => NeedsOf(pupil.Groups[sen]) == needs).ToList();
            var others = counts.Count(all.Where(pupil => !codes.Contains(pupil.Groups[own])));
            AddColumn("count", needs, (counts.Count(all).Count, others.Count));
            AddColumn("population", needs, (all.Count, others.Population));
        }

        void AddColumn(string what, string needs, (int All, int Others) of)
        {
            var all = Add($"{what} {needs}", of.All);
            _lines.Add(new AdditiveLine(all, [.. groups[needs].Select(group => new LinePart(_places[Key(what, MeasureBreakdown.Sen, group.Group.Code)]))]));
            var shown = codes.Select(code => new LinePart(_places[Key($"{what}-{needs}", by, code)]));
            _lines.Add(new AdditiveLine(all, of.Others == 0 ? [.. shown] : [.. shown, new LinePart(Add($"{what} {needs} others", of.Others, wasHidden: true))]));
        }
    }

    /// <summary>"True", "False" or "" for unknown.</summary>
    private static string NeedsOf(string senCode) => senCode == MeasureGroup.Unknown.Code ? "" : $"{senCode != FairnessCounts.References[MeasureBreakdown.Sen]}";

    private int Add(string key, int count, bool wasHidden = false)
    {
        _places[key] = _cells.Count;
        _cells.Add(new CountCell(count, wasHidden));
        return _places[key];
    }

    // Outside, nothing is told of what happened in a group this small (SDC_MIN_BASE), nor that it happened to everybody.
    private int AddCount(string key, int count, int population, DisclosureRule rule) =>
        Add(key, count, wasHidden: rule.HidesUpTo > 0 && population is > 0 and < DisclosureRule.SmallestGroup && count > 0);
}
