using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Forms;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Plans;

/// <summary>What the record says of a stretch of school days.</summary>
public sealed record RecordSpan(DateOnly From, DateOnly To, int SchoolDays, SessionCounts Sessions, int Incidents, int SuspendedHalfDays)
{
    private const int SchoolDaysPerWeek = 5;

    /// <returns>Null where the record cannot say: no sessions, or a measure it does not hold.</returns>
    public decimal? Of(TargetMeasure measure) => measure switch
    {
        TargetMeasure.Attendance => Sessions.Possible == 0 ? null : Math.Round(100m * Sessions.Attended / Sessions.Possible, 1, MidpointRounding.AwayFromZero),
        TargetMeasure.UnauthorisedAbsence => Sessions.Unauthorised,
        TargetMeasure.Incidents => SchoolDays == 0 ? null : Math.Round((decimal)Incidents * SchoolDaysPerWeek / SchoolDays, 1, MidpointRounding.AwayFromZero),
        TargetMeasure.SuspensionDays => SuspendedHalfDays / 2m,
        _ => null,
    };
}

/// <summary>The same number of school days before a plan as have passed since, so that the two can be compared.</summary>
/// <param name="Before">Null when the calendar does not reach back that far.</param>
public sealed record BeforeAndSince(RecordSpan? Before, RecordSpan Since);

public static class PlanMeasureQueries
{
    /// <summary>Fewer school days than this say nothing yet; more than this lie too far back.</summary>
    public const int FewestDays = 5, MostDays = 60;

    /// <returns>Null while too few school days have passed, or the school's calendar is silent.</returns>
    public static async Task<BeforeAndSince?> AroundAsync(
        this OnrollDbContext db, PupilId pupilId, SchoolCalendar calendar, (DateOnly Start, DateOnly To) plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar.CountSchoolDays(plan.Start, plan.To) is not { } passed || passed < FewestDays)
        {
            return null;
        }

        var since = await db.SpanAsync(pupilId, calendar, plan, stop);
        var before = calendar.SchoolDayBefore(plan.Start, Math.Min(passed, MostDays)) is { } first
            ? await db.SpanAsync(pupilId, calendar, (first.Date, plan.Start.AddDays(-1)), stop)
            : null;
        return new BeforeAndSince(before, since);
    }

    public static async Task<RecordSpan> SpanAsync(
        this OnrollDbContext db, PupilId pupilId, SchoolCalendar calendar, (DateOnly From, DateOnly To) days, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(calendar);
        var (from, to) = days;
        var sessions = default(SessionCounts);
        for (var year = AcademicYear.Containing(from); year.FirstDay <= to; year = new AcademicYear(year.StartYear + 1))
        {
            var key = year.Key;
            var texts = await db.AttendanceYears.Where(a => a.PupilId == pupilId && a.AcademicYear == key).Select(a => a.Marks).ToListAsync(stop);
            sessions += OneRegister.Of(year, texts).Count(from < year.FirstDay ? year.FirstDay : from, to > year.LastDay ? year.LastDay : to);
        }

        var incidents = await db.Incidents.CountAsync(i => i.PupilId == pupilId && i.OccurredOn >= from && i.OccurredOn <= to, stop);
        var suspended = await db.Exclusions
            .Where(x => x.PupilId == pupilId && !x.IsCancelled && x.Category == ExclusionCategory.Suspension && x.StartsOn >= from && x.StartsOn <= to)
            .SumAsync(x => x.Sessions ?? 0, stop);
        return new RecordSpan(from, to, calendar.CountSchoolDays(from, to) ?? 0, sessions, incidents, suspended);
    }
}
