using Onroll.Core.Imports;
using Onroll.Exchange.Csv;

namespace Onroll.Exchange.Statistics;

/// <summary>Turns one line of a statistics table into one tidy row.</summary>
internal sealed class StatisticsRows(StatisticsTable table, StatisticsColumns columns, string fileName)
{
    private const string England = "E92000001";

    private static readonly Dictionary<string, BenchmarkLevel> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["National"] = BenchmarkLevel.National,
        ["Country"] = BenchmarkLevel.National,
        ["Region"] = BenchmarkLevel.Region,
        ["Regional"] = BenchmarkLevel.Region,
        ["Local authority"] = BenchmarkLevel.LocalAuthority,
        ["Local education authority"] = BenchmarkLevel.LocalAuthority,
        ["School"] = BenchmarkLevel.School,
        ["Local authority district"] = BenchmarkLevel.Other,
        ["Parliamentary constituency"] = BenchmarkLevel.Other,
        ["Ward"] = BenchmarkLevel.Other,
        ["MAT"] = BenchmarkLevel.Other,
        ["Sponsor"] = BenchmarkLevel.Other,
        ["Opportunity area"] = BenchmarkLevel.Other,
        ["RSC region"] = BenchmarkLevel.Other,
        ["English devolved area"] = BenchmarkLevel.Other,
        ["Local enterprise partnership"] = BenchmarkLevel.Other,
        ["Mayoral combined authority"] = BenchmarkLevel.Other,
        ["Local skills improvement plan area"] = BenchmarkLevel.Other,
        ["Planning area"] = BenchmarkLevel.Other,
        ["Police force area"] = BenchmarkLevel.Other,
        ["Provider"] = BenchmarkLevel.Other,
        ["Institution"] = BenchmarkLevel.Other,
    };

    /// <summary>One word for each breakdown whose name drifts from year to year, as published.</summary>
    private static readonly Dictionary<string, string> SameBreakdown = new(StringComparer.OrdinalIgnoreCase)
    {
        ["FSM_eligible"] = "FSM_eligible",
        ["IDACI"] = "IDACI_decile",
    };

    private static readonly Dictionary<string, string> SameMeasure = new()
    {
        ["one_or_more_fixed_excl_rate"] = "one_plus_fixed_rate",
    };

    public ReadOutcome<BenchmarkRow> Read(CsvRecord record)
    {
        if (record.ShapeProblem is { } shape)
        {
            return Rejected(record, null, null, shape);
        }

        var fields = record.Fields;
        if (Level(fields) is not { } level)
        {
            var printed = columns.Level is { } index ? fields[index] : null;
            return Rejected(record, "geographic_level", printed, "This is not a level of the statistics, such as National, Regional or Local authority.");
        }

        var values = new List<BenchmarkValue>();
        if (ReadValues(record, values) is { } wrong)
        {
            return ReadOutcome.Rejected<BenchmarkRow>(wrong);
        }

        if (Period(fields, values) is not { } period)
        {
            return Rejected(record, "time_period", fields[columns.Period ?? 0], "This is not a year or an academic year such as 2016, 201617 or 2016/17.");
        }

        return ReadOutcome.Row(record.Line, new BenchmarkRow(table.Name, period, Area(level, fields), SchoolType(fields), Groups(fields), values));
    }

    private static ReadOutcome<BenchmarkRow> Rejected(CsvRecord record, string? field, string? value, string problem) =>
        ReadOutcome.Rejected<BenchmarkRow>(new Reject(record.File, record.Line, field, value, problem));

    private BenchmarkLevel? Level(IReadOnlyList<string> fields)
    {
        if (columns.Level is not { } index)
        {
            return table.Level;
        }

        return Levels.TryGetValue(fields[index].Trim(), out var level) ? level : null;
    }

    private Reject? ReadValues(CsvRecord record, List<BenchmarkValue> values)
    {
        var fields = record.Fields;
        var rowMeasure = table.MeasureColumn is { } named ? columns.Text(fields, named) : null;
        foreach (var (name, index) in columns.Measures)
        {
            var measure = rowMeasure ?? SameMeasure.GetValueOrDefault(name, name);
            if (Figures.Read(measure, fields[index], IsPresentStandard) is not { } value)
            {
                return new Reject(record.File, record.Line, name, fields[index], "This is neither a number nor one of the markers the statistics use.");
            }

            values.Add(value);
        }

        values.AddRange(columns.Texts.Select(text => new BenchmarkValue(text.Name, null, null, fields[text.Index].Trim())));
        return null;
    }

    /// <summary>Tables since 2019 name both the part of the year and the geographic level.</summary>
    private bool IsPresentStandard => columns.PeriodPart is not null && columns.SchoolTypeIsPhase;

    private BenchmarkPeriod? Period(IReadOnlyList<string> fields, List<BenchmarkValue> values)
    {
        if (columns.Period is not { } index)
        {
            return new BenchmarkPeriod(StatisticsTables.YearIn(fileName) ?? "", null, "");
        }

        var printed = fields[index].Trim();
        var part = columns.PeriodPart is { } partIndex ? fields[partIndex].Trim() : "";
        return Periods.Read(printed, part, table.YearIsEndYear)
            ?? (printed == "0" && values.TrueForAll(v => v.Value is null) ? new BenchmarkPeriod(printed, null, part) : null);
    }

    private BenchmarkArea Area(BenchmarkLevel level, IReadOnlyList<string> fields) => level switch
    {
        BenchmarkLevel.National => new(level, England, columns.Text(fields, "country_code") ?? England, columns.Text(fields, "country_name", "country", "area_name") ?? "England"),
        BenchmarkLevel.Region => new(level, columns.Text(fields, "region_code", "la_number"), columns.Text(fields, "region_code"), columns.Text(fields, "region_name", "area_name", "region")),
        BenchmarkLevel.LocalAuthority => new(level, columns.Text(fields, "old_la_code", "la_number", "la_code"), columns.Text(fields, "new_la_code"), columns.Text(fields, "la_name", "area_name", "local_authority")) { Region = columns.Text(fields, "region_name", "region") },
        BenchmarkLevel.School => new(level, columns.Text(fields, "school_urn", "school_laestab"), columns.Text(fields, "new_la_code"), columns.Text(fields, "school_name")),
        _ => new(level, columns.Text(fields, "lad_code", "pcon_code", "ward_code", "trust_id", "sponsor_id"), null, columns.Text(fields, "lad_name", "pcon_name", "ward_name", "trust_name", "sponsor_name")),
    };

    private string? SchoolType(IReadOnlyList<string> fields) =>
        columns.SchoolType is { } index && fields[index].Trim().Length > 0 ? SchoolTypes.Canonical(fields[index]) : table.SchoolType;

    private List<KeyValuePair<string, string>> Groups(IReadOnlyList<string> fields)
    {
        var groups = columns.Filters.ConvertAll(filter =>
        {
            var printed = fields[filter.Index].Trim();
            return KeyValuePair.Create(filter.Name, SameBreakdown.GetValueOrDefault(printed, printed));
        });
        if (table.Name == "column-definitions")
        {
            groups.Insert(0, KeyValuePair.Create("file", Path.GetFileNameWithoutExtension(fileName)));
        }

        return groups;
    }
}
