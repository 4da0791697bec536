using Onroll.Exchange.Csv;

namespace Onroll.Exchange.Statistics;

/// <summary>What each column of a statistics table is: time, place, breakdown or measure.</summary>
internal sealed class StatisticsColumns
{
    private static readonly HashSet<string> KnownFilters =
    [
        "characteristic_desc", "characteristic_1", "characteristic_2", "characteristic_breakdown", "characteristic_grouping",
        "characteristic", "characteristic_topic", "characteristic_category", "pupil_characteristic", "setting_type", "nc_year", "ncyear",
        "academy_type", "sex", "gender", "age", "reason", "ethnicity", "sen_provision", "fsm", "duration_days_fixed_exclusions",
        "total_length_days_fixed_exclusions",
    ];

    private static readonly HashSet<string> Places =
    [
        "country_code", "country_name", "country", "region_code", "region_name", "old_la_code", "new_la_code", "la_name", "la_number",
        "area_name", "region", "school_urn", "school_laestab", "school_name", "lad_code", "lad_name", "pcon_code", "pcon_name", "ward_code",
        "ward_name", "la_code", "local_authority", "trust_id", "trust_name", "sponsor_id", "sponsor_name",
    ];

    private readonly Dictionary<string, int> _index = [];

    private StatisticsColumns(IReadOnlyList<string> headers)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            _index.TryAdd(HeaderNames.ToSnakeCase(headers[i]), i);
        }
    }

    /// <summary>Column numbers of the breakdowns other than school type.</summary>
    public List<(string Name, int Index)> Filters { get; } = [];

    /// <summary>Column numbers of the measures.</summary>
    public List<(string Name, int Index)> Measures { get; } = [];

    /// <summary>Columns whose words are the datum.</summary>
    public List<(string Name, int Index)> Texts { get; } = [];

    public int? Period => First("time_period", "year", "years", "academic_year");

    public int? PeriodPart => First("time_identifier");

    public int? Level => First("geographic_level", "level");

    public int? SchoolType => First("school_type", "education_phase", "phase_type_grouping", "school_phase");

    /// <summary>The name the present standard gives the column; older tables say school type.</summary>
    public bool SchoolTypeIsPhase => _index.ContainsKey("education_phase");

    /// <summary>Tells breakdowns from measures by their names, else by what the whole file holds in them.</summary>
    /// <param name="survey">What the columns hold.</param>
    /// <param name="declared">Column name to "Filter" or "Indicator", from the table's own description. Empty when it came without one.</param>
    public static StatisticsColumns Sort(
        StatisticsTable table, IReadOnlyList<string> headers, ColumnSurvey survey, IReadOnlyDictionary<string, string> declared)
    {
        var columns = new StatisticsColumns(headers);
        var fixedRoles = new[] { columns.Period, columns.PeriodPart, columns.Level, columns.SchoolType };
        foreach (var (name, index) in columns._index.Where(c => c.Key.Length > 0 && !fixedRoles.Contains(c.Value)))
        {
            if (table.TextMeasures.Contains(name))
            {
                columns.Texts.Add((name, index));
            }
            else if (name != table.MeasureColumn && !Places.Contains(name))
            {
                var isFilter = table.Filters.Contains(name) || (declared.TryGetValue(name, out var type)
                    ? string.Equals(type, "Filter", StringComparison.OrdinalIgnoreCase)
                    : KnownFilters.Contains(name) || survey.HoldsWords(index));
                (isFilter ? columns.Filters : columns.Measures).Add((name, index));
            }
        }

        return columns;
    }

    /// <summary>The text of the first of these columns that has any. Null when none has: NULL and empty are nothing.</summary>
    public string? Text(IReadOnlyList<string> fields, params string[] names)
    {
        foreach (var name in names)
        {
            if (_index.TryGetValue(name, out var index) && fields[index].Trim() is { Length: > 0 } text && text != "NULL")
            {
                return text;
            }
        }

        return null;
    }

    private int? First(params string[] names)
    {
        foreach (var name in names)
        {
            if (_index.TryGetValue(name, out var index))
            {
                return index;
            }
        }

        return null;
    }
}

/// <summary>Counts, over a whole file, which columns hold words and which hold figures.</summary>
internal sealed class ColumnSurvey(int width)
{
    private const double MostlyWords = 0.2;

    private readonly int[] _words = new int[width];
    private readonly bool[] _hasTotal = new bool[width];

    public int RowCount { get; private set; }

    public void Add(IReadOnlyList<string> fields)
    {
        RowCount++;
        for (var i = 0; i < Math.Min(width, fields.Count); i++)
        {
            if (!Figures.IsFigure(fields[i]))
            {
                _words[i]++;
                _hasTotal[i] |= fields[i].Trim().Equals("Total", StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    /// <summary>True for a breakdown: it names its total, or more than a few cells are words.</summary>
    public bool HoldsWords(int index) => _hasTotal[index] || _words[index] > RowCount * MostlyWords;
}
