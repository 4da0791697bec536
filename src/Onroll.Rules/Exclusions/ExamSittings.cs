namespace Onroll.Rules.Exclusions;

/// <summary>Examinations and tests that can fall in the time out.</summary>
public enum ExamKind
{
    /// <summary>GCSE.</summary>
    Gcse = 1,

    /// <summary>AS and A level.</summary>
    Gce,

    /// <summary>A vocational examination set from outside the school.</summary>
    VocationalExternal,

    /// <summary>National curriculum tests at the end of key stage 2.</summary>
    KeyStage2Test,

    /// <summary>The phonics screening check.</summary>
    PhonicsCheck,

    /// <summary>The multiplication tables check.</summary>
    MultiplicationCheck,
}

/// <summary>Which of them bring the governing board in.</summary>
/// <remarks>
/// R-SUS-10, EXAM_TYPES. Source: SI 2012/1033 reg 6(1)(b), 24(1)(b). Leaving the two checks out rests on practice, not on
/// a text anyone checked. The head may let the pupil on site only to sit the paper; the exclusion goes on meanwhile.
/// </remarks>
public static class ExamSittings
{
    /// <summary>Whether missing it is case E.</summary>
    public static bool BringsInTheBoard(ExamKind kind) => kind is not (ExamKind.PhonicsCheck or ExamKind.MultiplicationCheck);

    /// <summary>The first sitting that counts and lies in the time out. Null when there is none.</summary>
    /// <param name="sittings">All sittings the pupil is entered for.</param>
    /// <param name="timeOut">As laid on the calendar.</param>
    public static DateOnly? FirstMissed(IEnumerable<(ExamKind Kind, HalfDay When)> sittings, HalfDaysOut timeOut)
    {
        ArgumentNullException.ThrowIfNull(sittings);
        ArgumentNullException.ThrowIfNull(timeOut);
        return sittings
            .Where(sitting => BringsInTheBoard(sitting.Kind) && timeOut.Taken.Contains(sitting.When))
            .Select(sitting => (DateOnly?)sitting.When.Day)
            .Min();
    }
}
