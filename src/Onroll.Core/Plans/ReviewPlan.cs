using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Core.Voice;

namespace Onroll.Core.Plans;

/// <summary>A review as somebody writes it down.</summary>
/// <param name="Outcome">Only with the decision to end.</param>
public sealed record ReviewForm(
    DateOnly? HeldOn, bool PupilCame, bool FamilyCame, string? Others, string? PupilsWords, string? FamilysWords, string? WhatHelped,
    ReviewFindings Findings, ReviewDecision? Decision, DateOnly? NextOn, PlanOutcome? Outcome)
{
    public IEnumerable<FieldError> Errors(SupportPlan plan, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (HeldOn is null)
        {
            yield return new(nameof(HeldOn), "Enter the day you looked at it together");
        }
        else if (HeldOn > today)
        {
            yield return new(nameof(HeldOn), "The day must be today or in the past");
        }
        else if (HeldOn < plan.StartedOn)
        {
            yield return new(nameof(HeldOn), "The day must be on or after the day the plan began");
        }

        if (PupilsWords is null)
        {
            yield return new(nameof(PupilsWords), "Enter what the pupil said, or why they could not be asked");
        }

        if (Decision is null)
        {
            yield return new(nameof(Decision), "Say what you decided");
        }

        if (Decision is ReviewDecision.GoOn or ReviewDecision.Change or ReviewDecision.StepUp && NextOn is null)
        {
            yield return new(nameof(NextOn), "Enter the day you will look at it again");
        }
        else if (NextOn <= HeldOn)
        {
            yield return new(nameof(NextOn), "The next day must be after this one");
        }

        if (Decision is ReviewDecision.End && Outcome is null)
        {
            yield return new(nameof(Outcome), "Say how the plan ends");
        }

        foreach (var (field, text) in new[] { (nameof(Others), Others), (nameof(PupilsWords), PupilsWords), (nameof(FamilysWords), FamilysWords), (nameof(WhatHelped), WhatHelped) }
            .Where(one => one.Item2?.Length > PupilVoice.WordsMaxLength))
        {
            yield return new(field, $"Use {PupilVoice.WordsMaxLength} characters or fewer");
        }
    }
}

/// <summary>Keeps a review of a plan, the pupil's words with it, and what was decided.</summary>
public sealed class ReviewPlan(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <param name="who">Who reviews, and the version of the plan that was shown.</param>
    /// <returns>False when somebody else changed the plan first.</returns>
    public async Task<bool> RunAsync(Guid planId, ReviewForm form, (ChangedBy By, Viewer Viewer, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var plan = await db.SupportPlans.SingleAsync(p => p.SupportPlanId == planId, stop);
        if (plan.Version != who.SeenVersion || plan.State != PlanState.InForce)
        {
            return false;
        }

        var held = form.HeldOn!.Value;
        db.PlanReviews.Add(new PlanReview
        {
            AreaId = db.AreaId,
            PlanReviewId = Guid.CreateVersion7(),
            SupportPlanId = planId,
            PupilId = plan.PupilId,
            HeldOn = held,
            PupilCame = form.PupilCame,
            FamilyCame = form.FamilyCame,
            Others = form.Others,
            PupilsWords = form.PupilsWords,
            FamilysWords = form.FamilysWords,
            WhatHelped = form.WhatHelped,
            Findings = form.Findings.Write(),
            Decision = form.Decision!.Value,
            NextOn = form.Decision is ReviewDecision.End ? null : form.NextOn,
            ReviewerName = who.Viewer.Name,
        });
        if (form is { PupilCame: true, PupilsWords: { } words })
        {
            AddVoice(plan.PupilId, words, held, who.Viewer.Name);
        }

        plan.ReviewOn = form.NextOn;
        if (form.Decision is ReviewDecision.End)
        {
            plan.End(form.Outcome!.Value, form.WhatHelped, held);
        }

        return await db.TrySaveAsync(who.By, stop);
    }

    // What a pupil says at a review stands with everything else they have said.
    private void AddVoice(PupilId pupilId, string words, DateOnly saidOn, string saidTo) => db.PupilVoices.Add(new PupilVoice
    {
        AreaId = db.AreaId,
        PupilVoiceId = Guid.CreateVersion7(),
        PupilId = pupilId,
        Words = words,
        SaidOn = saidOn,
        SaidTo = saidTo,
        TypedAsSaid = false,
    });
}
