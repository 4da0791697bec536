using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Consecutive days out of one pupil: one suspension, several that run on, or a permanent exclusion.</summary>
/// <param name="First">The record it began with.</param>
/// <param name="Last">The record it ends with; the same when it is one.</param>
/// <param name="IsPermanent">True when a permanent exclusion is part of it: then the local authority owes the education.</param>
/// <param name="DaySix">The day full-time education is owed from. Null when the run is shorter or the calendar ends.</param>
/// <param name="BackOn">Null for a permanent exclusion, or past the end of the calendar.</param>
/// <param name="Days">School days in the run. Null for a permanent exclusion.</param>
/// <param name="Education">What is arranged for day six, or today when it is later; else the other place the pupil is enrolled at. Null when none is recorded.</param>
public sealed record RunOut(
    PupilId PupilId, OrganisationId School, Exclusion First, Exclusion Last, DateOnly FirstDay, bool IsPermanent, bool IsOwedEducation,
    DateOnly? DaySix, DateOnly? BackOn, bool IsBackAtNoon, int? Days, int Sessions, string? Education, bool IsProvisional)
{
    public string Title => IsPermanent ? "Permanently excluded" : "Suspended, " + ExclusionWords.Days(Sessions);
}

/// <summary>Who is out now or was until a few days ago, and who is about to come back.</summary>
internal static class ExclusionsRunning
{
    /// <summary>A permanent exclusion stays on the lists this long unless the pupil leaves the roll first.</summary>
    private const int MonthsBack = 6;

    public static async Task<IReadOnlyList<RunOut>> OfAsync(Workday workday, CancellationToken stop)
    {
        var from = workday.Today.AddMonths(-MonthsBack);
        var visible = workday.Db.Pupils.VisibleTo(workday.Db, workday.Viewer);
        var records = await workday.Db.Exclusions.AsNoTracking()
            .Where(x => x.StartsOn >= from && x.StartsOn <= workday.Today.AddDays(14) && !x.IsCancelled && x.Category != ExclusionCategory.LunchtimeSuspension
                && visible.Any(p => p.PupilId == x.PupilId))
            .ToListAsync(stop);
        var ids = records.Select(x => x.PupilId).Distinct().ToList();
        var open = await workday.Db.SectionsOfAsync(workday.Viewer, ids, stop);
        var elsewhere = await ElsewhereAsync(workday, ids, stop);
        var arranged = await ArrangedAsync(workday, ids, stop);
        var births = await workday.Db.Pupils.Where(p => ids.Contains(p.PupilId)).Select(p => new { p.PupilId, p.DateOfBirth }).ToDictionaryAsync(p => p.PupilId, p => p.DateOfBirth, stop);
        return
        [
            .. records
                .Where(x => open.GetValueOrDefault(x.PupilId).HasFlag(RecordSections.Exclusions))
                .GroupBy(x => (x.PupilId, x.OrganisationId))
                .SelectMany(of => Runs([.. of.OrderBy(x => x.StartsOn)], workday, (elsewhere, arranged, births[of.Key.PupilId]))),
        ];
    }

    private static IEnumerable<RunOut> Runs(List<Exclusion> records, Workday workday, (ILookup<PupilId, Elsewhere> Elsewhere, ILookup<PupilId, DaySixArrangement> Arranged, DateOnly Born) known)
    {
        var school = workday.Calendars.Of(records[0].OrganisationId);
        var calendar = school.Calendar;
        var stretches = records.Select(x => (Record: x, Out: TimeOut.Of(x, calendar))).ToList();
        var runs = ConsecutiveDaysOut.Runs(stretches.Select(s => new DaysOut(s.Record.StartsOn, s.Out.LastDay ?? Sixth(s.Record.StartsOn, calendar))), calendar);
        foreach (var run in runs)
        {
            var parts = stretches.Where(s => s.Record.StartsOn >= run.FirstDay && s.Record.StartsOn <= run.LastDay).ToList();
            if (parts.Count == 0)
            {
                continue;
            }

            var isPermanent = parts.Exists(p => p.Record is { Category: ExclusionCategory.PermanentExclusion, ReturnsOn: null });
            var last = parts[^1].Out;
            var lookOn = run.DaySix is { } sixth && sixth > workday.Today ? sixth : workday.Today;
            yield return new RunOut(
                records[0].PupilId, records[0].OrganisationId, parts[0].Record, parts[^1].Record, run.FirstDay, isPermanent,
                CompulsorySchoolAge.Covers(known.Born, run.FirstDay),
                run.DaySix, isPermanent ? null : last.BackOn, last.IsBackAtNoon, isPermanent ? null : run.SchoolDays,
                parts.Sum(p => p.Record.Sessions ?? 0),
                known.Arranged[records[0].PupilId].LastOrDefault(a => parts.Exists(p => p.Record.ExclusionId == a.ExclusionId) && a.StartsOn <= lookOn)?.ProviderName
                    ?? known.Elsewhere[records[0].PupilId].FirstOrDefault(e => e.OrganisationId != records[0].OrganisationId && e.Covers(lookOn))?.Name,
                school.IsProvisional);
        }
    }

    private static DateOnly Sixth(DateOnly startsOn, SchoolCalendar calendar) =>
        calendar.NthSchoolDay(startsOn, PolicySet.On(startsOn).FullTimeEducationFromDay)?.Date ?? startsOn;

    private static async Task<ILookup<PupilId, Elsewhere>> ElsewhereAsync(Workday workday, List<PupilId> ids, CancellationToken stop)
    {
        var places = await workday.Db.Enrolments
            .Where(e => ids.Contains(e.PupilId) && (e.LeavingDate == null || e.LeavingDate >= workday.Today))
            .Join(workday.Db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => new { e.PupilId, e.OrganisationId, o.Name, e.EntryDate, e.LeavingDate })
            .ToListAsync(stop);
        return places.ToLookup(p => p.PupilId, p => new Elsewhere(p.OrganisationId, p.Name, p.EntryDate, p.LeavingDate));
    }

    private static async Task<ILookup<PupilId, DaySixArrangement>> ArrangedAsync(Workday workday, List<PupilId> ids, CancellationToken stop) =>
        (await workday.Db.DaySixArrangements.AsNoTracking()
            .Where(a => ids.Contains(a.PupilId) && (a.EndsOn == null || a.EndsOn >= workday.Today))
            .OrderBy(a => a.StartsOn)
            .ToListAsync(stop)).ToLookup(a => a.PupilId);

    private sealed record Elsewhere(OrganisationId OrganisationId, string Name, DateOnly From, DateOnly? To)
    {
        public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);
    }
}
