using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Attendance;

public static class AttendanceColumnQueries
{
    /// <summary>The youngest and the oldest whose absence is published, in years on the 31 August before (R-ATT-10).</summary>
    public const int YoungestPublished = 5, OldestPublished = 15;

    /// <summary>The registers of a year behind absence figures: those of pupils aged 5 to 15 on the 31 August before it (R-ATT-10).</summary>
    /// <param name="schools">Whose registers. Null for every school of the area.</param>
    public static async Task<AttendanceColumn> AttendanceColumnAsync(
        this OnrollDbContext db, AcademicYear year, IReadOnlyCollection<OrganisationId>? schools, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(year);
        var (bornFrom, bornTo) = (year.FirstDay.AddYears(-OldestPublished - 1), year.LastDay.AddYears(-YoungestPublished - 1));
        var registers =
            from register in schools is null ? db.AttendanceYears : db.AttendanceYears.Where(a => schools.Contains(a.OrganisationId))
            where register.AcademicYear == year.Key
            join pupil in db.Pupils on register.PupilId equals pupil.PupilId
            where pupil.DateOfBirth >= bornFrom && pupil.DateOfBirth <= bornTo
            select new { register.PupilId, register.OrganisationId, register.Marks };
        var column = new AttendanceColumn.Builder(year);
        await foreach (var register in registers.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            column.Add(new RegisterKey(register.PupilId, register.OrganisationId), register.Marks);
        }

        return column.Build();
    }
}
