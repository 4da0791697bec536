using System.Diagnostics.CodeAnalysis;

namespace Onroll.Core.Imports;

/// <summary>One row that could not be taken, said so that the person who sent it can mend it.</summary>
/// <param name="File">The file's own name, without a folder.</param>
/// <param name="Line">The line the row begins on, counting the header as 1.</param>
/// <param name="Field">The column or element as the contract names it. Null when the row as a whole is wrong.</param>
/// <param name="Value">What was found there. Null when nothing was.</param>
/// <param name="Problem">What is wrong and how to mend it, as sentences.</param>
public sealed record Reject(string File, int Line, string? Field, string? Value, string Problem);

/// <summary>One row of a file as read: either the row or the reason it cannot be one.</summary>
/// <typeparam name="T">The kind of row.</typeparam>
public sealed record ReadOutcome<T>
    where T : class
{
    internal ReadOutcome(int line, T? row, Reject? reject) => (Line, Row, Reject) = (line, row, reject);

    /// <summary>The line the row begins on, counting the header as 1.</summary>
    public int Line { get; }

    /// <summary>Null when the row was rejected.</summary>
    public T? Row { get; }

    /// <summary>Null when the row can be used.</summary>
    public Reject? Reject { get; }

    [MemberNotNullWhen(true, nameof(Row))]
    [MemberNotNullWhen(false, nameof(Reject))]
    public bool IsRow => Row is not null;
}

/// <summary>The two ways a row can turn out.</summary>
public static class ReadOutcome
{
    public static ReadOutcome<T> Row<T>(int line, T row)
        where T : class => new(line, row, null);

    public static ReadOutcome<T> Rejected<T>(Reject reject)
        where T : class => new(reject.Line, null, reject);
}
