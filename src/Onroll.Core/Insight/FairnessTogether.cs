namespace Onroll.Core.Insight;

/// <summary>Two characteristics at once: groups of one, each with and without special needs.</summary>
internal static class FairnessTogether
{
    private const int MostGroups = 4;

    /// <summary>The group of the headline first, then the largest others.</summary>
    public static IReadOnlyList<string> CodesOf(FairnessPart part, FairnessRow row) =>
        [.. part.Rows.OrderByDescending(other => other.Group == row.Group).ThenByDescending(other => other.Population ?? 0).Take(MostGroups).Select(other => other.Group.Code)];

    public static IReadOnlyList<FairnessPair> Of(FairnessCounts counts, FairnessPart part, IReadOnlyList<string> codes, FairnessDisclosure disclosure) =>
        [.. codes.Select(code => new FairnessPair(
            part.Rows.First(other => other.Group.Code == code).Group, Cell(counts, part.By, code, disclosure, hasNeeds: false), Cell(counts, part.By, code, disclosure, hasNeeds: true)))];

    private static FairnessCell Cell(FairnessCounts counts, MeasureBreakdown by, string code, FairnessDisclosure disclosure, bool hasNeeds)
    {
        var sen = FairnessCounts.IndexOf(MeasureBreakdown.Sen);
        var (count, population) = counts.Count(counts.In(by, code).Where(pupil =>
            pupil.Groups[sen] != MeasureGroup.Unknown.Code && (pupil.Groups[sen] != FairnessCounts.References[MeasureBreakdown.Sen]) == hasNeeds));
        return new FairnessCell(
            disclosure.IsHidden("count", by, code, hasNeeds) || disclosure.IsHidden("population", by, code, hasNeeds) ? null : count,
            disclosure.IsHidden("population", by, code, hasNeeds) ? null : population);
    }
}
