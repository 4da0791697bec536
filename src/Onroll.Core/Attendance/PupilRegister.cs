using Microsoft.EntityFrameworkCore;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Attendance;

/// <summary>A line of the table of rates.</summary>
/// <param name="Group">The rate of the same year group at the same school. Null when there are too few to compare with.</param>
public sealed record AttendancePeriod(string Name, DateOnly From, DateOnly To, SessionCounts Counts, Rules.Attendance.Share? Group);

/// <summary>A pupil's register: two years of marks, the rates, and what stands out.</summary>
/// <param name="Years">This year and the last, the newest first. A year without marks is there and empty.</param>
/// <param name="GroupName">What the pupil is compared with: "Alderway, Year 9". Null when with nothing.</param>
/// <param name="LastMarkOn">The last day with a mark. Null when there is none.</param>
public sealed record PupilRegister(
    IReadOnlyList<AttendanceMarks> Years, IReadOnlyList<AttendancePeriod> Periods, string? GroupName, DateOnly? LastMarkOn)
{
    public AttendanceMarks ThisYear => Years[0];

    public bool IsEmpty => LastMarkOn is null;
}

public static class PupilRegisterQueries
{
    /// <summary>A group smaller than this is not compared with.</summary>
    public const int SmallestGroup = 30;

    public static async Task<PupilRegister> RegisterOfAsync(this OnrollDbContext db, PupilId pupilId, Place? place, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var year = AcademicYear.Containing(today);
        var texts = await db.AttendanceYears
            .Where(a => a.PupilId == pupilId && (a.AcademicYear == year.Key || a.AcademicYear == year.Previous.Key))
            .Select(a => new { a.AcademicYear, a.Marks })
            .ToListAsync(stop);
        var now = OneRegister.Of(year, texts.Where(t => t.AcademicYear == year.Key).Select(t => t.Marks));
        var before = OneRegister.Of(year.Previous, texts.Where(t => t.AcademicYear == year.Previous.Key).Select(t => t.Marks));
        var group = place?.NcYear is null ? null : await GroupAsync(db, place, year, stop);

        AttendancePeriod[] periods =
        [
            Period("This year, to today", now, group?.Now, (year.FirstDay, today)),
            Period("Last year, to the same day", before, group?.Before, (year.Previous.FirstDay, today.AddYears(-1))),
            Period("Last year, whole", before, group?.Before, (year.Previous.FirstDay, year.Previous.LastDay)),
        ];
        return new PupilRegister([now, before], periods, group is null ? null : $"{place!.School}, Year {place.NcYear}", (now.Last ?? before.Last)?.Date);   // a group has a place
    }

    private static AttendancePeriod Period(string name, AttendanceMarks marks, List<AttendanceMarks>? group, (DateOnly From, DateOnly To) days) => new(
        name, days.From, days.To, marks.Count(days.From, days.To),
        group is null ? null : group.Aggregate(default(SessionCounts), (sum, one) => sum + one.Count(days.From, days.To)).AttendanceRate);

    // The pupils taught in the same year now; last year's rates are those of the same pupils, then a year younger.
    private static async Task<YearGroup?> GroupAsync(OnrollDbContext db, Place place, AcademicYear year, CancellationToken stop)
    {
        var texts = await db.AttendanceYears
            .Where(a => a.OrganisationId == place.OrganisationId && (a.AcademicYear == year.Key || a.AcademicYear == year.Previous.Key)
                && db.Enrolments.Any(e => e.PupilId == a.PupilId && e.OrganisationId == place.OrganisationId && e.LeavingDate == null && e.NcYear == place.NcYear))
            .Select(a => new { a.AcademicYear, a.Marks })
            .ToListAsync(stop);
        var now = texts.Where(t => t.AcademicYear == year.Key).Select(t => AttendanceMarks.Parse(year, t.Marks)).ToList();
        var before = texts.Where(t => t.AcademicYear == year.Previous.Key).Select(t => AttendanceMarks.Parse(year.Previous, t.Marks)).ToList();
        return now.Count < SmallestGroup ? null : new YearGroup(now, before.Count < SmallestGroup ? null : before);
    }

    private sealed record YearGroup(List<AttendanceMarks> Now, List<AttendanceMarks>? Before);
}
