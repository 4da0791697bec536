using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Imports;

/// <summary>Whether suspensions and the register's code E tell the same story. Nothing is refused for it: a person looks which is right.</summary>
/// <remarks>
/// R-FMT-09. From the sixth day the school arranges education and codes B, D or K take E's place (R-SUS-12), so only the
/// first five days are held against the register.
/// </remarks>
internal sealed class SuspensionAgreement(OnrollDbContext db)
{
    private const char Excluded = 'E';
    private const int SessionsOfFiveDays = 10;

    private readonly Dictionary<(PupilId, OrganisationId, int Year), string> _marks = [];

    // Read when the import starts.
    private AreaCalendars _calendars = null!;

    public async Task StartAsync(CancellationToken stop) => _calendars = await db.CalendarsAsync(stop);

    /// <summary>Reads the registers of these pupils.</summary>
    public async Task PrepareAsync(IReadOnlyCollection<PupilId> pupils, CancellationToken stop)
    {
        _marks.Clear();
        foreach (var year in await db.AttendanceYears.AsNoTracking().Where(a => pupils.Contains(a.PupilId)).ToListAsync(stop))
        {
            _marks[(year.PupilId, year.OrganisationId, year.AcademicYear)] = year.Marks;
        }
    }

    /// <summary>What the register says otherwise than the suspension.</summary>
    /// <returns>Null when they agree, or the register is not in yet.</returns>
    public string? OfSuspension(Exclusion suspension)
    {
        if (suspension is not { Category: ExclusionCategory.Suspension, IsCancelled: false })
        {
            return null;
        }

        var sessions = TimeOut.SessionsOf(suspension, _calendars.Of(suspension.OrganisationId).Calendar).Take(SessionsOfFiveDays).ToList();
        var marked = sessions.ConvertAll(at => Mark(suspension, at.Day, at.Session)).Where(mark => mark is not (AttendanceCode.NoneStored or '#')).ToList();
        var excluded = marked.Count(mark => mark == Excluded);
        return excluded == marked.Count ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"The register has code E for {excluded} of the {marked.Count} sessions it has of this suspension. Check which is right.");
    }

    /// <summary>What suspensions say otherwise than a year's register.</summary>
    /// <param name="marks">In the layout of <see cref="AttendanceMarks"/>.</param>
    /// <param name="exclusions">Those of the pupil.</param>
    /// <returns>Null when they agree.</returns>
    public string? OfMarks(AcademicYear year, OrganisationId school, string marks, IReadOnlyCollection<Exclusion> exclusions)
    {
        var calendar = _calendars.Of(school).Calendar;
        var known = exclusions.Where(x => !x.IsCancelled && x.Category != ExclusionCategory.LunchtimeSuspension)
            .Select(x => (Exclusion: x, Sessions: TimeOut.SessionsOf(x, calendar).ToHashSet()))
            .ToList();
        var alone = AttendanceMarks.Parse(year, marks).Marks()
            .Where(mark => mark.Stored == Excluded && !known.Exists(x => x.Sessions.Contains(new HalfDay(mark.Date, mark.Session))
                || (x.Exclusion.Category == ExclusionCategory.PermanentExclusion && mark.Date >= x.Exclusion.StartsOn)))
            .ToList();
        return alone.Count == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{alone.Count} {(alone.Count == 1 ? "session has" : "sessions have")} code E, but no suspension on record covers {(alone.Count == 1 ? "it" : "them")}. The first is on {alone[0].Date:d MMMM yyyy}.");
    }

    private char Mark(Exclusion suspension, DateOnly day, Session session)
    {
        var year = AcademicYear.Containing(day);
        return _marks.TryGetValue((suspension.PupilId, suspension.OrganisationId, year.Key), out var marks)
            && AttendanceMarks.PositionOf(year, day, session) is var at && at < marks.Length
                ? marks[at]
                : AttendanceCode.NoneStored;
    }
}
