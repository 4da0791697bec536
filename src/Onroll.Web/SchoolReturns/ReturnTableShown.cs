using Onroll.Core.SchoolReturns;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Web.SchoolReturns;

/// <summary>One edition's figures as a table.</summary>
/// <param name="Recorded">What the record counts; empty where it is not to be shown beside.</param>
public sealed record ReturnTableShown(
    ReturnRound Round, ReturnTable Table, string Caption, IReadOnlyList<DoubtShown> Doubts, IReadOnlyDictionary<(ReturnMeasure Measure, string Period), decimal> Recorded)
{
    /// <summary>What can be worked out from a column, so that it need not be sent.</summary>
    public static IReadOnlyList<(string Name, Func<SchoolReturn, string?> Of)> Derived { get; } =
    [
        ("Days for each suspension", column => column.DaysPerSuspension is { } days ? ReturnShow.Ratio(days) : null),
        ("Suspensions for each pupil suspended", column => column.SuspensionsPerPupil is { } each ? ReturnShow.Ratio(each) : null),
        ("Roll behind the suspensions", column => column.RollOfSuspensions?.ToString()),
        ("Roll behind the exclusions", column => column.RollOfPermanentExclusions?.ToString()),
    ];

    public static ReturnTableShown Of(ReturnCase @case, ReturnEdition edition)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(edition);
        var isNewest = edition == @case.Newest;
        return new ReturnTableShown(
            @case.Round, edition.Table(@case.Round), isNewest ? "Figures" : $"Figures of edition {edition.Number}",
            isNewest ? @case.Doubts : [], isNewest ? @case.Recorded : new Dictionary<(ReturnMeasure, string), decimal>());
    }
}
