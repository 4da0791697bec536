namespace Onroll.Rules.Exclusions;

/// <summary>The six cases of the governing board's duty.</summary>
/// <remarks>R-SUS-09. Source: SI 2012/1033 regs 5(2), 6, 15 and 24; DfE guidance Part 7.</remarks>
public enum GoverningBoardCase
{
    /// <summary>Five days or fewer in the term: representations are considered, no meeting is owed and nobody can reinstate.</summary>
    A = 1,

    /// <summary>More than five and up to fifteen days, and representations were made: the board must meet.</summary>
    B,

    /// <summary>More than five and up to fifteen days without representations: no meeting is owed.</summary>
    C,

    /// <summary>More than fifteen days: the board must meet.</summary>
    D,

    /// <summary>A public examination or national test would be missed: the board must meet, before it if it can.</summary>
    E,

    /// <summary>Permanent: the board must meet.</summary>
    F,
}
