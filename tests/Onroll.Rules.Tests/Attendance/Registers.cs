using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Attendance;

/// <summary>Registers on Alderway's calendar, with everything present but the marks a test names.</summary>
internal static class Registers
{
    public static readonly AcademicYear Year202526 = new(2025);

    public static AttendanceMarks Present(DateOnly from, DateOnly to) =>
        AttendanceMarks.From(AcademicYear.Containing(from), Alderway.OpenDaysBetween(from, to).ToArray().SelectMany(day =>
            new[] { new AttendanceMark(day, Session.Morning, '/'), new AttendanceMark(day, Session.Afternoon, '\\') }));

    /// <summary>Both sessions of a day.</summary>
    public static AttendanceMarks Day(this AttendanceMarks marks, string date, string code) =>
        marks.Morning(date, code).Afternoon(date, code);

    public static AttendanceMarks Morning(this AttendanceMarks marks, string date, string code) =>
        marks.Set(TestDay(date), Session.Morning, AttendanceCode.Find(code));

    public static AttendanceMarks Afternoon(this AttendanceMarks marks, string date, string code) =>
        marks.Set(TestDay(date), Session.Afternoon, AttendanceCode.Find(code));

    private static DateOnly TestDay(string date) => Calendar.TestCalendars.Day(date);
}
