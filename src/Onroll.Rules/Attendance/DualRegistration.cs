using Onroll.Rules.Calendar;

namespace Onroll.Rules.Attendance;

/// <summary>What does not fit between the registers of a pupil's two schools.</summary>
public enum DualRegistrationProblem
{
    /// <summary>Both schools marked the pupil as theirs: one of them should have D.</summary>
    BothExpected,

    /// <summary>Each school says the pupil was due at the other, so nobody looked for the child.</summary>
    NeitherExpected,
}

/// <summary>One session on which the two registers do not fit.</summary>
public sealed record DualRegistrationFinding(DateOnly Date, Session Session, DualRegistrationProblem Problem);

/// <summary>Dual registration: each school registers only its own sessions, and the other has D.</summary>
/// <remarks>
/// R-ATT-05, DUAL_SUM_CHECK session by session: where no session is claimed twice, the two can add up to no more than the week
/// has. An absence from a session due at the second school is the second school's, and D stays at the first.
/// </remarks>
public static class DualRegistration
{
    private const char DueAtTheOther = 'D';

    /// <summary>Sessions of one year on which both schools expected the pupil, or neither did, in order of time.</summary>
    /// <exception cref="ArgumentException">The registers are of different years.</exception>
    public static IReadOnlyList<DualRegistrationFinding> Check(AttendanceMarks main, AttendanceMarks second)
    {
        ArgumentNullException.ThrowIfNull(main);
        ArgumentNullException.ThrowIfNull(second);
        if (main.Year != second.Year)
        {
            throw new ArgumentException("The registers are of different years.", nameof(second));
        }

        var findings = new List<DualRegistrationFinding>();
        for (var at = 0; at < Math.Min(main.Text.Length, second.Text.Length); at++)
        {
            if (ProblemOf(main.Text[at], second.Text[at]) is { } problem)
            {
                findings.Add(new(MarkPosition.DateAt(main.Year, at), MarkPosition.SessionAt(at), problem));
            }
        }

        return findings;
    }

    private static DualRegistrationProblem? ProblemOf(char main, char second) =>
        MarkTally.IsPossible(main) && MarkTally.IsPossible(second) ? DualRegistrationProblem.BothExpected
        : main == DueAtTheOther && second == DueAtTheOther ? DualRegistrationProblem.NeitherExpected
        : null;
}
