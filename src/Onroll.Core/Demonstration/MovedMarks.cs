using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Demonstration;

/// <summary>Writes a pupil's marks where the pupil was: in the register of the school that taught them on the day.</summary>
internal sealed class MovedMarks(OnrollDbContext db, PupilId pupil)
{
    private const char Present = '/', DueElsewhere = 'D', Suspended = 'E';

    /// <summary>What was marked before a pupil came goes back into the register of the school they came from.</summary>
    public async Task BeforeAsync(DateOnly cameOn, OrganisationId now, (OrganisationId Id, SchoolCalendar Calendar) then, CancellationToken stop)
    {
        foreach (var (register, year, marks) in await RegistersAsync(now, stop))
        {
            var earlier = marks.Where(mark => mark.Date < cameOn).ToList();
            if (earlier.Count > 0)
            {
                Add(year, then.Id, earlier.Where(mark => then.Calendar.IsHeld(mark.Date, mark.Session)));
                register.Marks = AttendanceMarks.From(year, marks.Except(earlier)).Text;
            }
        }
    }

    /// <summary>While a pupil learns at another school that school marks them, and their own writes that they are due there.</summary>
    public async Task AwayAsync((DateOnly From, DateOnly To) days, OrganisationId own, (OrganisationId Id, SchoolCalendar Calendar) other, CancellationToken stop)
    {
        foreach (var (register, year, marks) in await RegistersAsync(own, stop))
        {
            var (from, to) = (days.From < year.FirstDay ? year.FirstDay : days.From, days.To > year.LastDay ? year.LastDay : days.To);
            if (from > to)
            {
                continue;
            }

            var known = marks.ToDictionary(mark => (mark.Date, mark.Session), mark => mark.Stored);
            var there = other.Calendar.OpenDaysBetween(from, to).ToArray()
                .SelectMany(day => new[] { (day, Session.Morning), (day, Session.Afternoon) })
                .Where(at => other.Calendar.IsHeld(at.day, at.Item2))
                .Select(at => new AttendanceMark(at.day, at.Item2, known.GetValueOrDefault(at, Present)));
            Add(year, other.Id, there);
            register.Marks = AttendanceMarks.From(year, marks.Select(mark => mark.Date >= from && mark.Date <= to && mark.Stored != Suspended ? mark with { Stored = DueElsewhere } : mark)).Text;
        }
    }

    private async Task<List<(AttendanceYear Register, AcademicYear Year, List<AttendanceMark> Marks)>> RegistersAsync(OrganisationId school, CancellationToken stop) =>
        [.. (await db.AttendanceYears.Where(a => a.PupilId == pupil && a.OrganisationId == school).OrderBy(a => a.AcademicYear).ToListAsync(stop))
            .Select(register => (register, Year: new AcademicYear(register.AcademicYear / 100)))
            .Select(one => (one.register, one.Year, AttendanceMarks.Parse(one.Year, one.register.Marks).Marks().ToList()))];

    private void Add(AcademicYear year, OrganisationId school, IEnumerable<AttendanceMark> marks) => db.AttendanceYears.Add(new AttendanceYear
    {
        AreaId = db.AreaId, PupilId = pupil, OrganisationId = school, AcademicYear = year.Key, Marks = AttendanceMarks.From(year, marks).Text,
    });
}
