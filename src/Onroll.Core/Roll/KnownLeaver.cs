using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Exclusions;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Codes;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Roll;

/// <summary>A leaver with all that is known of where they went. It names nobody.</summary>
/// <param name="School">The school left.</param>
/// <param name="Said">What people have said. Null when nobody has.</param>
/// <param name="MovedTo">The roll the pupil is on since. Null when there is none here.</param>
/// <param name="KnownBy">The day from which not knowing is unexplained. Null past the end of the calendar.</param>
/// <param name="SchoolDaysSince">School days since the last day on roll. Null past the end of the calendar.</param>
public sealed record KnownLeaver(Enrolment Spell, string School, Leaver Facts, LeaverState State, Leaving? Said, string? MovedTo, DateOnly? KnownBy, int? SchoolDaysSince)
{
    public DateOnly LeftOn => Facts.LeftOn;

    /// <summary>What is to be asked about the leaving.</summary>
    public IReadOnlyList<OffRollingSignal> Signals { get; init; } = [];

    /// <summary>Whether it is still to be found out or confirmed where the pupil went.</summary>
    public bool IsSought => State is LeaverState.Waiting or LeaverState.Unexplained;

    /// <summary>"Fallowgate School", "Educated at home", "Kent (from the school’s file)", "Not known".</summary>
    public string WhereTo => MovedTo ?? Said?.WhereTo ?? (Spell.Destination is { } file ? $"{file} (from the school’s file)" : "Not known");
}

/// <summary>A leaver whose name the viewer may know.</summary>
public sealed record NamedLeaver(KnownLeaver Leaver, string Name);

public static class LeaverQueries
{
    /// <summary>What is known of leavers, the last to leave first.</summary>
    /// <param name="spells">Of <see cref="LeaverSpells"/>.</param>
    public static async Task<IReadOnlyList<KnownLeaver>> LeaversAsync(this OnrollDbContext db, IQueryable<Enrolment> spells, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await spells.AsNoTracking()
            .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => new { Spell = e, School = o.Name })
            .ToListAsync(stop);
        var (ids, pupils) = (rows.Select(r => r.Spell.EnrolmentId).ToList(), rows.Select(r => r.Spell.PupilId).Distinct().ToList());
        var said = await db.Leavings.AsNoTracking().Where(l => ids.Contains(l.EnrolmentId)).ToDictionaryAsync(l => l.EnrolmentId, stop);
        var places = (await db.Enrolments.Where(e => pupils.Contains(e.PupilId) && e.Status != "S" && e.Status != "G")
            .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => new LaterPlace(e.PupilId, e.EnrolmentId, e.EntryDate, e.LeavingDate, o.Name, o.Kind))
            .ToListAsync(stop)).ToLookup(p => p.PupilId);
        var exclusions = (await db.Exclusions.AsNoTracking().Where(x => pupils.Contains(x.PupilId) && !x.IsCancelled).ToListAsync(stop)).ToLookup(x => x.PupilId);
        var calendars = await db.CalendarsAsync(stop);
        return
        [
            .. from row in rows
               let spell = row.Spell
               let moved = places[spell.PupilId].Where(p => p.EnrolmentId != spell.EnrolmentId && (p.LeavingDate is null || p.LeavingDate > spell.LeavingDate)).MinBy(p => p.EntryDate)
               let known = said.GetValueOrDefault(spell.EnrolmentId)
               let calendar = calendars.Of(spell.OrganisationId).Calendar
               let facts = Facts(spell, known, moved) with
               {
                   LastSuspendedOn = LastSuspended(exclusions[spell.PupilId], spell, calendar),
                   IsPermanentlyExcluded = exclusions[spell.PupilId].Any(x => x.Category == ExclusionCategory.PermanentExclusion && IsBefore(x, spell)),
               }
               orderby facts.LeftOn descending, spell.EnrolmentId descending
               select new KnownLeaver(
                   spell, row.School, facts, OffRolling.StateOn(facts, calendar, today), known, moved?.School,
                   calendar.SchoolDayAfter(facts.LeftOn, OffRolling.ExplainWithinSchoolDays)?.Date, calendar.CountSchoolDays(facts.LeftOn.AddDays(1), today))
               {
                   Signals = OffRolling.Signals(facts, calendar),
               },
        ];
    }

    /// <summary>Of some leavers those whose records the viewer may open, with their names, in the same order.</summary>
    public static async Task<IReadOnlyList<NamedLeaver>> NamedAsync(this OnrollDbContext db, Viewer viewer, IReadOnlyList<KnownLeaver> leavers, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(leavers);
        var ids = leavers.Select(l => l.Spell.PupilId).Distinct().ToList();
        var names = await db.Pupils.VisibleTo(db, viewer).Where(p => ids.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) })
            .ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        return [.. leavers.Where(l => names.ContainsKey(l.Spell.PupilId)).Select(l => new NamedLeaver(l, names[l.Spell.PupilId]))];
    }

    private static Leaver Facts(Enrolment spell, Leaving? said, LaterPlace? moved) => new(
        spell.LeavingDate!.Value,   // only spells that have ended
        CurriculumYear.NumberOf(spell.NcYear) ?? 0,
        moved is { Kind: OrganisationKind.PupilReferralUnit or OrganisationKind.AlternativeProvider } ? LeaverDestination.AlternativeProvisionOnly
            : moved is not null ? LeaverDestination.OtherSchool : said?.Destination ?? LeaverDestination.Unknown)
    {
        IsConfirmedByRoll = moved is not null || said?.Confirmation == LeaverConfirmation.ReceivingSchool,
        IsEvidenced = said?.Confirmation == LeaverConfirmation.Evidence,
        ParentWasAsked = said?.ParentWasAsked is true,
    };

    private static DateOnly? LastSuspended(IEnumerable<Exclusion> exclusions, Enrolment spell, Rules.Calendar.SchoolCalendar calendar) => exclusions
        .Where(x => x.Category == ExclusionCategory.Suspension && IsBefore(x, spell))
        .Select(x => (DateOnly?)(TimeOut.Of(x, calendar).LastDay is { } last && last < spell.LeavingDate ? last : x.StartsOn))
        .Max();

    private static bool IsBefore(Exclusion x, Enrolment spell) => x.OrganisationId == spell.OrganisationId && x.StartsOn >= spell.EntryDate && x.StartsOn <= spell.LeavingDate;

    private sealed record LaterPlace(PupilId PupilId, Guid EnrolmentId, DateOnly EntryDate, DateOnly? LeavingDate, string School, OrganisationKind Kind);
}
