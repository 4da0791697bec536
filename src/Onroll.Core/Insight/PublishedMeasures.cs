using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;

namespace Onroll.Core.Insight;

/// <summary>The published figures that measure what the catalogue measures, as they were imported.</summary>
public sealed class PublishedMeasures
{
    public const string AllSchools = "Total", Primary = "State-funded primary", Secondary = "State-funded secondary", Special = "Special", Unit = "Pupil referral unit";

    private const string TablesOwnType = "*";

    /// <summary>Published figures are a year or two behind; older ones say little about now.</summary>
    private const int MostYearsOld = 3;

    private static readonly Column[] Columns = [.. ReadColumns()];

    private readonly Dictionary<(string Measure, string SchoolType, string Period), PublishedFigure> _figures = [];

    private PublishedMeasures() { }

    /// <summary>Every published column or indicator that measures what the catalogue measures.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Columns.Select(column => column.Name).Distinct()];

    /// <summary>Nothing to compare with.</summary>
    public static PublishedMeasures None { get; } = new();

    /// <summary>Reads every figure of an area for some measures.</summary>
    public static async Task<PublishedMeasures> ReadAsync(OnrollDbContext db, IEnumerable<Measure> measures, PublishedArea area, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(area);
        var ids = measures.Select(measure => measure.Id).ToHashSet();
        var wanted = Columns.Where(column => ids.Contains(column.Measure)).ToList();
        var names = wanted.Select(column => column.Name).Distinct().ToList();
        var rows = (await db.Benchmarks.AsNoTracking().OfArea(area).Where(b => names.Contains(b.Measure) && b.Breakdown == null).OrderBy(b => b.BenchmarkId).ToListAsync(stop))
            .Where(row => area.Takes(row)).ToLookup(row => (row.Table, row.Measure));
        var published = new PublishedMeasures();
        foreach (var column in wanted)   // the first table to print a figure is the one that is used
        {
            foreach (var place in rows[(column.Table, column.Name)].GroupBy(row => (row.SchoolType, row.Period)))
            {
                published.Add(column, area, [.. place]);
            }
        }

        return published;
    }

    /// <summary>The figure of an academic year. Null when none was imported.</summary>
    public PublishedFigure? Of(Measure measure, string schoolType, MeasurePeriod period)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(period);
        return period.IsYear ? _figures.GetValueOrDefault((measure.Id, schoolType, period.Key)) : null;
    }

    /// <summary>The newest figure up to a year that holds a number. Null when there is none.</summary>
    public PublishedFigure? Newest(Measure measure, string schoolType, MeasurePeriod upTo) => Series(measure, schoolType)
        .LastOrDefault(figure => figure.Value is not null && string.CompareOrdinal(figure.Period, MeasurePeriod.Of(upTo.Year).Key) <= 0);

    /// <summary>The figure that may honestly stand beside a whole year: that year's, or the newest of the few years before it that was measured alike.</summary>
    /// <returns>Null when there is none: an old figure, or one of another definition, would mislead.</returns>
    public PublishedFigure? Comparable(Measure measure, string schoolType, AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(year);
        return Series(measure, schoolType).LastOrDefault(figure => IsComparable(figure, measure, year));
    }

    internal static bool IsComparable(PublishedFigure? figure, Measure measure, AcademicYear year) =>
        figure?.Value is not null && AcademicYear.TryParse(figure.Period, out var of) && of <= year && year.StartYear - of.StartYear <= MostYearsOld && SeriesBreaks.AreAlike(measure.Subject, of, year);

    /// <summary>Every year's figure, the earliest first. A year that was not imported is not in it.</summary>
    public IReadOnlyList<PublishedFigure> Series(Measure measure, string schoolType) =>
        [.. _figures.Where(f => f.Key.Measure == measure.Id && f.Key.SchoolType == schoolType).Select(f => f.Value).OrderBy(f => f.Period, StringComparer.Ordinal)];

    /// <summary>The type of school one school's figures are published under (R-COD-12).</summary>
    public static string TypeOf(Organisation school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return (school.Kind, school.Phase?.ToUpperInvariant()) switch
        {
            (OrganisationKind.PupilReferralUnit, _) => Unit,
            (_, "PRIMARY" or "MIDDLE DEEMED PRIMARY") => Primary,
            (_, "SECONDARY" or "MIDDLE DEEMED SECONDARY" or "ALL-THROUGH") => Secondary,
            _ when school.EstablishmentType is 7 or 8 or 33 or 36 or 44 => Special,   // the national register's special schools
            _ => AllSchools,
        };
    }

    /// <summary>The type that several schools have in common; all schools where they differ.</summary>
    public static string TypeOf(IEnumerable<Organisation> schools) =>
        schools.Select(TypeOf).Distinct().ToList() is [var only] ? only : AllSchools;

    /// <summary>Whether any table Onroll reads prints the measure.</summary>
    public static bool Prints(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Array.Exists(Columns, column => column.Measure == measure.Id);
    }

    /// <summary>The types of school that have any figure of a measure, that of all schools first.</summary>
    public IReadOnlyList<string> TypesOf(Measure measure) =>
        [.. _figures.Keys.Where(key => key.Measure == measure.Id).Select(key => key.SchoolType).Distinct().OrderBy(type => type == AllSchools ? 0 : 1).ThenBy(type => type, StringComparer.Ordinal)];

    private void Add(Column column, PublishedArea area, IReadOnlyList<Benchmark> rows)
    {
        var type = column.SchoolType == TablesOwnType ? rows[0].SchoolType ?? AllSchools : column.SchoolType;
        if (!_figures.ContainsKey((column.Measure, type, rows[0].Period)))
        {
            _figures.Add((column.Measure, type, rows[0].Period), area.FigureOf(rows, type));
        }
    }

    private static IEnumerable<Column> ReadColumns()
    {
        using var reader = new StreamReader(typeof(PublishedMeasures).Assembly.GetManifestResourceStream("insight/published.csv")!);   // built into the assembly
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            yield return new Column(fields[0], fields[1], fields[2], fields[3]);
        }
    }

    /// <param name="SchoolType">The type all its figures are of; "*" where the table has a column for it.</param>
    /// <param name="Name">The published column or indicator.</param>
    private sealed record Column(string Measure, string Table, string SchoolType, string Name);
}
