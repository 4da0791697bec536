using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Forms;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Plans;

/// <summary>What became of a section somebody wrote.</summary>
public enum SectionSaved
{
    Saved = 1,

    /// <summary>Somebody else changed the same section since it was shown; nothing was saved.</summary>
    ChangedMeanwhile,

    /// <summary>The plan is with its approver, or has ended: nothing can be written in it.</summary>
    Closed,
}

/// <summary>Begins a plan and keeps what people write in it, section by section.</summary>
public sealed class KeepPlan(OnrollDbContext db)
{
    private const int Attempts = 5;

    /// <summary>Begins a plan at the place the person works at.</summary>
    /// <param name="filled">What the record knows already.</param>
    /// <returns>Null when the template allows one at a time and there is one.</returns>
    public async Task<SupportPlan?> BeginAsync(Viewer viewer, PupilId pupilId, PlanKind kind, FormAnswers filled, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(filled);
        var template = kind.Template;
        if (template.OnePerPupil && await db.SupportPlans.AnyAsync(p => p.PupilId == pupilId && p.Kind == template.Id && p.State != PlanState.Ended, stop))
        {
            return null;
        }

        var plan = new SupportPlan
        {
            AreaId = db.AreaId,
            SupportPlanId = Guid.CreateVersion7(),
            PupilId = pupilId,
            OrganisationId = viewer.OrganisationId,
            Kind = template.Id,
            Name = Wording.Capital(template.Name),   // packs name it as it stands within a sentence
            Template = JsonSerializer.Serialize(template),
            Approver = kind.Approver,
            Answers = filled.Write(),
            OwnerId = viewer.UserId,
            OwnerName = viewer.Name,
            StartedOn = viewer.Today,
        };
        db.SupportPlans.Add(plan);
        await db.SaveAsync(by, stop);
        return plan;
    }

    /// <summary>Keeps one section. Other sections may be written by others at the same moment; each keeps its own.</summary>
    /// <param name="seenMark">The mark of the section as it was shown.</param>
    public async Task<SectionSaved> SaveSectionAsync(Guid planId, FormSection section, FormAnswers written, string? seenMark, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(written);
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var plan = await db.SupportPlans.SingleAsync(p => p.SupportPlanId == planId, stop);
            if (!plan.MayBeWritten)
            {
                return SectionSaved.Closed;
            }

            var held = plan.Read();
            if (held.MarkOf(section) != seenMark)
            {
                return SectionSaved.ChangedMeanwhile;
            }

            plan.Answers = held.With(section, written).Write();
            try
            {
                await db.SaveAsync(by, stop);
                return SectionSaved.Saved;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody saved another section a moment ago: this one is put beside it.
            }
        }
    }

    /// <summary>Says who looks after the plan, and who helps to write it.</summary>
    /// <returns>False when somebody else changed the plan first.</returns>
    public async Task<bool> AssignAsync(Guid planId, int seenVersion, ((UserId Id, string Name) Owner, UserId? Helper) people, ChangedBy by, CancellationToken stop)
    {
        var plan = await db.SupportPlans.SingleAsync(p => p.SupportPlanId == planId, stop);
        (plan.OwnerId, plan.OwnerName, plan.HelperId) = (people.Owner.Id, people.Owner.Name, people.Helper);
        return plan.Version == seenVersion && await db.TrySaveAsync(by, stop);
    }

    /// <returns>False when somebody else changed the plan first.</returns>
    public async Task<bool> EndAsync(Guid planId, int seenVersion, (PlanOutcome Outcome, string Reason, DateOnly On) end, ChangedBy by, CancellationToken stop)
    {
        var plan = await db.SupportPlans.SingleAsync(p => p.SupportPlanId == planId, stop);
        if (plan.Version != seenVersion || !plan.IsOpen)
        {
            return false;
        }

        plan.End(end.Outcome, end.Reason, end.On);
        return await db.TrySaveAsync(by, stop);
    }
}
