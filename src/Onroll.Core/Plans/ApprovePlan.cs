using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;

namespace Onroll.Core.Plans;

/// <summary>Sends a plan to be approved, and answers it. A plan without an approver comes into force as it is sent.</summary>
/// <remarks>P-LIN-02. The plan is shared with an approver elsewhere only until the answer.</remarks>
public sealed class ApprovePlan(OnrollDbContext db, TimeProvider time)
{
    private const int ShareMonths = 3;

    /// <param name="approver">The organisation that answers. Null when nobody is asked.</param>
    /// <returns>False when somebody else changed the plan first, or it is not being written.</returns>
    public async Task<bool> SendAsync(Guid planId, int seenVersion, OrganisationId? approver, (ChangedBy By, DateOnly Today) who, CancellationToken stop)
    {
        var plan = await db.SupportPlans.SingleAsync(p => p.SupportPlanId == planId, stop);
        if (plan.Version != seenVersion || !plan.IsBeingWritten)
        {
            return false;
        }

        var edition = new PlanEdition
        {
            AreaId = db.AreaId,
            PlanEditionId = Guid.CreateVersion7(),
            SupportPlanId = planId,
            PupilId = plan.PupilId,
            Number = 1 + await db.PlanEditions.CountAsync(e => e.SupportPlanId == planId, stop),
            Answers = plan.Answers,
            SentAtUtc = time.UtcNowStored(),
            SentByName = who.By.Name,
            ApproverId = approver ?? plan.OrganisationId,
            ShareId = approver is { } elsewhere && elsewhere != plan.OrganisationId ? Share(plan, elsewhere, who.Today) : null,
        };
        db.PlanEditions.Add(edition);
        plan.ReturnedReason = null;
        if (approver is null)
        {
            Answer(edition, who.By, true, null);
            await BringIntoForceAsync(plan, who.Today, stop);
        }
        else
        {
            plan.State = PlanState.Submitted;
        }

        return await db.TrySaveAsync(who.By, stop);
    }

    /// <summary>Approves the plan that waits, or gives it back.</summary>
    /// <param name="answer">Why it is given back; may be null with an approval.</param>
    /// <returns>False when it no longer waits.</returns>
    public async Task<bool> AnswerAsync(Guid planId, bool isApproved, string? answer, (ChangedBy By, DateOnly Today) who, CancellationToken stop)
    {
        var plan = await db.SupportPlans.SingleAsync(p => p.SupportPlanId == planId, stop);
        var edition = await db.PlanEditions.Where(e => e.SupportPlanId == planId && e.AnsweredAtUtc == null).OrderByDescending(e => e.Number).FirstOrDefaultAsync(stop);
        if (plan.State != PlanState.Submitted || edition is null)
        {
            return false;
        }

        Answer(edition, who.By, isApproved, answer);
        if (isApproved)
        {
            await BringIntoForceAsync(plan, who.Today, stop);
        }
        else
        {
            (plan.State, plan.ReturnedReason) = (PlanState.Returned, answer);
        }

        if (edition.ShareId is { } shareId && await db.Shares.SingleOrDefaultAsync(s => s.ShareId == shareId && s.EndedAtUtc == null, stop) is { } share)
        {
            (share.EndedAtUtc, share.EndedReason) = (time.UtcNowStored(), isApproved ? "The plan was approved" : "The plan was given back");
        }

        return await db.TrySaveAsync(who.By, stop);
    }

    private void Answer(PlanEdition edition, ChangedBy by, bool isApproved, string? answer) =>
        (edition.AnsweredAtUtc, edition.AnsweredByName, edition.IsApproved, edition.Answer) = (time.UtcNowStored(), by.Name, isApproved, answer);

    private async Task BringIntoForceAsync(SupportPlan plan, DateOnly today, CancellationToken stop)
    {
        plan.State = PlanState.InForce;
        plan.InForceFrom ??= today;
        plan.ReviewOn ??= plan.ReadTemplate().ReviewEvery?.PlannedEnd((await db.CalendarOfAsync(plan.OrganisationId, stop)).Calendar, today)?.Date;
    }

    private ShareId Share(SupportPlan plan, OrganisationId with, DateOnly today)
    {
        var share = new Share
        {
            AreaId = db.AreaId,
            ShareId = ShareId.New(),
            PupilId = plan.PupilId,
            OrganisationId = with,
            Purpose = SharePurpose.SupportPlan,
            LawfulBasis = LawfulBasis.PublicTask,
            Sections = RecordSections.Identity | RecordSections.Support | RecordSections.Voice,
            StartsOn = today,
            EndsOn = today.AddMonths(ShareMonths),
            Reason = $"To answer the {plan.Name.ToLowerInvariant()}",
        };
        db.Shares.Add(share);
        return share.ShareId;
    }
}
