using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Insight;

/// <summary>What kind of area published figures are of.</summary>
public enum PublishedAreaKind
{
    England = 1,
    Region,
    Authority,

    /// <summary>The mean of the authorities most like one's own.</summary>
    Neighbours,
}

/// <summary>An area whose published figures stand beside one's own.</summary>
/// <param name="Key">As addresses name it: "england", "region", "la", "sn2025".</param>
/// <param name="Name">As people read it: "England", "North West", "Statistical neighbours (2025)".</param>
public sealed record PublishedArea(PublishedAreaKind Kind, string Key, string Name)
{
    /// <summary>A mean of fewer neighbours than this says nothing of them together.</summary>
    private const int FewestNeighbours = 5;

    public static PublishedArea England { get; } = new(PublishedAreaKind.England, "england", "England");

    /// <summary>The three digits of the authority, or of each neighbour.</summary>
    public IReadOnlyList<string> LaCodes { get; init; } = [];

    /// <summary>The rows of each table that are the region, the nearest first: London is cut in two by some tables and years, and whole in others.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> RegionsByTable { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <param name="laCode">Its three digits.</param>
    public static PublishedArea Authority(string laCode, string name = "Local authority") => new(PublishedAreaKind.Authority, "la", name) { LaCodes = [laCode] };

    /// <summary>Whether a row that was read is of the area: a region has one name in each table.</summary>
    internal bool Takes(Benchmark row) => Kind != PublishedAreaKind.Region || (RegionsByTable.TryGetValue(row.Table, out var names) && names.Contains(row.AreaName));

    /// <summary>The figure that one table prints for the area; of neighbours the mean of those that have a number.</summary>
    internal PublishedFigure FigureOf(IReadOnlyList<Benchmark> rows, string schoolType)
    {
        if (Kind != PublishedAreaKind.Neighbours)
        {
            // A part of a region may be printed as a marker where the whole has a number.
            var nearest = Kind == PublishedAreaKind.Region ? rows.OrderBy(row => Nearness(row)).ToList() : rows;
            var row = nearest.FirstOrDefault(one => one.Value is not null) ?? nearest[0];
            return new PublishedFigure(row.Value, row.Marker, Of(Kind == PublishedAreaKind.England ? Name : row.AreaName, schoolType), row.Period) { Table = row.Table };
        }

        // One line of each neighbour: a table may print an authority twice where it was split.
        var values = rows.GroupBy(row => row.LaCode).Select(of => of.First().Value).OfType<decimal>().ToList();
        var of = Of(Name, schoolType) + string.Create(CultureInfo.InvariantCulture, $", mean of {values.Count} of {LaCodes.Count}");
        return values.Count < FewestNeighbours
            ? new PublishedFigure(null, rows.Select(row => row.Marker).FirstOrDefault(marker => marker is not null) ?? "z", of, rows[0].Period) { Table = rows[0].Table }
            : new PublishedFigure(values.Average(), null, of, rows[0].Period) { Table = rows[0].Table };
    }

    private int Nearness(Benchmark row) => RegionsByTable[row.Table].ToList().IndexOf(row.AreaName);

    private static string Of(string area, string schoolType) => schoolType == PublishedMeasures.AllSchools ? area : $"{area}, {schoolType.ToLowerInvariant()}";
}

public static class PublishedAreaQueries
{
    private const string Neighbours = "statistical-neighbours";

    /// <summary>The areas whose figures were imported and stand beside those schools: England first, then ever nearer.</summary>
    /// <returns>Empty where nothing was imported. England alone for schools of several authorities.</returns>
    public static async Task<IReadOnlyList<PublishedArea>> PublishedAreasAsync(this OnrollDbContext db, IReadOnlyList<Organisation> schools, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(schools);
        List<PublishedArea> areas = [];
        var measures = PublishedMeasures.Names;
        if (await db.Benchmarks.AnyAsync(b => measures.Contains(b.Measure) && b.Level == "National", stop))
        {
            areas.Add(PublishedArea.England);
        }

        if (schools.Select(school => school.LaCode).Distinct().ToList() is [{ } code])
        {
            areas.AddRange(await OfAuthorityAsync(db, code, stop));
        }

        return areas;
    }

    /// <summary>The figures of an area; those of a region may still be of others of its name, see <see cref="PublishedArea.Takes"/>.</summary>
    internal static IQueryable<Benchmark> OfArea(this IQueryable<Benchmark> benchmarks, PublishedArea area)
    {
        var (codes, regions) = (area.LaCodes, area.RegionsByTable.Values.SelectMany(names => names).Distinct().ToList());
        return area.Kind switch
        {
            PublishedAreaKind.England => benchmarks.Where(b => b.Level == "National"),
            PublishedAreaKind.Region => benchmarks.Where(b => b.Level == "Regional" && regions.Contains(b.AreaName)),
            _ => benchmarks.Where(b => b.Level == "Local authority" && b.LaCode != null && codes.Contains(b.LaCode)),
        };
    }

    private static async Task<IEnumerable<PublishedArea>> OfAuthorityAsync(OnrollDbContext db, string code, CancellationToken stop)
    {
        // By measure first: that is how the figures are indexed.
        var measures = PublishedMeasures.Names;
        var tables = await db.Benchmarks.Where(b => measures.Contains(b.Measure) && b.Level == "Local authority" && b.LaCode == code)
            .Select(b => new { b.Table, b.AreaName, b.Region }).Distinct().OrderBy(b => b.Table).ThenBy(b => b.AreaName).ThenBy(b => b.Region).ToListAsync(stop);
        List<PublishedArea> areas = [];
        if (tables.Select(one => one.Region).FirstOrDefault(region => region is not null) is { } region)
        {
            var printed = await db.Benchmarks.Where(b => measures.Contains(b.Measure) && b.Level == "Regional").Select(b => new { b.Table, b.AreaName }).Distinct().OrderBy(b => b.Table).ThenBy(b => b.AreaName).ToListAsync(stop);
            areas.Add(new(PublishedAreaKind.Region, "region", region)
            {
                RegionsByTable = printed.GroupBy(row => row.Table).ToDictionary(of => of.Key, of => RegionsLike(tables.FirstOrDefault(one => one.Table == of.Key)?.Region ?? region, of.Select(row => row.AreaName))),
            });
        }

        if (tables.Count > 0)
        {
            areas.Add(PublishedArea.Authority(code, tables[0].AreaName));
        }

        var sets = await db.Benchmarks.Where(b => b.Table == Neighbours && b.LaCode == code && b.Measure == "sn_la_number" && b.Marker != null)
            .OrderBy(b => b.Period).ThenBy(b => b.Marker).Select(b => new { b.Period, b.Marker }).ToListAsync(stop);
        areas.AddRange(sets.GroupBy(set => set.Period).OrderByDescending(set => set.Key, StringComparer.Ordinal)
            .Select(set => new PublishedArea(PublishedAreaKind.Neighbours, $"sn{set.Key}", $"Statistical neighbours ({set.Key})") { LaCodes = [.. set.Select(one => one.Marker!.Trim())] }));
        return areas;
    }

    /// <summary>The printed regions that are meant: "Outer London" is also "London (Outer)", and failing that a part of "London".</summary>
    private static IReadOnlyList<string> RegionsLike(string region, IEnumerable<string> printed)
    {
        var all = printed.ToList();
        var words = Words(region);
        return [.. all.Where(name => Words(name).SetEquals(words)), .. all.Where(name => words.Count == 2 && words.Contains("london") && Words(name).SetEquals(["london"]))];
    }

    private static HashSet<string> Words(string name) => [.. name.ToLowerInvariant().Split([' ', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries)];
}
