using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Today;

/// <summary>A record that is shared with the viewer's organisation.</summary>
public sealed record SharedRecord(PupilInRow Pupil, string? School, RecordSections Sections, SharePurpose Purpose, DateOnly? EndsOn, string Reason);

/// <summary>A pupil who learns at a provider.</summary>
/// <param name="Today">"Absent this morning" and the like. Null when no mark has come today.</param>
public sealed record Learner(PupilInRow Pupil, string? School, bool IsSecond, DateOnly Since, DateOnly? Until, string? Today, bool IsAbsent);

/// <summary>What agencies and providers work with: the records shared with them and the pupils who come to them.</summary>
public static class ReceiverQueries
{
    public static async Task<IReadOnlyList<SharedRecord>> SharedWithUsAsync(this Workday workday, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var viewer = workday.Viewer;
        var shares = await workday.Db.Shares.OpenTo(workday.Db, viewer)
            .Select(s => new { s.PupilId, s.Sections, s.Purpose, s.EndsOn, s.Reason })
            .ToListAsync(stop);
        List<PupilId> ids = [.. shares.Select(s => s.PupilId).Distinct()];
        var pupils = await workday.PupilsAsync(ids, RecordSections.Identity, stop);
        var places = await workday.Db.PlacesAsync(ids, viewer.Today, stop);
        return [.. shares
            .Where(s => pupils.ContainsKey(s.PupilId))
            .Select(s => new SharedRecord(pupils[s.PupilId], places[s.PupilId].FirstOrDefault()?.School, s.Sections, s.Purpose, s.EndsOn, s.Reason))
            .OrderBy(s => s.EndsOn ?? DateOnly.MaxValue).ThenBy(s => s.Pupil.Name, StringComparer.Ordinal)];
    }

    /// <summary>Everybody on the viewer's own roll today, those away first.</summary>
    public static async Task<IReadOnlyList<Learner>> LearnersAsync(this Workday workday, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var (db, viewer) = (workday.Db, workday.Viewer);
        var year = AcademicYear.Containing(viewer.Today);
        var here = await db.Enrolments
            .Where(e => viewer.RollOrganisations.Contains(e.OrganisationId) && e.EntryDate <= viewer.Today && (e.LeavingDate == null || e.LeavingDate >= viewer.Today))
            .Select(e => new { e.PupilId, e.OrganisationId, e.EntryDate, e.LeavingDate, e.Status })
            .ToListAsync(stop);
        List<PupilId> ids = [.. here.Select(e => e.PupilId).Distinct()];
        var marks = await db.AttendanceYears
            .Where(a => viewer.RollOrganisations.Contains(a.OrganisationId) && a.AcademicYear == year.Key && ids.Contains(a.PupilId))
            .ToDictionaryAsync(a => (a.PupilId, a.OrganisationId), a => a.Marks, stop);
        var pupils = await workday.PupilsAsync(ids, RecordSections.Attendance, stop);
        var places = await db.PlacesAsync(ids, viewer.Today, stop);
        return [.. here
            .Where(e => pupils.ContainsKey(e.PupilId))
            .Select(e =>
            {
                var (words, isAbsent) = marks.TryGetValue((e.PupilId, e.OrganisationId), out var text) ? Say(AttendanceMarks.Parse(year, text), viewer.Today) : (null, false);
                return new Learner(
                    pupils[e.PupilId], places[e.PupilId].FirstOrDefault(p => p.OrganisationId != e.OrganisationId)?.School, e.Status is "S" or "G",
                    e.EntryDate, e.LeavingDate, words, isAbsent);
            })
            .OrderByDescending(l => l.IsAbsent).ThenBy(l => l.Pupil.Name, StringComparer.Ordinal)];
    }

    private static (string? Words, bool IsAbsent) Say(AttendanceMarks marks, DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return (null, false);
        }

        var (morning, afternoon) = (marks.Get(day, Session.Morning), marks.Get(day, Session.Afternoon));
        if (morning is null && afternoon is null)
        {
            return (null, false);
        }

        var missed = new[] { morning, afternoon }.Any(code => code?.Class is AttendanceClass.Authorised or AttendanceClass.Unauthorised);
        return (string.Join("; ", new[] { morning is null ? null : $"morning: {Plain(morning)}", afternoon is null ? null : $"afternoon: {Plain(afternoon)}" }.OfType<string>()), missed);
    }

    private static string Plain(AttendanceCode code) => code.Class switch
    {
        AttendanceClass.Present or AttendanceClass.ApprovedActivity => "here",
        AttendanceClass.NotPossible => "not expected",
        _ => code.Meaning[..1].ToLowerInvariant() + code.Meaning[1..],
    };
}
