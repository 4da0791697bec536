using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Interventions;
using Onroll.Rules.Packs;

namespace Onroll.Core.Interventions;

/// <summary>A pupil's row of the map.</summary>
/// <param name="Interventions">Those that ran for this pupil in the term.</param>
/// <param name="Pence">The pupil's equal part of what the term's sessions cost.</param>
public sealed record ProvisionRow(PupilId PupilId, string Name, string? Form, IReadOnlyList<Intervention> Interventions, ProvisionReview? Review, long Pence)
{
    public MappedPupil AsRule() => new(Review is not null, Review?.Progress, Interventions.Count);
}

/// <summary>Who gets what in a term, and what the meeting decided: pupils of one year group, every one of them.</summary>
public sealed record ProvisionMapShown(TermWindow Term, ProvisionMap Practice, IReadOnlyList<ProvisionRow> Rows, ProvisionMapFigures Figures, IReadOnlyList<(Intervention Intervention, int Pupils, long Pence)> Offers);

public static class ProvisionMapQueries
{
    /// <summary>The year groups of a school, as they are written there.</summary>
    public static async Task<IReadOnlyList<string>> YearsOfSchoolAsync(this OnrollDbContext db, OrganisationId school, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var years = await OnRoll(db, school, today).Where(e => e.NcYear != null).Select(e => e.NcYear!).Distinct().ToListAsync(stop);
        return [.. years.OrderBy(year => int.TryParse(year, out var number) ? number : 0).ThenBy(year => year, StringComparer.Ordinal)];
    }

    /// <param name="of">A school the viewer works with, and a year group; null for all.</param>
    /// <param name="day">Any day of the term.</param>
    public static async Task<ProvisionMapShown> ProvisionMapAsync(this OnrollDbContext db, Viewer viewer, (OrganisationId School, string? Year) of, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var (school, year) = of;
        var term = Terms.ByReferenceDates(day);
        var practice = await db.ProvisionPracticeAsync(school, viewer.Today, stop);
        var pupils = await (
            from enrolment in OnRoll(db, school, viewer.Today)
            where year == null || enrolment.NcYear == year
            join pupil in db.Pupils on enrolment.PupilId equals pupil.PupilId
            orderby pupil.Surname, pupil.Forename, pupil.PupilId
            select new { pupil.PupilId, Name = (pupil.PreferredForename ?? pupil.Forename) + " " + (pupil.PreferredSurname ?? pupil.Surname), enrolment.FormGroup, enrolment.NcYear }).ToListAsync(stop);
        var open = await db.SectionsOfAsync(viewer, [.. pupils.Select(p => p.PupilId)], stop);
        var stays = await db.InterventionStays.AsNoTracking()
            .Where(s => s.OrganisationId == school && s.StartsOn <= term.LastDay && (s.EndedOn == null || s.EndedOn >= term.FirstDay))
            .OrderBy(s => s.StartsOn).ThenBy(s => s.InterventionStayId).ToListAsync(stop);
        var interventions = (await db.Interventions.AsNoTracking().Where(i => i.OrganisationId == school).ToListAsync(stop)).ToDictionary(i => i.InterventionId);
        var costs = await CostsAsync(db, (school, term), interventions, stop);
        var shareOf = stays.GroupBy(s => s.InterventionId).ToDictionary(g => g.Key, g => costs.GetValueOrDefault(g.Key) / g.Select(s => s.PupilId).Distinct().Count());
        var reviews = await db.ProvisionReviews.AsNoTracking().Where(r => r.OrganisationId == school && r.TermFrom == term.FirstDay).ToDictionaryAsync(r => r.PupilId, stop);
        var staysOf = stays.ToLookup(s => s.PupilId);
        List<ProvisionRow> rows = [.. pupils.Where(p => open.GetValueOrDefault(p.PupilId).HasFlag(RecordSections.Support)).DistinctBy(p => p.PupilId).Select(p => new ProvisionRow(
            p.PupilId, p.Name, p.FormGroup ?? (p.NcYear is null ? null : $"Year {p.NcYear}"),
            [.. staysOf[p.PupilId].Select(s => interventions[s.InterventionId]).DistinctBy(i => i.InterventionId).OrderBy(i => i.Level).ThenBy(i => i.Name, StringComparer.Ordinal)],
            reviews.GetValueOrDefault(p.PupilId), staysOf[p.PupilId].Select(s => s.InterventionId).Distinct().Sum(id => shareOf[id])))];
        var offers = rows.SelectMany(row => row.Interventions).GroupBy(i => i.InterventionId)
            .Select(g => (Intervention: g.First(), Pupils: g.Count(), Pence: costs.GetValueOrDefault(g.Key)))
            .OrderBy(offer => offer.Intervention.Level).ThenBy(offer => offer.Intervention.Name, StringComparer.Ordinal).ToList();
        return new ProvisionMapShown(
            term, practice, rows, ProvisionMapFigures.Of([.. rows.Select(row => row.AsRule())], practice.Progress, practice.GapWhen, offers.Sum(offer => offer.Pence)), offers);
    }

    private static IQueryable<Pupils.Enrolment> OnRoll(OnrollDbContext db, OrganisationId school, DateOnly today) =>
        db.Enrolments.AsNoTracking().Where(e => e.OrganisationId == school && e.EntryDate <= today && (e.LeavingDate == null || e.LeavingDate >= today) && e.Status != "S" && e.Status != "G");

    private static async Task<Dictionary<Guid, long>> CostsAsync(
        OnrollDbContext db, (OrganisationId School, TermWindow Term) of, Dictionary<Guid, Intervention> interventions, CancellationToken stop)
    {
        var (from, to, school) = (of.Term.FirstDay, of.Term.LastDay, of.School);
        var held = await db.InterventionSessions
            .Where(s => s.HeldOn >= from && s.HeldOn <= to && db.Interventions.Any(i => i.InterventionId == s.InterventionId && i.OrganisationId == school))
            .GroupBy(s => s.InterventionId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        return held.ToDictionary(h => h.Key, h => h.Count * (interventions[h.Key].SessionPence ?? 0));
    }
}
