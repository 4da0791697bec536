using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Today;

/// <summary>How old a school's attendance is.</summary>
/// <param name="LastMarkOn">Null when nothing has come this year.</param>
/// <param name="MissingDays">Whole school days since then, today left out. 0 when up to date.</param>
public sealed record AttendanceAge(OrganisationId OrganisationId, string School, DateOnly? LastMarkOn, int MissingDays)
{
    public bool IsStale => MissingDays > 0;

    /// <summary>The age at each of some schools, in name order. Only figures: it names no pupil.</summary>
    public static async Task<IReadOnlyList<AttendanceAge>> OfAsync(Workday workday, IReadOnlyCollection<OrganisationId> schools, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var year = AcademicYear.Containing(workday.Today);
        var names = await workday.Db.Organisations
            .Where(o => schools.Contains(o.OrganisationId) && o.Kind == OrganisationKind.School)
            .OrderBy(o => o.Name)
            .Select(o => new { o.OrganisationId, o.Name })
            .ToListAsync(stop);
        var longest = await workday.Db.AttendanceYears
            .Where(a => schools.Contains(a.OrganisationId) && a.AcademicYear == year.Key)
            .GroupBy(a => a.OrganisationId)
            .Select(of => new { of.Key, Length = of.Max(a => a.Marks.Length) })
            .ToDictionaryAsync(of => of.Key, of => of.Length, stop);
        return [.. names.Select(s =>
        {
            var last = longest.TryGetValue(s.OrganisationId, out var length) && length > 0 ? LastDay(year, length) : (DateOnly?)null;
            var calendar = workday.Calendars.Of(s.OrganisationId).Calendar;
            var missing = calendar.CountSchoolDays((last ?? year.FirstDay.AddDays(-1)).AddDays(1), workday.Today.AddDays(-1)) ?? 0;
            return new AttendanceAge(s.OrganisationId, s.Name, last, missing);
        })];
    }

    // The stored text ends with its last mark, so its length alone says when that was.
    private static DateOnly LastDay(AcademicYear year, int length) =>
        AttendanceMarks.Parse(year, new string(AttendanceCode.NoneStored, length - 1) + AttendanceCode.UnrecognisedStored).Last!.Value.Date;   // it holds one mark
}
