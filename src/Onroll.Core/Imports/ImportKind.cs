namespace Onroll.Core.Imports;

/// <summary>What a file is about; the words of the command line's <c>import</c>.</summary>
public enum ImportKind
{
    /// <summary>The national register of establishments (GIAS).</summary>
    Schools = 1,

    Calendar,
    Pupils,
    Attendance,
    Behaviour,

    /// <summary>Suspensions, lunchtime suspensions and permanent exclusions.</summary>
    Suspensions,

    /// <summary>Published statistics of the Department for Education.</summary>
    Benchmarks,
}
