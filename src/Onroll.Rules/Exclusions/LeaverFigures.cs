using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>A school's leavers in figures, always shown beside its permanent exclusions.</summary>
/// <remarks>N-04 and AS-N-2.</remarks>
/// <param name="Leavers">All of them.</param>
/// <param name="ConfirmedByRoll">Confirmed by another school's roll.</param>
/// <param name="Evidenced">By evidence.</param>
/// <param name="HomeEducated">Of those evidenced, how many to home education.</param>
/// <param name="Unexplained">Not known after the limit.</param>
/// <param name="UnexplainedInExamYears">Of those, how many from Years 10 and 11.</param>
/// <param name="OnRoll">Pupils on roll.</param>
/// <param name="PermanentExclusions">Permanent exclusions in the same time.</param>
public sealed record LeaverFigures(
    int Leavers, int ConfirmedByRoll, int Evidenced, int HomeEducated, int Unexplained, int UnexplainedInExamYears, int OnRoll, int PermanentExclusions)
{
    /// <summary>Not known yet, while the time to find out still runs.</summary>
    public int Waiting => Leavers - ConfirmedByRoll - Evidenced - Unexplained;

    /// <summary>Unexplained leavers as a share of the roll.</summary>
    public Share UnexplainedShare => new(Unexplained, OnRoll);

    /// <summary>Unexplained and home-educated leavers as a share of the roll.</summary>
    public Share WithHomeEducationShare => new(Unexplained + HomeEducated, OnRoll);

    /// <summary>Unexplained leavers from Years 10 and 11 as a share of all unexplained.</summary>
    public Share ExamYearShare => new(UnexplainedInExamYears, Unexplained);

    /// <summary>Whether leavers are to be looked into: a low number of permanent exclusions must not hide them.</summary>
    public bool LookIntoLeavers => Unexplained > 0;

    /// <summary>Several schools together.</summary>
    public static LeaverFigures Sum(IReadOnlyCollection<LeaverFigures> schools)
    {
        ArgumentNullException.ThrowIfNull(schools);
        return new LeaverFigures(
            schools.Sum(one => one.Leavers), schools.Sum(one => one.ConfirmedByRoll), schools.Sum(one => one.Evidenced), schools.Sum(one => one.HomeEducated),
            schools.Sum(one => one.Unexplained), schools.Sum(one => one.UnexplainedInExamYears), schools.Sum(one => one.OnRoll), schools.Sum(one => one.PermanentExclusions));
    }

    /// <summary>Counts the leavers of Years 7 to 11.</summary>
    /// <param name="leavers">Those who left.</param>
    /// <param name="calendar">The school's.</param>
    /// <param name="today">The day asked about.</param>
    /// <param name="roll">Pupils on roll, and permanent exclusions in the same time.</param>
    public static LeaverFigures Of(IEnumerable<Leaver> leavers, SchoolCalendar calendar, DateOnly today, (int OnRoll, int PermanentExclusions) roll)
    {
        ArgumentNullException.ThrowIfNull(leavers);
        var (first, last) = OffRolling.YearsWatched;
        var watched = leavers
            .Where(leaver => leaver.CurriculumYear >= first && leaver.CurriculumYear <= last)
            .Select(leaver => (Leaver: leaver, State: OffRolling.StateOn(leaver, calendar, today)))
            .ToList();
        var unexplained = watched.Where(one => one.State == LeaverState.Unexplained).ToList();
        return new LeaverFigures(
            watched.Count,
            watched.Count(one => one.State == LeaverState.ConfirmedByRoll),
            watched.Count(one => one.State == LeaverState.Evidenced),
            watched.Count(one => one.State == LeaverState.Evidenced && one.Leaver.Destination == LeaverDestination.HomeEducation),
            unexplained.Count,
            unexplained.Count(one => one.Leaver.CurriculumYear >= last - 1),
            roll.OnRoll,
            roll.PermanentExclusions);
    }
}
