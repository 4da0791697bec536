using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

/// <summary>How many pupils of one year group are on a register, by rating.</summary>
/// <param name="NcYear">The national curriculum year. Null for pupils whose year is not recorded.</param>
public sealed record YearCounts(string? NcYear, int Red, int Amber, int Green)
{
    public int Total => Red + Amber + Green;
}

/// <summary>The pupils of one year group with one kind of reason.</summary>
public sealed record HeatRow(SignalKind Kind, IReadOnlyList<int> ByYear, int Total);

/// <summary>Reasons against year groups: where in a school which kind of trouble is.</summary>
public sealed record RegisterHeatmap(IReadOnlyList<string> Years, IReadOnlyList<HeatRow> Rows);

/// <summary>How large a register is, and where it is full.</summary>
public static class RegisterCounts
{
    /// <summary>The year groups of the registers the person may see, youngest first, whatever ratings are filtered.</summary>
    public static async Task<IReadOnlyList<YearCounts>> RegisterYearsAsync(
        this OnrollDbContext db, Viewer viewer, OrganisationId? school, CancellationToken stop)
    {
        var entries = await EntriesAsync(db, viewer, school, stop);
        return [.. entries.GroupBy(e => e.NcYear).OrderBy(year => YearOrder(year.Key)).Select(year => new YearCounts(
            year.Key,
            year.Count(e => e.Rating == RegisterRating.Red),
            year.Count(e => e.Rating == RegisterRating.Amber),
            year.Count(e => e.Rating == RegisterRating.Green)))];
    }

    /// <summary>Pupils on roll today at the schools whose register the person works with.</summary>
    public static Task<int> PupilsOnRollAsync(this OnrollDbContext db, Viewer viewer, OrganisationId? school, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var today = viewer.Today;
        return db.Enrolments
            .Where(e => viewer.RollOrganisations.Contains(e.OrganisationId) && (school == null || e.OrganisationId == school)
                && e.EntryDate <= today && (e.LeavingDate == null || e.LeavingDate >= today))
            .Select(e => e.PupilId)
            .Distinct()
            .CountAsync(stop);
    }

    /// <summary>Kinds of reason against year groups, counting Red and Amber reasons of pupils on the register.</summary>
    public static async Task<RegisterHeatmap> RegisterHeatmapAsync(this OnrollDbContext db, Viewer viewer, OrganisationId? school, CancellationToken stop)
    {
        var entries = await EntriesAsync(db, viewer, school, stop);
        var years = entries.Select(e => e.NcYear).OfType<string>().Distinct().OrderBy(YearOrder).ToList();
        var counted =
            from entry in entries
            where entry.NcYear is not null
            from kind in RegisterReasons.Read(entry.Reasons).Reasons.Select(r => r.Kind).Distinct()
            select (kind, entry.NcYear);
        var rows = counted.GroupBy(c => c.kind).Select(kind => new HeatRow(
            kind.Key, [.. years.Select(year => kind.Count(c => c.NcYear == year))], kind.Count()));
        return new RegisterHeatmap(years, [.. rows.OrderByDescending(row => row.Total).ThenBy(row => row.Kind)]);
    }

    /// <summary>Sorts reception before Year 1 and numbers as numbers; what is no year comes last.</summary>
    public static int YearOrder(string? ncYear) => ncYear switch
    {
        null => int.MaxValue,
        "R" => 0,
        _ => int.TryParse(ncYear, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : int.MaxValue - 1,
    };

    private static Task<List<EntryOfYear>> EntriesAsync(OnrollDbContext db, Viewer viewer, OrganisationId? school, CancellationToken stop) =>
        RegisterList.Filtered(db, viewer, new RegisterFilter { SchoolId = school })
            .Select(e => new EntryOfYear(
                db.Enrolments.Where(s => s.PupilId == e.PupilId && s.OrganisationId == e.OrganisationId)
                    .OrderByDescending(s => s.EntryDate).Select(s => s.NcYear).FirstOrDefault(),
                e.Rating,
                e.Reasons))
            .ToListAsync(stop);

    private sealed record EntryOfYear(string? NcYear, RegisterRating Rating, string Reasons);
}
