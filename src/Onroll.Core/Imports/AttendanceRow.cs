using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Imports;

/// <summary>One pupil's marks for sessions that follow one another.</summary>
/// <param name="Date">The weekday of the first mark.</param>
/// <param name="Session">Morning or afternoon of the first mark.</param>
/// <param name="Marks">One stored character of <see cref="AttendanceCode"/> a session, weekdays only; '-' where the file gives none.</param>
/// <param name="School">Null when the file does not name one: then the school is where the pupil is on roll.</param>
public sealed record AttendanceRow(PupilKey Pupil, DateOnly Date, Session Session, string Marks, SchoolKey? School = null);

/// <summary>A pupil's totals of sessions for a period, as transfer files and the school census give them.</summary>
/// <param name="Period">The file's own words: "2026", "Autumn term".</param>
/// <param name="Reasons">Sessions missed by absence code. Empty when the file gives totals only.</param>
public sealed record AttendanceSummaryRow(
    PupilKey Pupil, SchoolKey? School, string Period, int Possible, int? Attended, int Authorised, int Unauthorised,
    IReadOnlyDictionary<string, int> Reasons);
