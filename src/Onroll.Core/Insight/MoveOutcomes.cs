using Onroll.Core.Moves;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Rules.Moves;

namespace Onroll.Core.Insight;

/// <summary>Counts managed moves that are decided.</summary>
internal static class MoveCounts
{
    public static void Add(Tally tally, JudgedMove move)
    {
        tally[Quantity.MovesDecided] += move.Result is MoveResult.Success or MoveResult.Failure ? 1 : 0;
        tally[Quantity.MovesLasted] += move.Result is MoveResult.Success ? 1 : 0;
    }
}

/// <summary>The managed moves of a dashboard: those that had time to show how they turn out, or all that are decided.</summary>
/// <remarks>G-431 and G-405. A quicker rate over all decided moves leans towards failure, and says so.</remarks>
/// <param name="Cohort">The academic year the moves began in. Null for all that are decided, whenever they began.</param>
/// <param name="Level">0 to 4.</param>
/// <param name="IsHidden">Whether the reader may not see it: those that lasted or those that did not are few.</param>
public sealed record MoveOutcomes(AcademicYear? Cohort, MeasureRow Row, int Level, bool IsHidden)
{
    public static Measure Measure { get; } = MeasureCatalogue.Get("managed-move-success-rate");

    /// <summary>Counts those of a rating at the end of a year, or today while it runs. Null where no move is decided.</summary>
    public static async Task<MoveOutcomes?> CountAsync(MeasureReader reader, MeasurePeriod year, DateOnly today, DisclosureRule rule, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(year);
        var at = year.To < today ? year.To : today;
        var cohort = MeasurePeriod.Of(MoveSuccess.CohortOn(at));
        return Of(cohort.Year, cohort, await reader.MovesAsync(cohort, today, stop), today, rule)
            ?? Of(null, year, await reader.MovesAsync(year with { From = DateOnly.MinValue, To = at }, today, stop), today, rule);
    }

    private static MoveOutcomes? Of(AcademicYear? cohort, MeasurePeriod period, IEnumerable<JudgedMove> moves, DateOnly today, DisclosureRule rule)
    {
        var tally = new Tally();
        foreach (var move in moves)
        {
            MoveCounts.Add(tally, move);
        }

        var (lasted, decided) = (tally[Quantity.MovesLasted], tally[Quantity.MovesDecided]);
        return MoveSuccess.LevelOf((int)lasted, (int)decided) is not { } level ? null : new MoveOutcomes(
            cohort,
            new RowMaker(Measure, new MeasureQuestion(period, today), null).Row(new CountedGroup(MeasureGroup.All, tally), PublishedMeasures.None, PublishedMeasures.AllSchools),
            level,
            rule.IsSmall(lasted) || rule.IsSmall(decided - lasted));
    }
}
