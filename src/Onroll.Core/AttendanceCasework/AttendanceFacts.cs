using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.AttendanceCasework;

/// <summary>A stretch of time with its sessions.</summary>
public sealed record AttendanceStretch(string Name, DateOnly From, DateOnly To, SessionCounts Counts);

/// <summary>What a pupil's registers at one school say on a day about what must be done.</summary>
public sealed class AttendanceFacts(AttendanceHistory history, CalendarInForce calendar, DateOnly today)
{
    private const int MostTerms = 4;

    public SchoolCalendar Calendar => calendar.Calendar;

    public AcademicYear Year { get; } = AcademicYear.Containing(today);

    /// <summary>Sessions of this academic year up to the day.</summary>
    public SessionCounts ThisYear => history.Count(Year.FirstDay, today);

    public AbsenceLevel Level => AbsenceThresholds.In(Year).LevelOf(ThisYear);

    /// <summary>The ten school weeks up to the day (R-PNF-01).</summary>
    public PenaltyWindow Window => PenaltyThreshold.WindowOn(history, Calendar, today);

    /// <summary>The day this academic year on which the penalty threshold was first reached. Null when it was not.</summary>
    public DateOnly? ThresholdMetOn => PenaltyThreshold.Check(history, Calendar, Year.FirstDay, today) is PenaltyThresholdOutcome.Met met ? met.On : null;

    /// <summary>The day on which unauthorised absence had lasted ten school days on end: the authority must be told (R-ATT-06).</summary>
    public DateOnly? TenDaysOnEndOn => UnauthorisedAbsence.ReachedOn(history, Year.FirstDay, today);

    /// <summary>The day on which illness added up to fifteen school days: the authority must be told (R-ATT-06).</summary>
    public DateOnly? FifteenDaysIllOn => AttendanceReturns.SicknessReachedOn(history, Year.FirstDay, today);

    public SessionCounts Count(DateOnly from, DateOnly to) => history.Count(from, to);

    /// <summary>The latest terms with their sessions, as the calendar names them, the earliest first: which way it goes.</summary>
    public IReadOnlyList<AttendanceStretch> Trend() =>
    [
        .. Calendar.Periods.Where(period => period.Kind == PeriodKind.Term && period.FirstDay <= today)
            .OrderByDescending(period => period.FirstDay).Take(MostTerms).Reverse()
            .Select(period => (period, To: period.LastDay < today ? period.LastDay : today))
            .Select(one => new AttendanceStretch(one.period.Name ?? "Term", one.period.FirstDay, one.To, history.Count(one.period.FirstDay, one.To)))
            .Where(stretch => stretch.Counts.Possible > 0),
    ];
}

public static class AttendanceFactsQueries
{
    /// <summary>The facts of pupils at one school on a day. A pupil without registers there has empty ones.</summary>
    public static async Task<IReadOnlyDictionary<PupilId, AttendanceFacts>> AttendanceFactsAsync(
        this OnrollDbContext db, OrganisationId school, IReadOnlyCollection<PupilId> pupils, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(pupils);
        var calendar = await db.CalendarOfAsync(school, stop);
        var year = AcademicYear.Containing(day);
        var rows = await db.AttendanceYears.AsNoTracking()
            .Where(a => a.OrganisationId == school && pupils.Contains(a.PupilId) && (a.AcademicYear == year.Key || a.AcademicYear == year.Previous.Key))
            .Select(a => new { a.PupilId, a.AcademicYear, a.Marks })
            .ToListAsync(stop);
        var byPupil = rows.ToLookup(row => row.PupilId);
        return pupils.Distinct().ToDictionary(pupil => pupil, pupil => new AttendanceFacts(
            new AttendanceHistory(byPupil[pupil].Select(row => AttendanceMarks.Parse(row.AcademicYear == year.Key ? year : year.Previous, row.Marks))), calendar, day));
    }
}
