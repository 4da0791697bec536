using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Calendar;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Support;

/// <summary>A pupil on the roll of the school being assessed.</summary>
internal sealed record PupilOnRoll(PupilId PupilId, DateOnly EntryDate);

/// <summary>An incident as far as the register looks at it.</summary>
internal sealed record IncidentOnRecord(PupilId PupilId, DateOnly OccurredOn, int? InternalExclusionPeriods);

/// <summary>An earlier school of a pupil on roll.</summary>
internal sealed record EarlierSchool(PupilId PupilId, string SchoolName, DateOnly LeavingDate);

/// <summary>Everything the rules look at for every pupil of one school, read with one question a table.</summary>
internal sealed class SchoolRecords
{
    public required OrganisationId School { get; init; }

    public required DateOnly Today { get; init; }

    public required SchoolCalendar Calendar { get; init; }

    public required IReadOnlyList<PupilOnRoll> Roll { get; init; }

    public required ILookup<PupilId, AttendanceYear> Attendance { get; init; }

    public required ILookup<PupilId, Exclusion> Exclusions { get; init; }

    public required ILookup<PupilId, IncidentOnRecord> Incidents { get; init; }

    /// <summary>False when the school supplies no incidents: none is then unknown, and not nought.</summary>
    public required bool SuppliesIncidents { get; init; }

    public required ILookup<PupilId, EarlierSchool> EarlierSchools { get; init; }

    public required ILookup<PupilId, PupilFact> Facts { get; init; }

    /// <param name="only">One pupil, for an entry added by hand. Null for the whole roll.</param>
    public static async Task<SchoolRecords> LoadAsync(OnrollDbContext db, OrganisationId school, DateOnly today, PupilId? only, CancellationToken stop)
    {
        var year = AcademicYear.Containing(today);
        var spells = db.Enrolments.AsNoTracking().Where(e => e.OrganisationId == school && e.EntryDate <= today
            && (e.LeavingDate == null || e.LeavingDate >= today) && (only == null || e.PupilId == only));
        var pupils = spells.Select(e => e.PupilId);
        var incidentsFrom = today.AddDays(-(2 * FactsOfPupil.IncidentDays) + 1);

        return new SchoolRecords
        {
            School = school,
            Today = today,
            Calendar = (await db.CalendarOfAsync(school, stop)).Calendar,
            Roll = [.. (await spells.Select(e => new PupilOnRoll(e.PupilId, e.EntryDate)).ToListAsync(stop))
                .OrderByDescending(p => p.EntryDate).ThenBy(p => p.PupilId.Value).DistinctBy(p => p.PupilId)],
            Attendance = (await db.AttendanceYears.AsNoTracking()
                .Where(a => a.OrganisationId == school && (a.AcademicYear == year.Key || a.AcademicYear == year.Previous.Key) && (only == null || a.PupilId == only))
                .ToListAsync(stop)).ToLookup(a => a.PupilId),
            Exclusions = (await db.Exclusions.AsNoTracking()
                .Where(x => pupils.Contains(x.PupilId) && x.StartsOn <= today && x.StartsOn >= year.Previous.FirstDay.AddMonths(-1))
                .ToListAsync(stop)).ToLookup(x => x.PupilId),
            Incidents = (await db.Incidents.AsNoTracking()
                .Where(i => i.OrganisationId == school && i.OccurredOn >= incidentsFrom && i.OccurredOn <= today && (only == null || i.PupilId == only))
                .Select(i => new IncidentOnRecord(i.PupilId, i.OccurredOn, i.InternalExclusionPeriods))
                .ToListAsync(stop)).ToLookup(i => i.PupilId),
            SuppliesIncidents = await db.Incidents.AnyAsync(i => i.OrganisationId == school && i.OccurredOn >= year.Previous.FirstDay, stop),
            EarlierSchools = (await (
                from earlier in db.Enrolments.AsNoTracking()
                where pupils.Contains(earlier.PupilId) && earlier.OrganisationId != school && earlier.LeavingDate != null
                join organisation in db.Organisations on earlier.OrganisationId equals organisation.OrganisationId
                select new EarlierSchool(earlier.PupilId, organisation.Name, earlier.LeavingDate!.Value)).ToListAsync(stop))   // filtered just above
                .ToLookup(e => e.PupilId),
            Facts = (await db.PupilFacts.AsNoTracking()
                .Where(f => pupils.Contains(f.PupilId) && FactsOfPupil.ContextKinds.Contains(f.Kind)
                    && f.ValidFrom <= today && (f.ValidTo == null || f.ValidTo >= today))
                .ToListAsync(stop)).ToLookup(f => f.PupilId),
        };
    }
}
