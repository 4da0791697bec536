using Onroll.Core.Ladders;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Panels;

/// <summary>What the partnership's way of working asks for before a decision, looked up in the record.</summary>
/// <remarks>AS-LIN-2, AS-ROT-2, AS-EBB-2. A panel may decide against a gate and say why; it may not send a pupil where their key stage is not taken.</remarks>
public static class DecisionNeeds
{
    /// <returns>What stands in the way, for the page to show in place. Empty when nothing does, or the panel says why it decides all the same.</returns>
    public static async Task<IReadOnlyList<FieldError>> DecisionNeedsAsync(this OnrollDbContext db, (MeetingAccess Access, PanelType Type) at, AgendaItem item, DecisionForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(form);
        if (at.Type.Decisions.FirstOrDefault(d => d.Id == form.DecisionId) is not { } decision
            || await db.PackInForceAsync(at.Access.Series.PartnershipId, at.Access.Meeting.On, stop) is not { } pack)
        {
            return [];
        }

        var facts = await new GateFacts(db).OfAsync(new GateCase(item.PupilId, item.OrganisationId, pack), at.Access.Meeting.On, stop);
        return [.. Of(decision, pack.Pack, facts, form)];
    }

    private static IEnumerable<FieldError> Of(PanelDecision decision, Pack pack, CaseFacts facts, DecisionForm form)
    {
        if (pack.Provisions.FirstOrDefault(p => p.Id == decision.Target)?.Refuse(facts.KeyStage) is { } refused)
        {
            yield return new(nameof(form.DecisionId), refused);
            yield break;
        }

        foreach (var unmet in decision.Needs?.Unmet(facts) ?? [])
        {
            if (unmet.Gate is KeyStageIn)
            {
                yield return new(nameof(form.DecisionId), unmet.Message);
            }
            else if (unmet.Gate is ConsentGiven && string.IsNullOrWhiteSpace(form.ConsentsOutstanding) && string.IsNullOrWhiteSpace(form.ExceptionReason))
            {
                yield return new(nameof(form.ConsentsOutstanding), $"{unmet.Message} Say whose agreement is outstanding, and the decision holds once it is there");
            }
            else if (unmet.Gate is not ConsentGiven && string.IsNullOrWhiteSpace(form.ExceptionReason))
            {
                yield return new(nameof(form.ExceptionReason), $"{unmet.Message} Say why it is decided all the same");
            }
        }
    }
}
