namespace Onroll.Rules.Insight.Returns;

/// <summary>A row of which it must be said which years its cells are of.</summary>
/// <param name="Cells">Those that are not blank, as written.</param>
public sealed record YearQuestion(ReturnMeasure Measure, IReadOnlyList<string> Cells, string Message);

/// <summary>A table as it was pasted or came in a file, read row by row.</summary>
/// <remarks>P-NAC-06: blanks stay blanks, and a column is never guessed.</remarks>
/// <param name="Table">What could be placed.</param>
/// <param name="Problems">What keeps it from being taken over, with the line.</param>
/// <param name="Questions">Rows with another number of cells than there are years.</param>
/// <param name="LeftOut">Rows and columns nobody asked for.</param>
public sealed record PastedReturn(ReturnTable Table, IReadOnlyList<string> Problems, IReadOnlyList<YearQuestion> Questions, IReadOnlyList<string> LeftOut)
{
    /// <summary>Reads lines of cells.</summary>
    /// <param name="lines">The first cell of each is what the row is of; a first line may name the years.</param>
    /// <param name="periods">The key and the name of each year or term asked for, in order.</param>
    /// <param name="chosen">For rows with fewer cells, the keys somebody says they are.</param>
    public static PastedReturn Read(
        IReadOnlyList<IReadOnlyList<string>> lines, IReadOnlyList<(string Key, string Name)> periods, IReadOnlyDictionary<ReturnMeasure, IReadOnlyList<string>> chosen)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(chosen);
        return new PastedReader(periods, chosen).Read(lines);
    }
}

/// <summary>The work of reading one pasted table.</summary>
internal sealed class PastedReader(IReadOnlyList<(string Key, string Name)> periods, IReadOnlyDictionary<ReturnMeasure, IReadOnlyList<string>> chosen)
{
    private readonly List<WrittenCell> _cells = [];
    private readonly List<string> _problems = [];
    private readonly List<YearQuestion> _questions = [];
    private readonly List<string> _leftOut = [];
    private readonly HashSet<ReturnMeasure> _seen = [];

    private string[] Keys => [.. periods.Select(period => period.Key)];

    public PastedReturn Read(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        var rows = IsTurned(lines) ? Turned(lines) : lines;
        var columns = Columns(rows);
        for (var i = columns is null ? 0 : 1; i < rows.Count; i++)
        {
            ReadLine(rows[i], i + 1, columns);
        }

        if (_seen.Count == 0 && _problems.Count == 0)
        {
            _problems.Add($"No row could be recognised. Each line begins with what it is of, such as “{ReturnRow.Of(ReturnMeasure.Suspensions).Name}”, and a cell for each year follows");
        }

        return new PastedReturn(new ReturnTable(Keys, _cells), _problems, _questions, _leftOut);
    }

    // Some systems print a line for each year and a column for each figure.
    private bool IsTurned(IReadOnlyList<IReadOnlyList<string>> lines) =>
        lines is [{ Count: > 1 } first, ..] && first.Skip(1).Any(cell => ReturnRow.Find(cell) is not null) && lines.Skip(1).Any(line => line.Count > 0 && PeriodOf(line[0]) is not null);

    private static List<IReadOnlyList<string>> Turned(IReadOnlyList<IReadOnlyList<string>> lines) =>
        [.. Enumerable.Range(0, lines.Max(line => line.Count)).Select(column => (IReadOnlyList<string>)[.. lines.Select(line => line.ElementAtOrDefault(column) ?? "")])];

    // The year of each column, where the first line names them. Null where it names none.
    private List<string?>? Columns(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        if (lines.Count == 0 || ReturnRow.Find(lines[0].ElementAtOrDefault(0)) is not null || !lines[0].Skip(1).Any(cell => PeriodOf(cell) is not null))
        {
            return null;
        }

        var columns = lines[0].Skip(1).Select(PeriodOf).ToList();
        foreach (var twice in columns.OfType<string>().GroupBy(key => key).Where(group => group.Count() > 1))
        {
            _problems.Add($"Line 1: {NameOf(twice.Key)} stands over two columns. Take one out");
        }

        _leftOut.AddRange(lines[0].Skip(1).Where(cell => cell.Trim().Length > 0 && PeriodOf(cell) is null).Select(cell => $"The column “{cell.Trim()}”, which was not asked for"));
        return columns;
    }

    private void ReadLine(IReadOnlyList<string> line, int number, List<string?>? columns)
    {
        if (line.All(string.IsNullOrWhiteSpace))
        {
            return;
        }

        if (NameAndCells(line) is not var (row, cells))
        {
            _leftOut.Add($"Line {number}, “{line[0].Trim()}”, which is none of the figures asked for");
            return;
        }

        if (!_seen.Add(row.Measure))
        {
            _problems.Add($"Line {number}: {row.Name} stands twice. Take one of the two out");
            return;
        }

        Place(row, cells, number, columns);
    }

    private void Place(ReturnRow row, IReadOnlyList<string> cells, int number, List<string?>? columns)
    {
        var width = columns?.Count ?? periods.Count;
        var written = cells.Where(cell => !ReturnCell.IsBlank(cell)).ToList();
        if (cells.Count == width)
        {
            Add(row, columns ?? [.. Keys], cells, isAssumed: false);
        }
        else if (cells.Skip(width).Any(cell => !ReturnCell.IsBlank(cell)))
        {
            _problems.Add($"Line {number}: {row.Name} has {cells.Count} cells for {width} years. Take out what does not belong, or put quotation marks round a number with a comma");
        }
        else if (cells.Count > width)
        {
            Add(row, columns ?? [.. Keys], [.. cells.Take(width)], isAssumed: false);
        }
        else if (written.Count == 0)
        {
            return;   // an empty row is one that is not published
        }
        else if (chosen.GetValueOrDefault(row.Measure) is { } years && years.Count == written.Count && years.Distinct().Count() == years.Count && years.All(Keys.Contains))
        {
            Add(row, [.. Keys.Where(years.Contains)], written, isAssumed: true);
        }
        else
        {
            _questions.Add(new YearQuestion(row.Measure, written, new RowOfYears.NeedsYears(written.Count, periods.Count).Message));
        }
    }

    private void Add(ReturnRow row, List<string?> keys, IReadOnlyList<string> cells, bool isAssumed) =>
        _cells.AddRange(keys.Zip(cells).Where(pair => pair.First is not null && !ReturnCell.IsBlank(pair.Second)).Select(pair => new WrittenCell(row.Measure, pair.First!, pair.Second.Trim(), isAssumed)));   // not null: just asked

    // A line of plain text has its name and its cells in one: "FTE / % NOR 227/7.56% 352/11.95%".
    private static (ReturnRow Row, IReadOnlyList<string> Cells)? NameAndCells(IReadOnlyList<string> line)
    {
        if (ReturnRow.Find(line[0]) is { } row)
        {
            return (row, [.. line.Skip(1)]);
        }

        var words = line[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length - 1; line.Count == 1 && count > 0; count--)
        {
            if (ReturnRow.Find(string.Join(' ', words[..count])) is { } found)
            {
                return (found, Cells(found, words[count..]));
            }
        }

        return null;
    }

    private static List<string> Cells(ReturnRow row, string[] words) =>
        row.Shape is ReturnShape.Count or ReturnShape.CountAndRate && PrintedRow.Read(string.Join(' ', words)) is { } printed
            ? [.. printed.Cells.Select(cell => cell.Rate is { } rate ? $"{cell.Count} / {rate}" : $"{cell.Count}")]
            : [.. words.Select(word => word.Trim(';', '|')).Where(word => word.Length > 0)];

    private string? PeriodOf(string cell)
    {
        var plain = ReturnRow.PlainName(cell);
        var year = Calendar.AcademicYear.TryParse(cell, out var of) && !cell.Any(char.IsAsciiLetter) ? $"{of.Key}" : null;
        return periods.Where(period => period.Key == year || (plain.Length > 0 && (ReturnRow.PlainName(period.Key) == plain || ReturnRow.PlainName(period.Name) == plain))).Select(period => period.Key).FirstOrDefault();
    }

    private string NameOf(string key) => periods.First(period => period.Key == key).Name;
}
