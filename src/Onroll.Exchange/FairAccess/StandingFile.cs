using System.Globalization;
using Onroll.Core.FairAccess;
using Onroll.Core.Imports;
using Onroll.Core.Store;
using Onroll.Exchange.Csv;

namespace Onroll.Exchange.FairAccess;

/// <summary>A school a file may speak of.</summary>
public sealed record StandingSchool(OrganisationId Id, string Name, string? Urn);

/// <summary>What a file of schools' facts says.</summary>
/// <param name="Problems">Each in a sentence with its line. While there are any, nothing is taken in.</param>
public sealed record StandingRows(IReadOnlyList<StandingForm> Forms, IReadOnlyList<string> Problems);

/// <summary>Reads the facts of schools for fair access from CSV: a line for each school.</summary>
/// <remarks>
/// Columns: urn or school, from, roll, pan, year 7 and so on for free places, points, score, most, turn, special measures, faith. A column that is not there stays unsaid.
/// </remarks>
public static class StandingFile
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>The columns in the order the program writes them.</summary>
    public static IReadOnlyList<string> Headers(int firstYear, int lastYear) =>
        ["urn", "school", "from", "roll", "pan", .. Enumerable.Range(firstYear, lastYear - firstYear + 1).Select(YearHeader), "points", "score", "most", "turn", "special measures", "faith"];

    public static string YearHeader(int year) => string.Create(CultureInfo.InvariantCulture, $"year {year}");

    /// <param name="file">As it was chosen.</param>
    /// <param name="schools">The schools it may speak of.</param>
    /// <param name="today">From when the facts hold where the file does not say.</param>
    public static StandingRows Read(ImportFile file, IReadOnlyList<StandingSchool> schools, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        TextTable table;
        try
        {
            table = TextTable.Open(file);
        }
        catch (UnreadableFileException unreadable)
        {
            return new StandingRows([], [unreadable.Message]);
        }

        if (table.Find("urn") is null && table.Find("school") is null)
        {
            return new StandingRows([], ["The file needs a column called \"urn\" or \"school\", so that it is known whose facts they are."]);
        }

        var (forms, problems) = (new List<StandingForm>(), new List<string>());
        foreach (var row in table.Rows)
        {
            var reading = new RowReading(table, row, problems);
            if (reading.School(schools) is not { } school)
            {
                continue;
            }

            var form = reading.Form(school.Id, today);
            problems.AddRange(form.Errors(today).Select(error => $"Line {row.Line}, {school.Name}: {error.Message}."));
            if (forms.Exists(one => one.SchoolId == form.SchoolId))
            {
                problems.Add($"Line {row.Line}: {school.Name} stands twice in the file.");
            }

            forms.Add(form);
        }

        return new StandingRows(forms, forms.Count == 0 && problems.Count == 0 ? ["The file has no rows."] : problems);
    }

    private sealed class RowReading(TextTable table, TextRow row, List<string> problems)
    {
        public StandingSchool? School(IReadOnlyList<StandingSchool> schools)
        {
            var (urn, name) = (Cell("urn"), Cell("school"));
            var found = schools.FirstOrDefault(school => urn is not null && school.Urn == urn) ?? schools.FirstOrDefault(school => name is not null && string.Equals(school.Name, name, StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                problems.Add($"Line {row.Line}: {urn ?? name ?? "no school"} is no school of this protocol.");
            }

            return found;
        }

        public StandingForm Form(OrganisationId school, DateOnly today) => new(school, Day("from") ?? today)
        {
            Roll = Whole("roll"), AdmissionNumber = Whole("pan"), Places = Places(), Points = Amount("points"), Score = Amount("score"), Most = Whole("most"), Turn = Whole("turn"),
            IsInSpecialMeasures = YesNo("special measures"), Faith = Cell("faith"), Source = $"File {table.Name}",
        };

        private Dictionary<int, int> Places()
        {
            var places = new Dictionary<int, int>();
            for (var year = 0; year <= 14; year++)
            {
                if (Whole(YearHeader(year)) is { } free)
                {
                    places[year] = free;
                }
            }

            return places;
        }

        private string? Cell(string name) => table.Find(name) is { } column && row[column].Trim() is { Length: > 0 } cell ? cell : null;

        private int? Whole(string name) => Read(name, cell => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null, "a whole number");

        private decimal? Amount(string name) => Read(name, cell => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null, "a number");

        private DateOnly? Day(string name) => Read(name, cell => DateOnly.TryParseExact(cell, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null, "a day such as 2026-09-01");

        private bool? YesNo(string name) => Read(name, cell => cell.ToUpperInvariant() switch { "Y" or "YES" => true, "N" or "NO" => false, _ => (bool?)null }, "yes or no");

        private T? Read<T>(string name, Func<string, T?> read, string wanted)
            where T : struct
        {
            if (Cell(name) is not { } cell)
            {
                return null;
            }

            if (read(cell) is { } value)
            {
                return value;
            }

            problems.Add($"Line {row.Line}: \"{cell}\" under {name} is not {wanted}.");
            return null;
        }
    }
}
