using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Core.SchoolReturns;

/// <summary>One accepted figure of one school, for one reader.</summary>
/// <param name="Cell">Null where it is not supplied, or hidden.</param>
/// <param name="IsHidden">A small count, or one from which a small one could be worked out, or a rate resting on one.</param>
public sealed record ComparedFigure(ReturnCell? Cell, bool IsHidden, bool IsAssumed);

/// <summary>One school's accepted figures of one period.</summary>
/// <param name="Edition">Null while nothing is accepted.</param>
public sealed record ComparedSchool(Organisation School, ReturnEdition? Edition, IReadOnlyDictionary<ReturnMeasure, ComparedFigure> Figures);

/// <summary>What the schools together come to.</summary>
/// <param name="Sum">Of what was supplied. Null when nothing was, or it is hidden.</param>
/// <param name="Gap">"1 of 3 not supplied". Null when every school supplied it.</param>
public sealed record ComparedTotal(decimal? Sum, string? Gap, bool IsHidden);

/// <summary>The accepted figures of schools beside each other, in name order: nobody is ranked.</summary>
public sealed record ReturnComparison(IReadOnlyList<ComparedSchool> Schools, IReadOnlyDictionary<ReturnMeasure, ComparedTotal> Totals)
{
    public bool HasHidden => Schools.Any(school => school.Figures.Values.Any(figure => figure.IsHidden)) || Totals.Values.Any(total => total.IsHidden);
}

public static class CompareReturns
{
    /// <summary>The rows that are counts of something that happened to pupils.</summary>
    private static readonly ReturnMeasure[] Guarded =
        [ReturnMeasure.Suspensions, ReturnMeasure.SuspensionDays, ReturnMeasure.PupilsSuspended, ReturnMeasure.PermanentExclusions, ReturnMeasure.Incidents];

    /// <summary>The rows that add up over schools.</summary>
    public static IReadOnlyList<ReturnMeasure> Added { get; } = [ReturnMeasure.Roll, .. Guarded];

    /// <summary>The accepted figures of one period that a reader sees.</summary>
    /// <param name="rule">What is hidden from them.</param>
    public static async Task<ReturnComparison> CompareReturnsAsync(this OnrollDbContext db, RoundForReader reader, string period, DisclosureRule rule, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(rule);
        var standings = (await db.StandingsAsync([reader], stop))[reader.Round.ReturnRoundId].Where(standing => reader.Shown.Contains(standing.School.OrganisationId)).ToList();
        var tables = standings.ConvertAll(standing => standing.InForce?.Table(reader.Round));
        List<decimal?> Counts(ReturnMeasure measure) => tables.ConvertAll(table => table?.Cell(measure, period)?.Number);
        var suspensions = Hidden(Counts(ReturnMeasure.Suspensions), [], rule);
        var hidden = Guarded.ToDictionary(measure => measure, measure => measure == ReturnMeasure.Suspensions ? suspensions
            : Hidden(Counts(measure), measure == ReturnMeasure.SuspensionDays ? suspensions : [], rule));   // the days of a hidden few are theirs alone
        return new ReturnComparison(
            [.. standings.Select((standing, i) => new ComparedSchool(standing.School, standing.InForce, Figures(tables[i], period, rule, measure => hidden.TryGetValue(measure, out var views) && views[i])))],
            Added.ToDictionary(measure => measure, measure => Total([.. tables.Select((table, i) => ($"{i}", table?.Cell(measure, period)?.Number))], hidden.GetValueOrDefault(measure) is [.., true])));
    }

    // Each school's count, and last the sum of all.
    private static List<bool> Hidden(List<decimal?> counts, List<bool> with, DisclosureRule rule)
    {
        List<CountCell> cells = [.. counts.Select((count, i) => new CountCell(count, WasHidden: count is not null && with.ElementAtOrDefault(i))), new(counts.Any(count => count is not null) ? counts.Sum(count => count ?? 0) : null)];
        var views = Suppression.Apply(new Release(cells, counts.Count > 1 ? [new AdditiveLine(counts.Count, [.. counts.Select((_, i) => new LinePart(i))])] : []), rule);
        return [.. views.Select(view => view != CellView.Shown)];
    }

    private static Dictionary<ReturnMeasure, ComparedFigure> Figures(ReturnTable? table, string period, DisclosureRule rule, Func<ReturnMeasure, bool> isHidden) => ReturnRow.All.ToDictionary(
        row => row.Measure,
        row =>
        {
            var cell = table?.Cell(row.Measure, period);
            var hides = cell is not null && (isHidden(row.Measure) || TellsOfFew(table!, row, period, rule));   // it has the cell
            return new ComparedFigure(hides ? null : cell, hides, table?.Written(row.Measure, period)?.IsAssumed == true);
        });

    // A share of a known roll is a count.
    private static bool TellsOfFew(ReturnTable table, ReturnRow row, string period, DisclosureRule rule) =>
        row.Measure == ReturnMeasure.PersistentAbsenceRate && table.Cell(ReturnMeasure.Roll, period)?.Number is { } roll && table.Cell(row.Measure, period)?.Number is { } percent
        && rule.IsSmall(Rounding.HalfAway(roll * percent / 100, 0));

    private static ComparedTotal Total(IReadOnlyList<(string, decimal?)> counts, bool isHidden)
    {
        var all = new YearlyCounts(counts);
        return new ComparedTotal(isHidden ? null : all.Sum, all.Gap, isHidden);
    }
}
