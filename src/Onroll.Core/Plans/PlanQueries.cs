using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="IsToAnswer">Whether it waits for the viewer's own organisation to approve it.</param>
public sealed record PlanInList(
    Guid SupportPlanId, PupilId PupilId, string Pupil, string? Form, string School, string Name, PlanState State, DateOnly StartedOn, DateOnly? ReviewOn, string OwnerName, bool IsToAnswer);

/// <summary>A page of the list.</summary>
public sealed record PlanPage(IReadOnlyList<PlanInList> Plans, int Total);

/// <summary>Which plans a list shows.</summary>
public enum PlanFilter
{
    Open = 1,

    /// <summary>In force and past the day of review.</summary>
    ReviewLate,
    BeingWritten,
    ToApprove,
    Ended,
}

/// <summary>A plan with everything that was done with it.</summary>
public sealed record WholePlan(SupportPlan Plan, IReadOnlyList<PlanReview> Reviews, IReadOnlyList<PlanEdition> Editions, string School);

public static class PlanQueries
{
    /// <summary>Plans of the pupils whose support the viewer may see: those of their own place, and those that wait for it.</summary>
    public static async Task<PlanPage> PlanListAsync(this OnrollDbContext db, Viewer viewer, PlanFilter filter, (int Page, int Size) part, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var rows = Filtered(db, viewer, filter);
        var total = await rows.CountAsync(stop);
        var page = await rows
            .OrderBy(p => p.ReviewOn == null).ThenBy(p => p.ReviewOn).ThenByDescending(p => p.StartedOn).ThenBy(p => p.SupportPlanId)
            .Skip((part.Page - 1) * part.Size).Take(part.Size)
            .Select(p => new
            {
                Plan = p,
                School = db.Organisations.Where(o => o.OrganisationId == p.OrganisationId).Select(o => o.Name).Single(),
                Pupil = db.Pupils.Where(pupil => pupil.PupilId == p.PupilId).Select(pupil => (pupil.PreferredForename ?? pupil.Forename) + " " + (pupil.PreferredSurname ?? pupil.Surname)).Single(),
                IsToAnswer = p.State == PlanState.Submitted && db.PlanEditions.Any(e => e.SupportPlanId == p.SupportPlanId && e.AnsweredAtUtc == null && e.ApproverId == viewer.OrganisationId),
            })
            .ToListAsync(stop);
        var ids = page.Select(r => r.Plan.PupilId).Distinct().ToList();
        var open = await db.SectionsOfAsync(viewer, ids, stop);
        var places = await db.PlacesAsync(ids, viewer.Today, stop);
        return new PlanPage(
            [.. page.Where(r => open.GetValueOrDefault(r.Plan.PupilId).HasFlag(RecordSections.Support)).Select(r => new PlanInList(
                r.Plan.SupportPlanId, r.Plan.PupilId, r.Pupil, places[r.Plan.PupilId].FirstOrDefault()?.Form, r.School, r.Plan.Name, r.Plan.State,
                r.Plan.StartedOn, r.Plan.ReviewOn, r.Plan.OwnerName, r.IsToAnswer))],
            total);
    }

    /// <summary>The plans of one pupil, the open ones first. Whoever asks has opened the record's support.</summary>
    public static Task<List<SupportPlan>> PlansOfAsync(this OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.SupportPlans.AsNoTracking().Where(p => p.PupilId == pupilId).OrderBy(p => p.State == PlanState.Ended).ThenByDescending(p => p.StartedOn).ThenByDescending(p => p.SupportPlanId).ToListAsync(stop);
    }

    /// <returns>Null when there is no such plan.</returns>
    public static async Task<WholePlan?> WholePlanAsync(this OnrollDbContext db, Guid planId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.SupportPlans.AsNoTracking().SingleOrDefaultAsync(p => p.SupportPlanId == planId, stop) is not { } plan)
        {
            return null;
        }

        return new WholePlan(
            plan,
            await db.PlanReviews.AsNoTracking().Where(r => r.SupportPlanId == planId).OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.PlanReviewId).ToListAsync(stop),
            await db.PlanEditions.AsNoTracking().Where(e => e.SupportPlanId == planId).OrderByDescending(e => e.Number).ToListAsync(stop),
            await db.Organisations.Where(o => o.OrganisationId == plan.OrganisationId).Select(o => o.Name).SingleAsync(stop));
    }

    /// <summary>The organisation in which a role of the partnership's pack sits, seen from a school.</summary>
    /// <returns>The school itself for its own roles. Null when there is no such organisation.</returns>
    public static async Task<OrganisationId?> PlaceOfRoleAsync(this OnrollDbContext db, Role role, OrganisationId school, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        OrganisationKind? kind = role switch
        {
            Role.LaOfficer or Role.LaCaseworker or Role.VirtualSchoolHead => OrganisationKind.LocalAuthority,
            Role.Coordinator or Role.Chair => OrganisationKind.PartnershipOffice,
            _ => null,
        };
        return kind switch
        {
            null => school,
            OrganisationKind.PartnershipOffice => await (
                from membership in db.Memberships
                where membership.OrganisationId == school && membership.StartsOn <= today && (membership.EndsOn == null || membership.EndsOn >= today)
                join partnership in db.Partnerships on membership.PartnershipId equals partnership.PartnershipId
                orderby partnership.Code
                select (OrganisationId?)partnership.OfficeId).FirstOrDefaultAsync(stop),
            _ => await db.Organisations.Where(o => o.Kind == kind).OrderBy(o => o.Name).Select(o => (OrganisationId?)o.OrganisationId).FirstOrDefaultAsync(stop),
        };
    }

    private static IQueryable<SupportPlan> Filtered(OnrollDbContext db, Viewer viewer, PlanFilter filter)
    {
        var visible = db.Pupils.VisibleTo(db, viewer);
        var (place, roll, today) = (viewer.OrganisationId, viewer.RollOrganisations, viewer.Today);
        var plans = db.SupportPlans.AsNoTracking().Where(p => visible.Any(pupil => pupil.PupilId == p.PupilId)
            && (p.OrganisationId == place || roll.Contains(p.OrganisationId)
                || db.PlanEditions.Any(e => e.SupportPlanId == p.SupportPlanId && e.ApproverId == place)));
        return filter switch
        {
            PlanFilter.ReviewLate => plans.Where(p => p.State == PlanState.InForce && p.ReviewOn < today),
            PlanFilter.BeingWritten => plans.Where(p => p.State == PlanState.Draft || p.State == PlanState.Returned),
            PlanFilter.ToApprove => plans.Where(p => p.State == PlanState.Submitted),
            PlanFilter.Ended => plans.Where(p => p.State == PlanState.Ended),
            _ => plans.Where(p => p.State != PlanState.Ended),
        };
    }
}
