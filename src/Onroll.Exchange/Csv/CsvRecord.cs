using Onroll.Exchange.Records;

namespace Onroll.Exchange.Csv;

/// <summary>One row of a CSV file. Valid until the next row is read.</summary>
internal sealed class CsvRecord(string file, int width, ColumnMatch columns) : ISourceRecord
{
    private string[] _fields = [];

    public string File { get; } = file;

    public int Line { get; private set; }

    public IReadOnlyList<string> Fields => _fields;

    /// <summary>What is wrong with the row as a row. Null when it has as many values as the header has names.</summary>
    public string? ShapeProblem => _fields.Length == width ? null : _fields.Length > width
        ? $"This row has {_fields.Length} values and the header has {width}. Put quotation marks round a value that contains a comma."
        : $"This row has {_fields.Length} values and the header has {width}. The row may have been cut off.";

    public string? Get(string field) =>
        columns.Indexes.TryGetValue(field, out var index) && index < _fields.Length ? _fields[index] : null;

    public void Load(string[] fields, int line) => (_fields, Line) = (fields, line);
}
