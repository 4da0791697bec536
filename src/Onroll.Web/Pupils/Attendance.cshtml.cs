using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>The pupil's register: the year as a picture, the rates, and every mark.</summary>
[Requires(Permission.SeePupils)]
public sealed class AttendanceModel(PupilRecord record, OnrollDbContext db) : PageModel
{
    private const int MostCorrected = 5;

    public PupilRecord Record => record;

    public PupilRegister Register { get; private set; } = null!;

    public SchoolCalendar Calendar { get; private set; } = null!;

    /// <summary>The pupil's attendance cases at the person's schools, the newest first. Empty where they may not be seen.</summary>
    public IReadOnlyList<AttendanceCase> Cases { get; private set; } = [];

    public IReadOnlyList<CorrectedMark> Corrected { get; private set; } = [];

    public AttendanceFinding? Finding { get; private set; }

    /// <summary>Half days of the week in the order of the register, this year to today.</summary>
    public IReadOnlyList<(string Name, SessionCounts Counts)> HalfDays { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Attendance", RecordSections.Attendance, stop))
        {
            return PupilRecord.Refused();
        }

        Register = await db.RegisterOfAsync(pupilId, record.Header.Main, record.Today, stop);
        Calendar = (await db.CalendarOfAsync(record.Header.Main?.OrganisationId, stop)).Calendar;
        Finding = AttendanceFinding.Of(record.Header.FirstName, Register, record.Today);
        HalfDays =
        [
            .. from weekday in Enumerable.Range(1, 5).Select(n => (DayOfWeek)n)
               from session in Enum.GetValues<Session>()
               let name = $"{weekday} {(session == Session.Morning ? "mornings" : "afternoons")}"
               select (name, Register.ThisYear.Count(Register.ThisYear.Year.FirstDay, record.Today, weekday, session)),
        ];
        Corrected = await db.CorrectedMarksAsync(pupilId, MostCorrected, stop);
        Cases = record.MaySeeAttendanceCases ? await db.AttendanceCasesOfAsync(pupilId, record.Viewer.RollOrganisations, stop) : [];
        return Page();
    }

    /// <summary>Weeks of this year with marks, the newest first, each a letter a session.</summary>
    public IEnumerable<(DateOnly Monday, IReadOnlyList<string> Marks)> Weeks() =>
        from mark in Register.ThisYear.Marks()
        group mark by SchoolCalendar.MondayOf(mark.Date) into week
        orderby week.Key descending
        select (week.Key, (IReadOnlyList<string>)[.. Enumerable.Range(0, 10).Select(at => Letter(week, at))]);

    /// <summary>The codes that occur this year, so that the letters can be read.</summary>
    public IEnumerable<AttendanceCode> Codes() =>
        Register.ThisYear.Marks().Select(mark => mark.Code).OfType<AttendanceCode>().Distinct().OrderBy(code => code.Class).ThenBy(code => code.Value, StringComparer.Ordinal);

    private static string Letter(IEnumerable<AttendanceMark> week, int at)
    {
        var mark = week.FirstOrDefault(m => ((int)m.Date.DayOfWeek - 1) * 2 + (int)m.Session == at);
        return mark == default ? "" : mark.Code?.Value ?? "?";
    }
}
