using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Insight;

/// <summary>The published figures that measure what the catalogue measures, as they were imported.</summary>
public sealed class PublishedMeasures
{
    public const string AllSchools = "Total", Primary = "State-funded primary", Secondary = "State-funded secondary", Special = "Special", Unit = "Pupil referral unit";

    private const string TablesOwnType = "*";

    private static readonly Column[] Columns = [.. ReadColumns()];

    private readonly Dictionary<(string Measure, string SchoolType, string Period), PublishedFigure> _figures = [];

    private PublishedMeasures() { }

    /// <summary>Nothing to compare with.</summary>
    public static PublishedMeasures None { get; } = new();

    /// <summary>Reads every figure of England, or of one local authority, for some measures.</summary>
    /// <param name="laCode">The authority's three digits. Null for England.</param>
    public static async Task<PublishedMeasures> ReadAsync(OnrollDbContext db, IEnumerable<Measure> measures, string? laCode, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = measures.Select(measure => measure.Id).ToHashSet();
        var wanted = Columns.Where(column => ids.Contains(column.Measure)).ToList();
        var names = wanted.Select(column => column.Name).Distinct().ToList();
        var rows = await db.Benchmarks.AsNoTracking()
            .Where(b => names.Contains(b.Measure) && b.Breakdown == null && (laCode == null ? b.Level == "National" : b.Level == "Local authority" && b.LaCode == laCode))
            .ToListAsync(stop);
        var published = new PublishedMeasures();
        foreach (var column in wanted)   // the first table to print a figure is the one that is used
        {
            foreach (var row in rows.Where(row => row.Table == column.Table && row.Measure == column.Name))
            {
                published.Add(column, row, laCode is null ? "England" : row.AreaName);
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

    private void Add(Column column, Benchmark row, string area)
    {
        var type = column.SchoolType == TablesOwnType ? row.SchoolType ?? AllSchools : column.SchoolType;
        var of = type == AllSchools ? area : $"{area}, {type.ToLowerInvariant()}";
        _figures.TryAdd((column.Measure, type, row.Period), new PublishedFigure(row.Value, row.Marker, of, row.Period));
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
