namespace Onroll.Exchange.Records;

/// <summary>One row or element of a foreign file, its values still text.</summary>
internal interface ISourceRecord
{
    string File { get; }

    int Line { get; }

    /// <summary>What is wrong with the record as a whole. Null when nothing is.</summary>
    string? ShapeProblem { get; }

    /// <summary>The text of a field. Null when the file has no such column.</summary>
    string? Get(string field);
}
