using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;

namespace Onroll.Core.AttendanceCasework;

/// <summary>An open case in the list of them.</summary>
/// <param name="LastStep">Null before the first.</param>
/// <param name="Waiting">True while the authority has a referral to decide.</param>
public sealed record AttendanceCaseRow(
    Guid AttendanceCaseId, PupilId PupilId, string Name, string? Form, string School, DateOnly OpenedOn, AttendanceStepKind? LastStep, bool Waiting,
    NextAttendanceStep? Next, AttendanceFacts Facts);

/// <summary>A pupil for whom the registers ask for a case and none is open.</summary>
public sealed record WithoutCase(PupilId PupilId, string Name, string? Form, OrganisationId School, AttendanceFacts Facts);

public static class AttendanceCaseListQueries
{
    private const int MostWithoutCase = 15;

    /// <summary>The open cases of the viewer's schools, what is due soonest first.</summary>
    public static async Task<IReadOnlyList<AttendanceCaseRow>> OpenAttendanceCasesAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var visible = db.Pupils.VisibleTo(db, viewer);
        var roll = viewer.RollOrganisations;
        var cases = await db.AttendanceCases.AsNoTracking()
            .Where(c => c.ClosedOn == null && roll.Contains(c.OrganisationId) && visible.Any(p => p.PupilId == c.PupilId))
            .Join(db.Organisations, c => c.OrganisationId, o => o.OrganisationId, (c, o) => new { Case = c, School = o.Name })
            .ToListAsync(stop);
        var ids = cases.Select(c => c.Case.AttendanceCaseId).ToList();
        var steps = (await db.AttendanceCaseSteps.AsNoTracking().Where(s => ids.Contains(s.AttendanceCaseId)).ToListAsync(stop)).ToLookup(s => s.AttendanceCaseId);
        var waiting = (await db.PenaltyNoticeReferrals.Where(r => ids.Contains(r.AttendanceCaseId) && r.Decision == null).Select(r => r.AttendanceCaseId).ToListAsync(stop)).ToHashSet();
        var who = await NamesAsync(db, [.. cases.Select(c => c.Case.PupilId)], viewer.Today, stop);
        var rows = new List<AttendanceCaseRow>();
        foreach (var school in cases.GroupBy(c => c.Case.OrganisationId))
        {
            var facts = await db.AttendanceFactsAsync(school.Key, [.. school.Select(c => c.Case.PupilId)], viewer.Today, stop);
            rows.AddRange(school.Select(c => new AttendanceCaseRow(
                c.Case.AttendanceCaseId, c.Case.PupilId, who[c.Case.PupilId].Name, who[c.Case.PupilId].Form, c.School, c.Case.OpenedOn,
                steps[c.Case.AttendanceCaseId].OrderBy(s => s.On).LastOrDefault()?.Kind, waiting.Contains(c.Case.AttendanceCaseId),
                waiting.Contains(c.Case.AttendanceCaseId) ? null : AttendanceSteps.Next(steps[c.Case.AttendanceCaseId].Select(s => s.AsRule()), viewer.Today), facts[c.Case.PupilId])));
        }

        return [.. rows.OrderBy(row => row.Next is null).ThenBy(row => row.Next?.On ?? viewer.Today).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    /// <summary>Pupils of the viewer's own school at the penalty threshold or severely absent, for whom no case is open: most missed first.</summary>
    public static async Task<IReadOnlyList<WithoutCase>> WithoutAttendanceCaseAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var found = new List<(PupilId PupilId, OrganisationId School, AttendanceFacts Facts)>();
        foreach (var school in viewer.RollOrganisations.Where(school => school == viewer.OrganisationId))
        {
            var pupils = await db.Pupils.VisibleTo(db, viewer)
                .Where(p => db.Enrolments.Any(e => e.PupilId == p.PupilId && e.OrganisationId == school && e.EntryDate <= viewer.Today && (e.LeavingDate == null || e.LeavingDate >= viewer.Today))
                    && !db.AttendanceCases.Any(c => c.PupilId == p.PupilId && c.OrganisationId == school && c.ClosedOn == null))
                .Select(p => p.PupilId)
                .ToListAsync(stop);
            var facts = await db.AttendanceFactsAsync(school, pupils, viewer.Today, stop);
            found.AddRange(facts.Where(one => one.Value.Level == AbsenceLevel.Severe || one.Value.Window.IsMet).Select(one => (one.Key, school, one.Value)));
        }

        var most = found.OrderByDescending(one => one.Facts.ThisYear.Absent).ThenBy(one => one.PupilId.Value).Take(MostWithoutCase).ToList();
        var who = await NamesAsync(db, [.. most.Select(one => one.PupilId)], viewer.Today, stop);
        return [.. most.Select(one => new WithoutCase(one.PupilId, who[one.PupilId].Name, who[one.PupilId].Form, one.School, one.Facts))];
    }

    internal static async Task<IReadOnlyDictionary<PupilId, (string Name, string? Form)>> NamesAsync(OnrollDbContext db, IReadOnlyCollection<PupilId> pupils, DateOnly today, CancellationToken stop)
    {
        var names = await db.Pupils.AsNoTracking().Where(p => pupils.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToListAsync(stop);
        var places = await db.PlacesAsync(pupils, today, stop);
        return names.ToDictionary(n => n.PupilId, n => (n.Name, places[n.PupilId].FirstOrDefault()?.Form));
    }
}
