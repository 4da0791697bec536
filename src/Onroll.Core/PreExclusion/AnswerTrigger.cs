using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Forms;
using Onroll.Core.Plans;
using Onroll.Core.Store;

namespace Onroll.Core.PreExclusion;

/// <summary>Says that permanent exclusion is a risk, answers what triggers ask for, and keeps what an assessment came to.</summary>
public sealed class AnswerTrigger(OnrollDbContext db, KeepPlan plans)
{
    public async Task SayRiskAsync(PupilId pupilId, string reason, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        db.ExclusionRisks.Add(new ExclusionRisk
        {
            AreaId = db.AreaId, ExclusionRiskId = Guid.CreateVersion7(), PupilId = pupilId, OrganisationId = who.Viewer.OrganisationId, SaidOn = who.Viewer.Today, Reason = reason, SaidByName = who.Viewer.Name,
        });
        await db.SaveAsync(who.By, stop);
    }

    /// <summary>Opens the plan a trigger asks for, with what the record knows filled in.</summary>
    /// <returns>Null when somebody else has opened it.</returns>
    public async Task<Guid?> OpenAsync(WaitingTrigger waiting, PlanKind kind, FormAnswers filled, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        var plan = await plans.BeginAsync(who.Viewer, waiting.PupilId, kind, filled, who.By, stop);
        if (plan is null)
        {
            return null;
        }

        db.OpenedTriggers.Add(Answer(waiting, who.Viewer, plan.SupportPlanId, null));
        await TrySaveNewAsync(who.By, stop);
        return plan.SupportPlanId;
    }

    /// <summary>Keeps what was done about a trigger that opens no plan.</summary>
    /// <returns>False when somebody else has answered it.</returns>
    public async Task<bool> DoneAsync(WaitingTrigger waiting, string done, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        db.OpenedTriggers.Add(Answer(waiting, who.Viewer, null, done));
        return await TrySaveNewAsync(who.By, stop);
    }

    /// <summary>Keeps a decision, or corrects one. What stood before is in the history.</summary>
    /// <param name="form">Already checked; the assessment has been seen to be complete.</param>
    /// <param name="who">Who, and the version seen: 0 when there was no decision.</param>
    /// <returns>False when somebody else wrote it first.</returns>
    public async Task<bool> DecideAsync(SupportPlan plan, AssessmentDecisionForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(form);
        var decision = await db.AssessmentDecisions.SingleOrDefaultAsync(d => d.SupportPlanId == plan.SupportPlanId, stop);
        if ((decision?.Version ?? 0) != who.SeenVersion)
        {
            return false;
        }

        if (decision is null)
        {
            decision = new AssessmentDecision
            {
                AreaId = db.AreaId, SupportPlanId = plan.SupportPlanId, PupilId = plan.PupilId, OrganisationId = plan.OrganisationId, ProposedPermanent = false, Outcome = "", Reasons = "", DecidedByName = "", DecidedOn = default,
            };
            db.AssessmentDecisions.Add(decision);
        }

        var isProposed = form.ProposedPermanent!.Value;
        (decision.ProposedPermanent, decision.ProposedByName, decision.ProposedOn, decision.Stands) = isProposed ? (true, form.ProposedBy, form.ProposedOn, form.Stands) : (false, null, null, null);
        (decision.Outcome, decision.Reasons, decision.DecidedByName, decision.DecidedOn) = (form.Outcome!, form.Reasons!, form.DecidedBy!, form.DecidedOn!.Value);
        return await TrySaveNewAsync(who.By, stop);
    }

    private OpenedTrigger Answer(WaitingTrigger waiting, Viewer viewer, Guid? planId, string? done) => new()
    {
        AreaId = db.AreaId,
        OpenedTriggerId = Guid.CreateVersion7(),
        PupilId = waiting.PupilId,
        OrganisationId = viewer.OrganisationId,
        Trigger = waiting.Trigger.Id,
        Reason = waiting.Trigger.Reason,
        SetOffOn = waiting.SetOff.On,
        DueOn = waiting.SetOff.DueOn,
        OpenedOn = viewer.Today,
        SupportPlanId = planId,
        Done = done,
        OpenedByName = viewer.Name,
    };

    private async Task<bool> TrySaveNewAsync(ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateException)   // answered by somebody else at the same moment
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
