using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Roll;

/// <summary>A count of the table of leavers.</summary>
public enum LeaverCount
{
    Left,
    ByRoll,
    HomeEducated,
    OtherEvidence,
    Evidenced,
    Waiting,
    ExamYears,
    YoungerYears,
    Unexplained,
    PermanentExclusions,
}

/// <summary>A school's leavers in figures, with what is hidden from this reader.</summary>
/// <param name="School">Null for all schools together.</param>
/// <param name="Figures">In full: show only what is not hidden.</param>
public sealed record LeaverRow(OrganisationId? School, string Name, LeaverFigures Figures)
{
    public IReadOnlySet<LeaverCount> Hidden { get; init; } = new HashSet<LeaverCount>();

    public int this[LeaverCount count] => count switch
    {
        LeaverCount.Left => Figures.Leavers,
        LeaverCount.ByRoll => Figures.ConfirmedByRoll,
        LeaverCount.HomeEducated => Figures.HomeEducated,
        LeaverCount.OtherEvidence => Figures.Evidenced - Figures.HomeEducated,
        LeaverCount.Evidenced => Figures.Evidenced,
        LeaverCount.Waiting => Figures.Waiting,
        LeaverCount.ExamYears => Figures.UnexplainedInExamYears,
        LeaverCount.YoungerYears => Figures.Unexplained - Figures.UnexplainedInExamYears,
        LeaverCount.Unexplained => Figures.Unexplained,
        _ => Figures.PermanentExclusions,
    };

    public bool Hides(params ReadOnlySpan<LeaverCount> counts)
    {
        foreach (var count in counts)
        {
            if (Hidden.Contains(count))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Leavers of an academic year by school, always beside permanent exclusions, so that a nought cannot hide them (N-04).</summary>
/// <param name="Schools">In name order: schools are not ranked (N-11).</param>
/// <param name="All">Null for a single school.</param>
public sealed record LeaverTable(IReadOnlyList<LeaverRow> Schools, LeaverRow? All)
{
    private static readonly LeaverCount[] Counts = Enum.GetValues<LeaverCount>();

    private static readonly (LeaverCount Total, LeaverCount[] Parts)[] Sums =
    [
        (LeaverCount.Left, [LeaverCount.ByRoll, LeaverCount.Evidenced, LeaverCount.Waiting, LeaverCount.Unexplained]),
        (LeaverCount.Evidenced, [LeaverCount.HomeEducated, LeaverCount.OtherEvidence]),
        (LeaverCount.Unexplained, [LeaverCount.ExamYears, LeaverCount.YoungerYears]),
    ];

    public IEnumerable<LeaverRow> Rows => All is null ? Schools : Schools.Append(All);

    /// <summary>Hides what is small, and as much more as keeps it from being worked out from the rest of the table (R-SDC-01, R-SDC-02).</summary>
    public LeaverTable For(DisclosureRule rule)
    {
        var rows = Rows.ToList();
        int Cell(int row, LeaverCount count) => (row * Counts.Length) + (int)count;
        List<AdditiveLine> lines =
        [
            .. from row in Enumerable.Range(0, rows.Count)
               from sum in Sums
               select new AdditiveLine(Cell(row, sum.Total), [.. sum.Parts.Select(part => new LinePart(Cell(row, part)))]) { TotalIsGroup = true },
        ];
        if (All is not null)
        {
            lines.AddRange(Counts.Select(count =>
                new AdditiveLine(Cell(Schools.Count, count), [.. Schools.Select((school, row) => new LinePart(Cell(row, count), school.Figures.OnRoll))])));
        }

        var views = Suppression.Apply(new Release([.. rows.SelectMany(row => Counts.Select(count => new CountCell(row[count])))], lines), rule);
        var shown = rows.Select((row, at) => row with { Hidden = Counts.Where(count => views[Cell(at, count)] != CellView.Shown).ToHashSet() }).ToList();
        return All is null ? new LeaverTable(shown, null) : new LeaverTable(shown[..^1], shown[^1]);
    }
}

public static class LeaverTableQueries
{
    /// <summary>Counts leavers that have been read, school by school.</summary>
    /// <param name="leavers">Those of the year, of these schools.</param>
    public static async Task<LeaverTable> LeaverTableAsync(
        this OnrollDbContext db, IReadOnlyList<Organisation> schools, IReadOnlyList<KnownLeaver> leavers, (AcademicYear Year, DateOnly Today) when, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(schools);
        var (from, to) = (when.Year.FirstDay, when.Year.LastDay < when.Today ? when.Year.LastDay : when.Today);
        var ids = schools.Select(s => s.OrganisationId).ToList();
        var excluded = await db.Exclusions
            .Where(x => ids.Contains(x.OrganisationId) && x.Category == ExclusionCategory.PermanentExclusion && !x.IsCancelled && x.StartsOn >= from && x.StartsOn <= to)
            .GroupBy(x => x.OrganisationId).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, stop);
        var rolls = await db.Enrolments
            .Where(e => ids.Contains(e.OrganisationId) && e.Status != "S" && e.Status != "G" && e.EntryDate <= to && (e.LeavingDate == null || e.LeavingDate >= to))
            .GroupBy(e => e.OrganisationId).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, stop);
        var calendars = await db.CalendarsAsync(stop);
        var of = leavers.ToLookup(l => l.Spell.OrganisationId, l => l.Facts);
        List<LeaverRow> rows =
        [
            .. schools.Select(s => new LeaverRow(s.OrganisationId, s.Name, LeaverFigures.Of(
                of[s.OrganisationId], calendars.Of(s.OrganisationId).Calendar, when.Today, (rolls.GetValueOrDefault(s.OrganisationId), excluded.GetValueOrDefault(s.OrganisationId))))),
        ];
        return new LeaverTable(rows, rows.Count == 1 ? null : new LeaverRow(null, "All schools", LeaverFigures.Sum([.. rows.Select(r => r.Figures)])));
    }
}
