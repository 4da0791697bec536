namespace Onroll.Rules.Codes;

/// <summary>A reason list that cannot be recorded, and why.</summary>
public enum ExclusionReasonProblem
{
    /// <summary>The first reason is mandatory.</summary>
    NoneGiven,

    /// <summary>More than the list of that date allows: three from 1 September 2020, one before.</summary>
    TooMany,

    /// <summary>The same reason twice.</summary>
    Duplicate,

    /// <summary>A code that is not in the list in force on the first day. Kept on import, refused on a page.</summary>
    NotInListOnDate,
}

/// <summary>The reasons recorded for a suspension or permanent exclusion.</summary>
/// <remarks>R-RSN-01 and R-RSN-02. The list is the one in force on the first day, not on the day of recording.</remarks>
public static class ExclusionReasons
{
    private static readonly DateOnly ThreeReasonsFrom = new(2020, 9, 1);

    /// <summary>MAX_REASONS: how many reasons one record may carry.</summary>
    public static int MostOn(DateOnly firstDay) => firstDay >= ThreeReasonsFrom ? 3 : 1;

    /// <summary>Everything wrong with the reasons given, each problem once. Empty when they can be recorded.</summary>
    public static IReadOnlyList<ExclusionReasonProblem> Check(IReadOnlyCollection<string> reasons, DateOnly firstDay)
    {
        var codes = reasons.Select(reason => reason.Trim().ToUpperInvariant()).ToList();
        var problems = new List<ExclusionReasonProblem>();

        AddIf(codes.Count == 0, ExclusionReasonProblem.NoneGiven);
        AddIf(codes.Count > MostOn(firstDay), ExclusionReasonProblem.TooMany);
        AddIf(codes.Distinct().Count() < codes.Count, ExclusionReasonProblem.Duplicate);
        AddIf(codes.Exists(code => CodeSet.ExclusionReason.Find(code)?.IsValidOn(firstDay) != true), ExclusionReasonProblem.NotInListOnDate);
        return problems;

        void AddIf(bool wrong, ExclusionReasonProblem problem)
        {
            if (wrong)
            {
                problems.Add(problem);
            }
        }
    }
}
