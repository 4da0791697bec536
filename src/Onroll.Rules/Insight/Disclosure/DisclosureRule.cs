namespace Onroll.Rules.Insight.Disclosure;

/// <summary>What is hidden from one audience so that no figure tells of one child.</summary>
/// <remarks>R-SDC-01. Sources: DfE exclusions data guidance 2016/17 (1 and 2); earlier DfE releases (1 to 4).</remarks>
/// <param name="Id">The policy set: "SDC-1-4".</param>
/// <param name="HidesUpTo">Counts from 1 to this are hidden, and every rate resting on them. 0 hides none.</param>
/// <param name="RoundsToFive">Counts are rounded to the nearest 5 in place of hiding.</param>
public sealed record DisclosureRule(string Id, int HidesUpTo, bool RoundsToFive = false)
{
    /// <summary>SDC_MIN_BASE: no group with fewer pupils on roll is in a report that leaves the partnership (R-SDC-04).</summary>
    public const int SmallestGroup = 10;

    /// <summary>SDC_MIN_HIDDEN_SUM: hidden counts of one line that sum to less than this say too much together.</summary>
    public const int LeastHiddenSum = 5;

    /// <summary>SDC_DIFF_MIN: what two releases differ by is nought or at least this (R-SDC-03).</summary>
    public const int LeastDifference = 5;

    /// <summary>A cell that is its whole line is hidden where the line is smaller than this: everybody in the group is in it.</summary>
    public const int SmallestOpenWhole = 10;

    /// <summary>The marker of a hidden figure.</summary>
    public const string Marker = "c";

    /// <summary>Anything that leaves the partnership (SDC_EXTERNAL), and figures for people not entitled to pupils' records.</summary>
    public static DisclosureRule External { get; } = new("SDC-1-4", 4);

    /// <summary>Screens of people entitled to the pupils behind the figures (SDC_INTERNAL).</summary>
    public static DisclosureRule None { get; } = new("SDC-NONE", 0);

    /// <summary>Every policy set, the usual one first.</summary>
    public static IReadOnlyList<DisclosureRule> All { get; } =
        [External, new("SDC-1-2", 2), new("SDC-LE5", 5), new("SDC-ROUND5", 0, RoundsToFive: true), None];

    /// <summary>The set for figures inside a partnership: none hidden from those who may see the pupils anyway.</summary>
    public static DisclosureRule Internal(bool maySeePupils) => maySeePupils ? None : External;

    /// <summary>The set of that name. Null when there is none.</summary>
    public static DisclosureRule? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a count is hidden for its own sake. A true nought is shown.</summary>
    public bool IsSmall(decimal count) => count > 0 && count < HidesUpTo + 1;
}
