namespace Onroll.Core.Imports;

/// <summary>A file whose rows an import takes one by one, however long it is.</summary>
/// <typeparam name="T">The kind of row.</typeparam>
/// <param name="FileName">The file's own name, without a folder.</param>
/// <param name="RowCount">How many rows it has, for progress.</param>
/// <param name="IgnoredColumns">Columns that mean nothing to Onroll, as the file names them.</param>
/// <param name="Rows">The rows in file order. Each enumeration reads the file again from its beginning.</param>
public sealed record ImportSource<T>(
    string FileName, int RowCount, IReadOnlyList<string> IgnoredColumns, IEnumerable<ReadOutcome<T>> Rows)
    where T : class;

/// <summary>A file that cannot be used at all. Nothing of it is taken.</summary>
/// <param name="message">What is wrong, where, and how to mend it.</param>
public sealed class UnreadableFileException(string message) : Exception(message);
