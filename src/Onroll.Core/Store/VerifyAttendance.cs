using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Calendar;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Store;

/// <summary>Registers against the calendars of their schools.</summary>
/// <remarks>Only a school's own calendar can say that it was closed; where the authority's stands in, only the text is proved.</remarks>
internal static class VerifyAttendance
{
    private const char Closed = '#';

    public static async Task<List<StoreFault>> RunAsync(OnrollDbContext db, CancellationToken stop)
    {
        var calendars = await db.CalendarsAsync(stop);
        var closures = new Dictionary<(OrganisationId, int), string>();
        var faults = new List<StoreFault>();
        await foreach (var row in db.AttendanceYears.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            if (ProblemOf(row, calendars, closures) is { } problem)
            {
                faults.Add(new StoreFault(StoreCheck.Attendance, $"pupil {row.PupilId} at {row.OrganisationId} in {row.AcademicYear}", problem));
            }

            if (faults.Count == VerifyStore.MostFaultsOfAKind)
            {
                break;
            }
        }

        return faults;
    }

    private static string? ProblemOf(AttendanceYear row, AreaCalendars calendars, Dictionary<(OrganisationId, int), string> closures)
    {
        if (!AcademicYear.TryParse(row.AcademicYear.ToString(CultureInfo.InvariantCulture), out var year))
        {
            return "That is no academic year.";
        }

        var marks = Read(year, row.Marks);
        if (marks is null)
        {
            return "The marks cannot be read.";
        }

        var key = (row.OrganisationId, row.AcademicYear);
        if (!closures.TryGetValue(key, out var closed))
        {
            closures[key] = closed = ClosedSessions(calendars.Of(row.OrganisationId), year);
        }

        var wrong = Enumerable.Range(0, Math.Min(closed.Length, marks.Text.Length)).Count(at => closed[at] == Closed && IsCounted(marks.Text[at]));
        return wrong == 0 ? null : $"{wrong} sessions are marked on days the school was closed.";
    }

    private static AttendanceMarks? Read(AcademicYear year, string text)
    {
        try
        {
            return AttendanceMarks.Parse(year, text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The year's sessions that the school does not hold, in the layout of the marks themselves.
    private static string ClosedSessions(CalendarInForce inForce, AcademicYear year)
    {
        if (inForce.IsProvisional)
        {
            return "";
        }

        var days = Enumerable.Range(0, year.LastDay.DayNumber - year.FirstDay.DayNumber + 1)
            .Select(year.FirstDay.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && inForce.Calendar.Covers(day));
        var sessions = days.SelectMany(day => new[] { (day, Session.Morning), (day, Session.Afternoon) });
        return AttendanceMarks.From(year, sessions
            .Where(held => !inForce.Calendar.IsHeld(held.Item1, held.Item2))
            .Select(held => new AttendanceMark(held.Item1, held.Item2, Closed))).Text;
    }

    private static bool IsCounted(char stored) => AttendanceCode.FromStored(stored) is { Class: not AttendanceClass.NotPossible };
}
