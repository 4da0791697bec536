using Onroll.Rules.Calendar;

namespace Onroll.Rules.Attendance;

/// <summary>What a school tells its local authority about one pupil's place on the register and attendance, and by when.</summary>
/// <remarks>R-ATT-06. Source: SI 2024/208 reg 13. Continuous unauthorised absence is <see cref="UnauthorisedAbsence"/>.</remarks>
public static class AttendanceReturns
{
    /// <summary>NEWPUPIL_RETURN_DAYS: calendar days after a name goes on the admission register.</summary>
    public const int DaysForNewPupil = 5;

    /// <summary>SICK_RETURN_DAYS, as sessions: fifteen school days missed through illness in a school year.</summary>
    public const int SessionsOfSickness = 30;

    /// <summary>The last day for telling of a new pupil, counted in calendar days.</summary>
    public static DateOnly NewPupilBy(DateOnly enteredOn) => enteredOn.AddDays(DaysForNewPupil);

    /// <summary>The day to aim for: the last weekday within the time allowed.</summary>
    public static DateOnly NewPupilAim(DateOnly enteredOn)
    {
        var day = NewPupilBy(enteredOn);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
    }

    /// <summary>The day on which illness (code I) first added up to <see cref="SessionsOfSickness"/> sessions. Null when it did not.</summary>
    /// <param name="history">The pupil's registers at the school.</param>
    /// <param name="from">Count from this date, the first day of the school year.</param>
    /// <param name="to">Up to this date, included.</param>
    public static DateOnly? SicknessReachedOn(AttendanceHistory history, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Marks(from, to).Where(mark => mark.Stored == 'I').Skip(SessionsOfSickness - 1).Select(mark => (DateOnly?)mark.Date).FirstOrDefault();
    }
}

/// <summary>Marks that someone must still make good.</summary>
/// <remarks>R-ATT-02 (code N) and R-ATT-04 (codes B and K). The hours are Onroll's own.</remarks>
public static class UnfinishedMarks
{
    /// <summary>N_CORRECT_WITHIN: school days in which "no reason yet" is replaced, by the reason or by O.</summary>
    public const int SchoolDaysForReason = 5;

    /// <summary>AP_CONFIRM_HOURS: hours after an off-site session in which its attendance is confirmed.</summary>
    public const int HoursToConfirm = 24;

    /// <summary>The last school day on which the N of a session may stand.</summary>
    /// <returns>Null past the end of the calendar.</returns>
    public static DateOnly? ReasonBy(SchoolCalendar calendar, DateOnly session)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.SchoolDayAfter(session, SchoolDaysForReason)?.Date;
    }

    /// <summary>Whether the code claims education off site that somebody there must confirm.</summary>
    public static bool NeedsConfirming(AttendanceCode code) => (code ?? throw new ArgumentNullException(nameof(code))).Value is "B" or "K";

    /// <summary>Whether a B or K session is unconfirmed for so long that nobody can say where the child was: N is suggested and safeguarding told.</summary>
    /// <param name="sessionEndedAt">When the session ended.</param>
    /// <param name="confirmedAt">When the provider confirmed. Null while it has not.</param>
    public static bool IsUnconfirmed(DateTimeOffset sessionEndedAt, DateTimeOffset? confirmedAt, DateTimeOffset now) =>
        confirmedAt is null && now > sessionEndedAt.AddHours(HoursToConfirm);
}
