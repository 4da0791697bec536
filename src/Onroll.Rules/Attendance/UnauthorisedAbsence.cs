namespace Onroll.Rules.Attendance;

/// <summary>Unauthorised sessions one after another, with no other possible session between them.</summary>
/// <param name="From">The first session's date.</param>
/// <param name="To">The last session's date.</param>
/// <param name="Sessions">Sessions in the run; 20 are ten school days.</param>
public sealed record UnauthorisedRun(DateOnly From, DateOnly To, int Sessions);

/// <summary>Continuous unauthorised absence.</summary>
/// <remarks>
/// R-ATT-06. Source: SI 2024/208 reg 13: ten continuous school days go on a return to the local authority. Sessions that
/// were not possible or not recorded neither count nor break a run.
/// </remarks>
public static class UnauthorisedAbsence
{
    /// <summary>ATT_RETURN_CONT_DAYS, as sessions.</summary>
    public const int SessionsForReturn = 20;

    /// <summary>The longest run from one date to another; the earliest of equals. Null when there is none.</summary>
    public static UnauthorisedRun? LongestRun(AttendanceHistory history, DateOnly from, DateOnly to) =>
        Runs(history, from, to).Aggregate((UnauthorisedRun?)null, (longest, run) => longest is null || run.Sessions > longest.Sessions ? run : longest);

    /// <summary>The day on which a run first reached a number of sessions. Null when none did.</summary>
    public static DateOnly? ReachedOn(AttendanceHistory history, DateOnly from, DateOnly to, int sessions = SessionsForReturn)
    {
        var inRun = 0;
        foreach (var mark in history.Marks(from, to).Where(mark => MarkTally.IsPossible(mark.Stored)))
        {
            inRun = MarkTally.IsUnauthorised(mark.Stored) ? inRun + 1 : 0;
            if (inRun >= sessions)
            {
                return mark.Date;
            }
        }

        return null;
    }

    /// <summary>Every run from one date to another, in order of time.</summary>
    public static IEnumerable<UnauthorisedRun> Runs(AttendanceHistory history, DateOnly from, DateOnly to)
    {
        UnauthorisedRun? run = null;
        foreach (var mark in history.Marks(from, to).Where(mark => MarkTally.IsPossible(mark.Stored)))
        {
            if (MarkTally.IsUnauthorised(mark.Stored))
            {
                run = run is null ? new UnauthorisedRun(mark.Date, mark.Date, 1) : run with { To = mark.Date, Sessions = run.Sessions + 1 };
            }
            else if (run is not null)
            {
                yield return run;
                run = null;
            }
        }

        if (run is not null)
        {
            yield return run;
        }
    }
}
