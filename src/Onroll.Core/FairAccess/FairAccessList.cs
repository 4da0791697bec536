using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.FairAccess;

namespace Onroll.Core.FairAccess;

/// <summary>A child in the queue.</summary>
/// <param name="Decision">The decision that stands. Null while none does.</param>
/// <param name="School">Where to. Null while undecided.</param>
/// <param name="Day">School days since it was agreed that the protocol applies. Null before, and where the calendar does not reach.</param>
/// <param name="AllocateBy">The last day by law to allocate a place.</param>
public sealed record FairAccessRow(FairAccessCase Case, string Child, string ReferredBy, FairAccessDecision? Decision, string? School, int? Day, DateOnly? AllocateBy)
{
    /// <summary>Whole weeks out of education, on a day or until placed. Null while on a roll.</summary>
    public int? WeeksOut(DateOnly today) => Case.LastDayOn is { } last ? Math.Max(0, ((Case.PlacedOn ?? today).DayNumber - last.DayNumber) / 7) : null;
}

/// <summary>Places one school was given in a school year, for the authority's report.</summary>
public sealed record PlacedAtSchool(string School, int Decided, int Started, int OverNumber, int Refused, int Directed);

public static class FairAccessListQueries
{
    /// <summary>The children a person sees, the longest wait first.</summary>
    public static async Task<IReadOnlyList<FairAccessRow>> FairAccessRowsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var cases = await db.FairAccessCases.AsNoTracking().SeenBy(db, viewer).OrderBy(c => c.AgreedOn ?? c.ReferredOn).ThenBy(c => c.ReferredOn).ThenBy(c => c.FairAccessCaseId).ToListAsync(stop);
        return await db.RowsAsync(cases, viewer.Today, stop);
    }

    internal static async Task<IReadOnlyList<FairAccessRow>> RowsAsync(this OnrollDbContext db, List<FairAccessCase> cases, DateOnly today, CancellationToken stop)
    {
        var (pupils, decided) = (cases.ConvertAll(c => c.PupilId), cases.ConvertAll(c => c.DecisionId).OfType<Guid>().ToList());
        var names = await db.Pupils.AsNoTracking().Where(p => pupils.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var schools = await db.Organisations.AsNoTracking().Select(o => new { o.OrganisationId, o.Name }).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        var decisions = await db.FairAccessDecisions.AsNoTracking().Where(d => decided.Contains(d.FairAccessDecisionId)).ToDictionaryAsync(d => d.FairAccessDecisionId, stop);
        var calendar = (await db.CalendarOfAsync(null, stop)).Calendar;
        return
        [
            .. cases.Select(@case =>
            {
                var decision = @case.DecisionId is { } id ? decisions.GetValueOrDefault(id) : null;
                return new FairAccessRow(
                    @case, names[@case.PupilId], schools[@case.ReferredById], decision, decision is null ? null : schools[decision.SchoolId], DayOf(@case, decision, today, calendar),
                    @case.AgreedOn is { } agreed ? FairAccessClocks.AllocateBy(agreed, calendar) : null);
            }),
        ];
    }

    /// <summary>How the protocol worked this school year, by school. Names no child.</summary>
    public static async Task<IReadOnlyList<PlacedAtSchool>> PlacedBySchoolAsync(this OnrollDbContext db, PartnershipId partnership, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var first = AcademicYear.Containing(today).FirstDay;
        var decisions = await (
            from decision in db.FairAccessDecisions.AsNoTracking()
            where decision.DecidedOn >= first && db.FairAccessCases.Any(c => c.FairAccessCaseId == decision.FairAccessCaseId && c.PartnershipId == partnership)
            join school in db.Organisations on decision.SchoolId equals school.OrganisationId
            select new { school.Name, decision.EndedOn, decision.AdmittedOn, decision.IsOverNumber, decision.Answer, decision.DirectedOn }).ToListAsync(stop);
        return
        [
            .. decisions.GroupBy(d => d.Name).OrderBy(of => of.Key, StringComparer.Ordinal).Select(of => new PlacedAtSchool(
                of.Key, of.Count(d => d.EndedOn is null), of.Count(d => d.AdmittedOn is not null), of.Count(d => d.EndedOn is null && d.IsOverNumber), of.Count(d => d.Answer == FairAccessAnswer.Refused), of.Count(d => d.DirectedOn is not null))),
        ];
    }

    // The clock is for allocating: it stops with the decision.
    private static int? DayOf(FairAccessCase @case, FairAccessDecision? decision, DateOnly today, SchoolCalendar calendar) =>
        @case.AgreedOn is { } agreed ? FairAccessClocks.DayOf(agreed, decision?.DecidedOn ?? @case.WithdrawnOn ?? today, calendar) : null;
}
