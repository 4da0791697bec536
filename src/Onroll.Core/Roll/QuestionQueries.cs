using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Behaviour;
using Onroll.Core.Calendar;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Roll;

/// <summary>A question with the pupil's name, for somebody who may see what it tells of.</summary>
public sealed record NamedQuestion(RollQuestion Question, string Name, string? Form, string School);

/// <summary>Looks through this school year for what can look like sending home or off-rolling (R-OFF-01, R-OFF-02, G-200).</summary>
public static class QuestionQueries
{
    // A register without any of these codes raises no question by itself.
    private static readonly string[] AskedCodes = [.. new[] { "B", "C", "C2", "X" }.Select(code => AttendanceCode.Find(code)!.Stored.ToString())];

    /// <summary>The questions about the pupils of some schools, or about one of them, that the viewer may see: open ones first, the latest first.</summary>
    /// <param name="only">Null for all pupils.</param>
    public static async Task<IReadOnlyList<NamedQuestion>> QuestionsAsync(
        this OnrollDbContext db, Viewer viewer, IReadOnlyCollection<OrganisationId> schools, PupilId? only, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var visible = db.Pupils.VisibleTo(db, viewer).Where(p => only == null || p.PupilId == only);
        var calendars = await db.CalendarsAsync(stop);
        List<RollQuestion> found =
        [
            .. await InformalAsync(db, visible, (schools, viewer.Today), calendars, stop),
            .. (await db.LeaversAsync(
                    db.Enrolments.Leavers(viewer.Today.AddMonths(-LeaverSpells.SoughtMonths), viewer.Today.AddDays(-1))
                        .Where(e => schools.Contains(e.OrganisationId) && visible.Any(p => p.PupilId == e.PupilId)),
                    viewer.Today, stop)).SelectMany(RollQuestion.Of),
        ];
        var answers = (await db.QuestionAnswers.AsNoTracking().Where(a => schools.Contains(a.OrganisationId)).ToListAsync(stop)).ToLookup(a => (a.OrganisationId, a.PupilId));
        var ids = found.Select(q => q.PupilId).Distinct().ToList();
        var open = await db.SectionsOfAsync(viewer, ids, stop);
        var names = await visible.Where(p => ids.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var places = await db.PlacesAsync(ids, viewer.Today, stop);
        var schoolNames = await db.Organisations.Where(o => schools.Contains(o.OrganisationId)).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        return
        [
            .. found
                .Where(q => names.ContainsKey(q.PupilId) && (open.GetValueOrDefault(q.PupilId) & q.Sections) == q.Sections)
                .Select(q => q.With(answers[(q.School, q.PupilId)], calendars.Of(q.School).Calendar))
                .Select(q => new NamedQuestion(q, names[q.PupilId], places[q.PupilId].FirstOrDefault()?.Form, schoolNames[q.School]))
                .OrderByDescending(q => q.Question.IsOpen).ThenByDescending(q => q.Question.To).ThenBy(q => q.Name, StringComparer.Ordinal).ThenBy(q => q.Question.Kind),
        ];
    }

    private static async Task<IEnumerable<RollQuestion>> InformalAsync(
        OnrollDbContext db, IQueryable<Pupil> visible, (IReadOnlyCollection<OrganisationId> Schools, DateOnly Today) of, AreaCalendars calendars, CancellationToken stop)
    {
        var year = AcademicYear.Containing(of.Today);
        var (key, from, schools, codes) = (year.Key, year.FirstDay, of.Schools, AskedCodes);
        var incidents = (await db.Incidents.AsNoTracking()
            .Where(i => schools.Contains(i.OrganisationId) && i.OccurredOn >= from && i.OccurredOn <= of.Today && visible.Any(p => p.PupilId == i.PupilId)).ToListAsync(stop))
            .Select(i => (Key: (i.OrganisationId, i.PupilId), Seen: Seen(i)))
            .Where(i => i.Seen.Severity >= InformalExclusion.SeriousFrom || InformalExclusion.WordingIn(i.Seen.Text) is not null)
            .ToLookup(i => i.Key, i => i.Seen);
        var pupils = incidents.Select(i => i.Key.PupilId).Distinct().ToList();
        var registers = await db.AttendanceYears
            .Where(a => a.AcademicYear == key && schools.Contains(a.OrganisationId)
                && (pupils.Contains(a.PupilId) || a.Marks.Contains(codes[0]) || a.Marks.Contains(codes[1]) || a.Marks.Contains(codes[2]) || a.Marks.Contains(codes[3])))
            .Join(visible, a => a.PupilId, p => p.PupilId, (a, p) => new { a.OrganisationId, a.PupilId, a.Marks, p.DateOfBirth })
            .ToListAsync(stop);
        var exclusions = (await db.Exclusions.AsNoTracking().Where(x => schools.Contains(x.OrganisationId) && x.StartsOn >= from.AddYears(-1)).ToListAsync(stop)).ToLookup(x => (x.OrganisationId, x.PupilId));
        var education = (await db.DaySixArrangements.AsNoTracking().Where(a => a.StartsOn <= of.Today).ToListAsync(stop)).ToLookup(a => a.PupilId);
        var partTime = (await db.PartTimeTimetables.AsNoTracking().Where(t => schools.Contains(t.OrganisationId)).ToListAsync(stop)).ToLookup(t => (t.OrganisationId, t.PupilId));
        return registers.SelectMany(register =>
        {
            var who = (register.OrganisationId, register.PupilId);
            var calendar = calendars.Of(register.OrganisationId).Calendar;
            var facts = new InformalExclusionFacts(
                new ExcludedPupil(register.DateOfBirth),
                [.. AttendanceMarks.Parse(year, register.Marks).Marks().Where(mark => mark.Date <= of.Today)],
                [.. incidents[who]],
                [.. education[register.PupilId].Select(a => new OffSiteSeen(a.StartsOn, a.EndsOn, ReportsAttendance: true))],
                exclusions[who].SelectMany(x => DaysOut(x, calendar, of.Today)).ToHashSet())
            {
                PartTime = [.. partTime[who].Select(t => (t.StartsOn, (DateOnly?)(t.EndedOn ?? t.EndsOn)))],
            };
            return InformalExclusion.Questions(facts, calendar).Select(question => RollQuestion.Of(question, register.PupilId, register.OrganisationId));
        });
    }

    private static IEnumerable<DateOnly> DaysOut(Exclusion x, SchoolCalendar calendar, DateOnly today)
    {
        var until = TimeOut.Of(x, calendar).LastDay is { } last && last < today ? last : today;
        for (var day = x.StartsOn; day <= until; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    // A school's own scale counts where it is a number.
    private static IncidentSeen Seen(Incident incident) => new(
        incident.OccurredOn, incident.OccurredAt,
        int.TryParse(incident.Severity, CultureInfo.InvariantCulture, out var severity) ? severity : null,
        $"{incident.Description} {incident.ActionTaken}");
}
