using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>A deadline as it stood, and whether a family was told its day.</summary>
/// <param name="Id">Which.</param>
/// <param name="Due">The day it stood at.</param>
/// <param name="ToldToFamily">Whether a family was told that day.</param>
public sealed record StandingDeadline(ExclusionDeadlineId Id, DateOnly Due, bool ToldToFamily);

/// <summary>What became of one deadline when a case was read again.</summary>
/// <param name="Id">Which.</param>
/// <param name="Change">Old and new day, and which of them holds.</param>
public sealed record DeadlineComparison(ExclusionDeadlineId Id, DeadlineChange Change)
{
    /// <summary>Compares what stood with a new reading, after a change of calendar or of facts. Deadlines that no longer apply are left out.</summary>
    /// <remarks>R-CAL-02 (c): old and new are both shown, and a day a family was told never moves earlier by itself.</remarks>
    public static IReadOnlyList<DeadlineComparison> Of(IEnumerable<StandingDeadline> before, ExclusionReading after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. before
                .Select(stood => (Stood: stood, Now: after.Deadline(stood.Id)))
                .Where(pair => pair.Now is not null)
                .Select(pair => new DeadlineComparison(pair.Stood.Id, DeadlineRecalculation.Compare(pair.Stood.Due, pair.Now!.Due, pair.Stood.ToldToFamily))),
        ];
    }
}
