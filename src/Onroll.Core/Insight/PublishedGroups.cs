using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Insight;

/// <summary>England's published figures of groups of pupils: by sex, need, free school meals, ethnicity and year group.</summary>
public sealed class PublishedGroups
{
    private static readonly (string Measure, string Table, string Column)[] Columns = [.. Lines("insight/published-by-group.csv").Select(fields => (fields[0], fields[1], fields[2]))];

    // As the tables spell a group, without all but its letters and digits; one group has many spellings.
    private static readonly Dictionary<string, (MeasureBreakdown By, string Code)> Spellings =
        Lines("insight/group-spellings.csv").ToDictionary(fields => fields[2], fields => (Enum.Parse<MeasureBreakdown>(fields[0]), fields[1]));

    private readonly Dictionary<(string Measure, string SchoolType, MeasureBreakdown By, string Code, string Period), PublishedFigure> _figures = [];

    private PublishedGroups() { }

    public static PublishedGroups None { get; } = new();

    public static async Task<PublishedGroups> ReadAsync(OnrollDbContext db, IEnumerable<Measure> measures, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = measures.Select(measure => measure.Id).ToHashSet();
        var wanted = Columns.Where(column => ids.Contains(column.Measure)).ToList();
        List<string> names = [.. wanted.Select(column => column.Column).Distinct()], tables = [.. wanted.Select(column => column.Table).Distinct()];
        var rows = (await db.Benchmarks.AsNoTracking()
            .Where(b => names.Contains(b.Measure) && b.Level == "National" && b.Breakdown != null && b.Group != null && tables.Contains(b.Table))
            .OrderBy(b => b.BenchmarkId).ToListAsync(stop)).ToLookup(row => (row.Table, row.Measure));
        var groups = new PublishedGroups();
        foreach (var (measure, table, column) in wanted)
        {
            foreach (var row in rows[(table, column)])
            {
                groups.Add(measure, row);
            }
        }

        return groups;
    }

    /// <summary>The years that have any figure of a breakdown, the newest first.</summary>
    public IReadOnlyList<string> Years(Measure measure, string schoolType, MeasureBreakdown by) =>
        [.. _figures.Keys.Where(key => key.Measure == measure.Id && key.SchoolType == schoolType && key.By == by).Select(key => key.Period).Distinct().OrderDescending(StringComparer.Ordinal)];

    /// <summary>A group's figure. Null when none was imported.</summary>
    public PublishedFigure? Of(Measure measure, string schoolType, MeasureBreakdown by, string code, string period)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return _figures.GetValueOrDefault((measure.Id, schoolType, by, code, period));
    }

    /// <summary>The figure that may honestly stand beside a whole year, see <see cref="PublishedMeasures.Comparable"/>. Null when there is none.</summary>
    public PublishedFigure? Comparable(Measure measure, string schoolType, MeasureBreakdown by, string code, AcademicYear year) =>
        Years(measure, schoolType, by).Select(period => Of(measure, schoolType, by, code, period)).FirstOrDefault(figure => PublishedMeasures.IsComparable(figure, measure, year));

    /// <summary>Which group a table means. Null for one Onroll does not count.</summary>
    /// <param name="printed">"Ethnicity_Minor_White_British", "SEN support", "NC_Year_8".</param>
    public static (MeasureBreakdown By, string Code)? Read(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var spelt = string.Concat(printed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        foreach (var prefix in new[] { "ethnicityminor", "ethnicitymajor", "ethnicity", "gender", "sex", "senprovision", "ncyear", "year" })
        {
            if (spelt.StartsWith(prefix, StringComparison.Ordinal) && Spellings.TryGetValue(spelt[prefix.Length..], out var under)
                && under.By == (prefix is "ncyear" or "year" ? MeasureBreakdown.NcYear : under.By))
            {
                return under;
            }
        }

        return Spellings.TryGetValue(spelt, out var known) && known.By != MeasureBreakdown.NcYear ? known : null;
    }

    private void Add(string measure, Benchmark row)
    {
        // "Ethnicity / Ethnicity_Minor_Chinese": the heading and the group. Groups of two things at once are not these.
        var parts = row.Group!.Split(" / ");
        if (parts.Length <= 2 && Read(parts[^1]) is var (by, code))
        {
            var type = row.SchoolType ?? PublishedMeasures.AllSchools;
            var of = type == PublishedMeasures.AllSchools ? "England" : $"England, {type.ToLowerInvariant()}";
            _figures.TryAdd((measure, type, by, code, row.Period), new PublishedFigure(row.Value, row.Marker, of, row.Period) { Table = row.Table });
        }
    }

    private static IEnumerable<string[]> Lines(string resource)
    {
        using var reader = new StreamReader(typeof(PublishedGroups).Assembly.GetManifestResourceStream(resource)!);   // built into the assembly
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }
}
