using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>A pupil with absences still marked N after the days in which a reason must be found.</summary>
public sealed record WithoutReason(PupilInRow Pupil, int Sessions, DateOnly Oldest, DateOnly Newest);

/// <summary>Absences marked "no reason yet" for more than five school days.</summary>
/// <remarks>R-ATT-02, N_CORRECT_WITHIN.</remarks>
public static class UnexplainedAbsence
{
    public const int SchoolDaysToFindOut = 5;

    private const char NoReason = 'N';

    // PostgreSQL's provider looks for texts only.
    private static readonly string NoReasonText = NoReason.ToString();

    /// <summary>The pupils, the oldest absence first.</summary>
    public static async Task<IReadOnlyList<WithoutReason>> OfAsync(Workday workday, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var viewer = workday.Viewer;
        var year = AcademicYear.Containing(workday.Today);
        if (viewer.RollOrganisations.Count == 0 || workday.Own.Calendar.SchoolDayBefore(workday.Today, SchoolDaysToFindOut)?.Date is not { } latest)
        {
            return [];
        }

        var registers = await workday.Db.AttendanceYears
            .Where(a => viewer.RollOrganisations.Contains(a.OrganisationId) && a.AcademicYear == year.Key && a.Marks.Contains(NoReasonText)
                && workday.Db.Enrolments.Any(e => e.PupilId == a.PupilId && e.OrganisationId == a.OrganisationId && e.LeavingDate == null))
            .Select(a => new { a.PupilId, a.Marks })
            .ToListAsync(stop);
        var late = registers
            .Select(r => (r.PupilId, Days: AttendanceMarks.Parse(year, r.Marks).Marks().Where(m => m.Stored == NoReason && m.Date < latest).Select(m => m.Date).ToList()))
            .Where(r => r.Days.Count > 0)
            .ToList();
        var pupils = await workday.PupilsAsync([.. late.Select(r => r.PupilId)], RecordSections.Attendance, stop);
        return [.. late
            .Where(r => pupils.ContainsKey(r.PupilId))
            .Select(r => new WithoutReason(pupils[r.PupilId], r.Days.Count, r.Days[0], r.Days[^1]))
            .OrderBy(r => r.Oldest).ThenBy(r => r.Pupil.Name, StringComparer.Ordinal)];
    }
}

/// <summary>One line for all of a school's unexplained absences, so that a bad week does not bury the list.</summary>
internal static class UnexplainedAbsenceDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var pupils = workday.Viewer.May(Permission.AddToRecord) ? await UnexplainedAbsence.OfAsync(workday, stop) : [];
        if (pupils.Count == 0)
        {
            return [];
        }

        var sessions = pupils.Sum(p => p.Sessions);
        var due = workday.Own.Calendar.SchoolDayAfter(pupils[0].Oldest, UnexplainedAbsence.SchoolDaysToFindOut)?.Date ?? workday.Today;
        return
        [
            new DueItem(
                DueKind.UnexplainedAbsence, due, workday.SchoolDaysTo(due), Force.Guidance, "Find the reason for absences marked N", "Absences marked N",
                pupils.Count == 1 ? pupils[0].Pupil : null,
                FormattableString.Invariant($"{(pupils.Count == 1 ? "" : $"{pupils.Count} pupils, ")}{sessions} {(sessions == 1 ? "session" : "sessions")}, the oldest from {pupils[0].Oldest:dddd d MMMM}"),
                Guid.Empty)
            {
                Pupils = pupils.Count,
            },
        ];
    }
}
