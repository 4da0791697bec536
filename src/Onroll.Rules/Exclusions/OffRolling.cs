using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>Looks at leavers: what is to be looked into, never an accusation.</summary>
/// <remarks>
/// R-OFF-02, N-03 and G-202. Source: Ofsted's definition; DfE guidance, 2026 edition for moves and directions. What is
/// looked for is Onroll's own.
/// </remarks>
public static class OffRolling
{
    /// <summary>OFFROLL_WINDOW_DAYS, in school days.</summary>
    public const int WindowSchoolDays = 60;

    /// <summary>How long a destination may stay unknown, in school days: a default a partnership may change.</summary>
    public const int ExplainWithinSchoolDays = 20;

    /// <summary>The years in which every removal from roll needs a destination.</summary>
    public static (int First, int Last) YearsWatched { get; } = (7, 11);

    private const int ExamYear = 11;

    /// <summary>What is to be asked about a leaver. Empty when nothing is.</summary>
    /// <param name="leaver">The leaver.</param>
    /// <param name="calendar">That of the school left.</param>
    public static IReadOnlyList<OffRollingSignal> Signals(Leaver leaver, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(leaver);
        ArgumentNullException.ThrowIfNull(calendar);
        if (leaver.IsPermanentlyExcluded)
        {
            return [];
        }

        var isOpenEnded = leaver.Destination is LeaverDestination.Unknown or LeaverDestination.HomeEducation or LeaverDestination.AlternativeProvisionOnly;
        var signals = new List<OffRollingSignal>();
        AddIf(isOpenEnded && IsSoonAfterSuspension(leaver, calendar), OffRollingSignal.SoonAfterSuspension);
        AddIf(isOpenEnded && IsBeforeExamCensus(leaver), OffRollingSignal.BeforeExamCensus);
        AddIf(leaver.ParentWasAsked, OffRollingSignal.ParentAsked);
        AddIf(leaver.WasOnMoveOrDirection, OffRollingSignal.OutOfMoveOrDirection);
        return signals;

        void AddIf(bool applies, OffRollingSignal signal)
        {
            if (applies)
            {
                signals.Add(signal);
            }
        }
    }

    /// <summary>Whether it is known on a day where a leaver went.</summary>
    /// <param name="leaver">The leaver.</param>
    /// <param name="calendar">That of the school left.</param>
    /// <param name="today">The day asked about.</param>
    /// <param name="limitSchoolDays">How long it may stay unknown.</param>
    public static LeaverState StateOn(Leaver leaver, SchoolCalendar calendar, DateOnly today, int limitSchoolDays = ExplainWithinSchoolDays)
    {
        ArgumentNullException.ThrowIfNull(leaver);
        ArgumentNullException.ThrowIfNull(calendar);
        return leaver switch
        {
            { IsConfirmedByRoll: true } => LeaverState.ConfirmedByRoll,
            { IsEvidenced: true } => LeaverState.Evidenced,
            _ => calendar.SchoolDayAfter(leaver.LeftOn, limitSchoolDays) is { } limit && today >= limit.Date ? LeaverState.Unexplained : LeaverState.Waiting,
        };
    }

    /// <summary>The January census day of a calendar year: its third Thursday.</summary>
    public static DateOnly JanuaryCensus(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return first.AddDays(((DayOfWeek.Thursday - first.DayOfWeek + 7) % 7) + 14);
    }

    private static bool IsSoonAfterSuspension(Leaver leaver, SchoolCalendar calendar) =>
        leaver.LastSuspendedOn is { } suspended && suspended <= leaver.LeftOn
        && (calendar.SchoolDayAfter(suspended, WindowSchoolDays) is not { } end ? leaver.LeftOn <= suspended.AddDays(WindowSchoolDays) : leaver.LeftOn <= end.Date);

    private static bool IsBeforeExamCensus(Leaver leaver)
    {
        var year = AcademicYear.Containing(leaver.LeftOn);
        var newYear = new DateOnly(year.StartYear + 1, 1, 1);
        return leaver.CurriculumYear switch
        {
            ExamYear - 1 => leaver.LeftOn >= newYear,
            ExamYear => leaver.LeftOn < JanuaryCensus(newYear.Year),
            _ => false,
        };
    }
}
