using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Plans;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.PreExclusion;

/// <summary>An assessment before exclusion, with what set it off, what it came to, and what happened later.</summary>
/// <param name="Opened">What set it off. Null for one that somebody began by themselves.</param>
/// <param name="Decision">Null while nobody has decided.</param>
/// <param name="ExcludedOn">The day a permanent exclusion began after it. Null when none did.</param>
/// <param name="WasCancelled">Whether that exclusion was cancelled.</param>
public sealed record AssessmentShown(SupportPlan Plan, string Name, string? Form, string School, OpenedTrigger? Opened, AssessmentDecision? Decision, DateOnly? ExcludedOn, bool WasCancelled)
{
    /// <summary>Null where no time is set.</summary>
    public bool? WasInTime => Opened is { DueOn: { } due } ? Opened.OpenedOn <= due : null;
}

public static class AssessmentQueries
{
    /// <summary>The assessments of the schools the viewer works with, those without a decision first.</summary>
    public static async Task<IReadOnlyList<AssessmentShown>> AssessmentsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var roll = viewer.RollOrganisations;
        var kinds = new List<string>();
        foreach (var school in roll)
        {
            kinds.AddRange(await db.AssessmentKindsAsync(school, viewer.Today, stop));
        }

        var rows = await db.SupportPlans.AsNoTracking()
            .Where(p => roll.Contains(p.OrganisationId) && (kinds.Contains(p.Kind) || db.OpenedTriggers.Any(o => o.SupportPlanId == p.SupportPlanId)))
            .Select(p => new
            {
                Plan = p,
                School = db.Organisations.Where(o => o.OrganisationId == p.OrganisationId).Select(o => o.Name).Single(),
                Name = db.Pupils.Where(pupil => pupil.PupilId == p.PupilId).Select(pupil => (pupil.PreferredForename ?? pupil.Forename) + " " + (pupil.PreferredSurname ?? pupil.Surname)).Single(),
            })
            .ToListAsync(stop);
        var (plans, pupils) = (rows.ConvertAll(r => r.Plan.SupportPlanId), rows.Select(r => r.Plan.PupilId).Distinct().ToList());
        var opened = (await db.OpenedTriggers.AsNoTracking().Where(o => o.SupportPlanId != null && plans.Contains(o.SupportPlanId.Value)).ToListAsync(stop)).ToDictionary(o => o.SupportPlanId!.Value);   // asked for
        var decisions = await db.AssessmentDecisions.AsNoTracking().Where(d => plans.Contains(d.SupportPlanId)).ToDictionaryAsync(d => d.SupportPlanId, stop);
        var excluded = (await db.Exclusions.AsNoTracking().Where(x => pupils.Contains(x.PupilId) && x.Category == ExclusionCategory.PermanentExclusion).Select(x => new { x.PupilId, x.StartsOn, x.IsCancelled }).ToListAsync(stop)).ToLookup(x => x.PupilId);
        var open = await db.SectionsOfAsync(viewer, pupils, stop);
        var places = await db.PlacesAsync(pupils, viewer.Today, stop);
        return [.. rows.Where(r => open.GetValueOrDefault(r.Plan.PupilId).HasFlag(RecordSections.Support)).Select(r =>
            {
                var later = excluded[r.Plan.PupilId].Where(x => x.StartsOn >= r.Plan.StartedOn).OrderBy(x => x.IsCancelled).ThenBy(x => x.StartsOn).FirstOrDefault();
                return new AssessmentShown(
                    r.Plan, r.Name, places[r.Plan.PupilId].FirstOrDefault()?.Form, r.School, opened.GetValueOrDefault(r.Plan.SupportPlanId), decisions.GetValueOrDefault(r.Plan.SupportPlanId), later?.StartsOn, later?.IsCancelled ?? false);
            })
            .OrderBy(a => a.Decision is not null).ThenByDescending(a => a.Plan.StartedOn).ThenBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Plan.SupportPlanId)];
    }

    /// <summary>Whether a plan is an assessment that a decision belongs to.</summary>
    public static async Task<bool> IsAssessmentAsync(this OnrollDbContext db, SupportPlan plan, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(plan);
        return await db.OpenedTriggers.AnyAsync(o => o.SupportPlanId == plan.SupportPlanId, stop) || (await db.AssessmentKindsAsync(plan.OrganisationId, today, stop)).Contains(plan.Kind);
    }

    /// <summary>What a head should know of the assessment before a permanent exclusion. It never blocks a lawful decision.</summary>
    /// <remarks>T-PEA-06.</remarks>
    /// <returns>Null where the school's partnership asks for none.</returns>
    public static async Task<string?> AssessmentLineAsync(this OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var school = await db.Enrolments.Where(e => e.PupilId == pupilId && e.Status != "S" && e.EntryDate <= today && (e.LeavingDate == null || e.LeavingDate >= today)).OrderByDescending(e => e.EntryDate).ThenBy(e => e.EnrolmentId).Select(e => (OrganisationId?)e.OrganisationId).FirstOrDefaultAsync(stop);
        if (school is not { } main || await db.AssessmentKindsAsync(main, today, stop) is not { Count: > 0 } kinds)
        {
            return null;
        }

        var plan = await db.SupportPlans.AsNoTracking().Where(p => p.PupilId == pupilId && kinds.Contains(p.Kind)).OrderByDescending(p => p.StartedOn).ThenByDescending(p => p.SupportPlanId).FirstOrDefaultAsync(stop);
        var decision = plan is null ? null : await db.AssessmentDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.SupportPlanId == plan.SupportPlanId, stop);
        return (plan, decision) switch
        {
            (null, _) => "Assessment before exclusion: none. The partnership asks for one before a permanent exclusion",
            (_, null) => FormattableString.Invariant($"{plan.Name}: begun {plan.StartedOn:d MMMM yyyy}, not decided yet"),
            _ => FormattableString.Invariant($"{plan.Name}: decided {decision.DecidedOn:d MMMM yyyy}, {decision.Outcome.ToLowerInvariant()}"),
        };
    }
}
