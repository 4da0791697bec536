using Microsoft.EntityFrameworkCore;
using Onroll.Core.Actions;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Panels;

/// <summary>Records what a panel decided about a pupil, and sets going what follows from it.</summary>
/// <remarks>R-DPR-10: a named person records each decision. AS-ROT-9: where the agreement binds, the receiving school gets an action, not a request.</remarks>
public sealed class RecordDecision(OnrollDbContext db, TimeProvider time)
{
    /// <summary>Days a school has to act on a binding decision that names no first day.</summary>
    private const int DaysToAct = 10;

    /// <param name="decided">The form, already checked, and the version of the item that was shown.</param>
    /// <returns>False when somebody else changed the item first; nothing was recorded.</returns>
    public async Task<bool> RunAsync((MeetingAccess Access, PanelType Type) at, AgendaItem item, (DecisionForm Form, int Seen) decided, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(by);
        var (form, type) = (decided.Form, at.Type);
        if (item.Version != decided.Seen)
        {
            return false;
        }

        var decision = type.Decisions.Single(d => d.Id == form.DecisionId);
        var isNew = !item.IsDecided;
        Fill(item, form, decision, by);
        item.IsBinding = (decision.Force ?? type.Force) == DecisionForce.Binding;
        if (item.ReferralId is { } referralId)
        {
            await FollowAsync(await db.Referrals.SingleAsync(r => r.ReferralId == referralId, stop), item, decision, by, stop);
        }

        if (isNew && item is { IsBinding: true, ReceiverId: { } receiver } && decision.Effect is DecisionEffect.Place or DecisionEffect.Move)
        {
            AddAction(item, new ActionForm($"Carry out the panel’s decision: {decision.Name.ToLowerInvariant()}", receiver, null, item.FromOn ?? at.Access.Meeting.On.AddDays(DaysToAct)));
        }

        return await db.SavedFirstAsync(by, stop);
    }

    /// <summary>Says who does what because of the item.</summary>
    public async Task AddActionAsync(AgendaItem item, ActionForm action, ChangedBy by, CancellationToken stop)
    {
        AddAction(item, action);
        await db.SaveAsync(by, stop);
    }

    private void AddAction(AgendaItem item, ActionForm action)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(action);
        db.PlannedActions.Add(new PlannedAction
        {
            AreaId = db.AreaId, PlannedActionId = db.NewId(), OrganisationId = action.At, PupilId = item.PupilId, Title = action.Title, DueOn = action.DueOn,
            OwnerId = action.Owner, FromId = item.AgendaItemId, IsBinding = item.IsBinding && action.At == item.ReceiverId,
        });
    }

    private void Fill(AgendaItem item, DecisionForm form, PanelDecision decision, ChangedBy by)
    {
        (item.DecisionId, item.DecisionName, item.Reason, item.Dissent) = (decision.Id, decision.Name, Kept(form.Reason), Kept(form.Dissent));
        (item.VotesFor, item.VotesAgainst, item.VotesNotUsed) = (form.Votes?.For, form.Votes?.Against, form.Votes?.NotVoting);
        (item.ConsentsOutstanding, item.ExceptionReason) = (Kept(form.ConsentsOutstanding), Kept(form.ExceptionReason));
        (item.FromOn, item.UntilOn, item.ReviewOn, item.ReceiverId) = (form.FromOn, form.UntilOn, form.ReviewOn, form.ReceiverId);
        item.DecidedAtUtc ??= time.UtcNowStored();
        (item.DecidedByName, item.CarriedBecause) = (by.Name, decision.Effect == DecisionEffect.Defer ? Kept(form.Reason) ?? "The panel wants to hear it again" : null);
    }

    // A referral goes where the decision sends it: back to the school, to the next meeting, or to its end.
    private async Task FollowAsync(Referral referral, AgendaItem item, PanelDecision decision, ChangedBy by, CancellationToken stop)
    {
        var state = decision.Effect switch
        {
            DecisionEffect.Return => ReferralState.Returned,
            DecisionEffect.Defer => ReferralState.Submitted,
            _ => ReferralState.Decided,
        };
        if (referral.State == state && state != ReferralState.Decided)
        {
            return;
        }

        referral.State = state;
        if (state == ReferralState.Submitted)
        {
            return;
        }

        var kind = state == ReferralState.Returned ? ReferralStepKind.Returned : ReferralStepKind.Decided;
        var words = state == ReferralState.Returned ? item.Reason : $"{decision.Name}. {item.Reason}";
        if (!await db.ReferralSteps.AnyAsync(s => s.ReferralId == referral.ReferralId && s.Kind == ReferralStepKind.Decided && kind == ReferralStepKind.Decided, stop))
        {
            db.ReferralSteps.Add(new ReferralStep
            {
                AreaId = db.AreaId, ReferralStepId = db.NewId(), ReferralId = referral.ReferralId, PupilId = referral.PupilId, Kind = kind,
                AtUtc = time.UtcNowStored(), ByName = by.Name, Reason = words?.Length > Referral.TextMaxLength ? words[..Referral.TextMaxLength] : words,
            });
        }
    }

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
