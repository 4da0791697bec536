using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Today;

public enum OutReason
{
    Suspended = 1,
    PermanentlyExcluded,
    LearnsElsewhere,
    PartTime,
}

/// <summary>A pupil who is not in school all of today.</summary>
/// <param name="Day">Of the days out, today's number. Null where days are not what is counted.</param>
/// <param name="Days">How many there will be. Null when nobody has said.</param>
/// <param name="Since">"Week 6": for what is counted in weeks.</param>
/// <param name="Education">Where the pupil learns today, or what is not known about it.</param>
/// <param name="IsConcern">True when what is owed is not recorded, or the pupil is not where they should be.</param>
/// <param name="BackOn">Null when not known.</param>
public sealed record OutPupil(
    PupilInRow Pupil, OutReason Reason, string Why, int? Day, int? Days, string? Since, string Education, bool IsConcern, DateOnly? BackOn);

/// <summary>Who is out of school today, among the pupils the viewer may see.</summary>
public static class OutToday
{
    private const char PartTimeMark = 'p';

    // PostgreSQL's provider looks for texts only.
    private static readonly string PartTimeText = PartTimeMark.ToString();

    /// <summary>A part-time timetable shows in the register of the last school week.</summary>
    private const int PartTimeDays = 5;

    public static async Task<IReadOnlyList<OutPupil>> OfAsync(Workday workday, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var excluded = await ExcludedAsync(workday, stop);
        var elsewhere = await ElsewhereAsync(workday, stop);
        var partTime = await PartTimeAsync(workday, stop);
        var known = new HashSet<PupilId>();
        return
        [
            .. excluded.Concat(elsewhere).Concat(partTime)
                .Where(o => known.Add(o.Pupil.PupilId))
                .OrderBy(o => o.Reason).ThenBy(o => o.Pupil.Name, StringComparer.Ordinal),
        ];
    }

    private static async Task<IEnumerable<OutPupil>> ExcludedAsync(Workday workday, CancellationToken stop)
    {
        var runs = (await ExclusionsRunning.OfAsync(workday, stop))
            .Where(r => r.FirstDay <= workday.Today && (r.IsPermanent || r.BackOn is null || r.BackOn > workday.Today || (r.BackOn == workday.Today && r.IsBackAtNoon)))
            .ToList();
        var pupils = await workday.PupilsAsync([.. runs.Select(r => r.PupilId)], RecordSections.Exclusions, stop);
        return runs.Where(r => pupils.ContainsKey(r.PupilId)).Select(r =>
        {
            var (education, isConcern) = Education(r, workday.Today);
            return new OutPupil(
                pupils[r.PupilId], r.IsPermanent ? OutReason.PermanentlyExcluded : OutReason.Suspended, r.Title,
                Math.Max(1, workday.Calendars.Of(r.School).Calendar.CountSchoolDays(r.FirstDay, workday.Today) ?? 1), r.Days, null, education, isConcern, r.BackOn);
        });
    }

    // Until day six the school sends work home; from day six a place is owed.
    private static (string Words, bool IsConcern) Education(RunOut run, DateOnly today) => run switch
    {
        { Education: { } place } when run.DaySix <= today => (place, false),
        { Education: { } place } => ($"Work from school; then {place}", false),
        { DaySix: null } or { IsOwedEducation: false } => ("Work from school", false),
        { DaySix: { } six } when six <= today => ("None recorded", true),
        _ => ("Work from school; day six not yet named", true),
    };

    private static async Task<IEnumerable<OutPupil>> ElsewhereAsync(Workday workday, CancellationToken stop)
    {
        var (db, viewer) = (workday.Db, workday.Viewer);
        var places = await (
            from second in db.Enrolments
            where second.Status == "S" && second.EntryDate <= workday.Today && (second.LeavingDate == null || second.LeavingDate >= workday.Today)
                && !viewer.RollOrganisations.Contains(second.OrganisationId)
                && db.Enrolments.Any(e => e.PupilId == second.PupilId && e.LeavingDate == null && viewer.RollOrganisations.Contains(e.OrganisationId))
            join place in db.Organisations on second.OrganisationId equals place.OrganisationId
            select new { second.PupilId, place.OrganisationId, place.Name, second.EntryDate, second.LeavingDate }).ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. places.Select(p => p.PupilId)], RecordSections.Attendance, stop);
        var ids = places.Select(p => p.PupilId).ToList();
        var at = places.Select(p => p.OrganisationId).ToList();
        var year = AcademicYear.Containing(workday.Today);
        var marks = await db.AttendanceYears
            .Where(a => a.AcademicYear == year.Key && ids.Contains(a.PupilId) && at.Contains(a.OrganisationId))
            .Select(a => new { a.PupilId, a.OrganisationId, a.Marks })
            .ToListAsync(stop);
        return places.Where(p => pupils.ContainsKey(p.PupilId)).Select(p =>
        {
            var register = marks.Find(m => m.PupilId == p.PupilId && m.OrganisationId == p.OrganisationId);
            var absent = register is null ? null : AbsentOn(AttendanceMarks.Parse(year, register.Marks), workday.Today);
            return new OutPupil(
                pupils[p.PupilId], OutReason.LearnsElsewhere, "Learns at another place", null, null,
                FormattableString.Invariant($"Week {workday.Own.Calendar.CountSchoolWeeks(p.EntryDate, workday.Today)}"),
                absent is null ? p.Name : $"{p.Name}, {absent}", absent is not null, p.LeavingDate?.AddDays(1));
        });
    }

    private static async Task<IEnumerable<OutPupil>> PartTimeAsync(Workday workday, CancellationToken stop)
    {
        var (db, viewer) = (workday.Db, workday.Viewer);
        var year = AcademicYear.Containing(workday.Today);
        var from = workday.Own.Calendar.SchoolDayBefore(workday.Today, PartTimeDays)?.Date ?? workday.Today.AddDays(-7);
        var registers = await db.AttendanceYears
            .Where(a => a.AcademicYear == year.Key && viewer.RollOrganisations.Contains(a.OrganisationId) && a.Marks.Contains(PartTimeText)
                && db.Enrolments.Any(e => e.PupilId == a.PupilId && e.OrganisationId == a.OrganisationId && e.LeavingDate == null))
            .Select(a => new { a.PupilId, a.Marks })
            .ToListAsync(stop);
        var now = registers
            .Select(r => (r.PupilId, Off: AttendanceMarks.Parse(year, r.Marks).Marks().Where(m => m.Stored == PartTimeMark).ToList()))
            .Where(r => r.Off.Count > 0 && r.Off[^1].Date >= from)
            .ToList();
        var pupils = await workday.PupilsAsync([.. now.Select(r => r.PupilId)], RecordSections.Attendance, stop);
        return now.Where(r => pupils.ContainsKey(r.PupilId)).Select(r =>
        {
            var recent = r.Off.Where(m => m.Date >= from).ToList();
            var inSchool = recent.TrueForAll(m => m.Session == Session.Afternoon) ? "Mornings here"
                : recent.TrueForAll(m => m.Session == Session.Morning) ? "Afternoons here" : "Some sessions here";
            return new OutPupil(
                pupils[r.PupilId], OutReason.PartTime, "Part-time timetable", null, null,
                FormattableString.Invariant($"Week {workday.Own.Calendar.CountSchoolWeeks(r.Off[0].Date, workday.Today)}"), inSchool, false, null);
        });
    }

    private static string? AbsentOn(AttendanceMarks marks, DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return null;
        }

        var (morning, afternoon) = (IsAbsent(marks.Get(day, Session.Morning)), IsAbsent(marks.Get(day, Session.Afternoon)));
        return (morning, afternoon) switch
        {
            (true, true) => "absent today",
            (true, false) => "absent this morning",
            (false, true) => "absent this afternoon",
            _ => null,
        };
    }

    private static bool IsAbsent(AttendanceCode? code) => code?.Class is AttendanceClass.Authorised or AttendanceClass.Unauthorised;
}
