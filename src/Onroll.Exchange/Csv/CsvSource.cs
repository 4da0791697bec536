using Onroll.Core.Imports;
using Onroll.Exchange.Records;

namespace Onroll.Exchange.Csv;

/// <summary>Makes a source of rows from a CSV file and the way one record becomes one row.</summary>
internal static class CsvSource
{
    /// <exception cref="UnreadableFileException">A required column is missing, or the file breaks off inside a quotation.</exception>
    public static ImportSource<T> Open<T>(
        ImportFile file, FileShape shape, IReadOnlyDictionary<string, string>? headerMap, Func<FieldReader, T> read)
        where T : class
    {
        var csv = CsvFile.Open(file);
        var columns = shape.Match(csv.Headers, headerMap);
        if (!columns.IsComplete)
        {
            throw new UnreadableFileException(MissingColumns(file.Name, columns));
        }

        var count = csv.Rows(columns).Count();
        return new ImportSource<T>(file.Name, count, columns.Ignored, csv.Rows(columns).Select(record => Read(record, read)));
    }

    private static ReadOutcome<T> Read<T>(CsvRecord record, Func<FieldReader, T> read)
        where T : class
    {
        var fields = new FieldReader(record);
        if (fields.Problem is not null)
        {
            return fields.Outcome<T>(() => throw new InvalidOperationException("A refused record has no row."));
        }

        var row = read(fields);
        return fields.Outcome(() => row);
    }

    private static string MissingColumns(string file, ColumnMatch columns)
    {
        var missing = columns.Missing.Count == 1
            ? $"has no column {columns.Missing[0]}"
            : $"has none of the columns {string.Join(", ", columns.Missing)}";
        var unknown = columns.Ignored.Count == 0
            ? ""
            : $" It has columns Onroll does not know: {string.Join(", ", columns.Ignored.Take(10))}. If one of them is meant, rename it.";
        return $"{file}, line 1: the {columns.Shape.Name} file {missing}.{unknown}";
    }
}
