using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Plans;

/// <summary>Records a look at a plan: what was said, how far each target is, whether what is done helps, and what was decided.</summary>
[Requires(Permission.AddToRecord)]
public sealed class ReviewModel(OpenPlan open, OnrollDbContext db, CurrentViewer current, ReviewPlan review) : PageModel
{
    public OpenPlan Open => open;

    public static IReadOnlyList<Choice> Judgements { get; } = Choice.From<TargetJudgement>(PlanWords.Of);

    public static IReadOnlyList<Choice> Effects { get; } = Choice.From<SupportEffect>(PlanWords.Of);

    public static IReadOnlyList<Choice> Decisions { get; } = Choice.From<ReviewDecision>(PlanWords.Of);

    public static IReadOnlyList<Choice> Outcomes { get; } = Choice.From<PlanOutcome>(PlanWords.Of);

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public bool PupilCame { get; set; }

    [BindProperty]
    public bool FamilyCame { get; set; }

    [BindProperty]
    public string? Others { get; set; }

    [BindProperty]
    public string? PupilsWords { get; set; }

    [BindProperty]
    public string? FamilysWords { get; set; }

    [BindProperty]
    public string? WhatHelped { get; set; }

    [BindProperty]
    public List<TargetLook> Targets { get; set; } = [];

    [BindProperty]
    public List<SupportLook> Support { get; set; } = [];

    [BindProperty]
    public ReviewDecision? Decision { get; set; }

    [BindProperty]
    public DateOnly? NextOn { get; set; }

    [BindProperty]
    public PlanOutcome? Outcome { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid planId, CancellationToken stop)
    {
        if (!await OpenAsync(planId, stop))
        {
            return NotFound();
        }

        (Seen, HeldOn) = (open.Plan.Version, open.Viewer.Today);
        NextOn = open.Template.ReviewEvery?.PlannedEnd((await db.CalendarOfAsync(open.Plan.OrganisationId, stop)).Calendar, open.Viewer.Today)?.Date;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid planId, CancellationToken stop)
    {
        if (!await OpenAsync(planId, stop))
        {
            return NotFound();
        }

        var form = new ReviewForm(
            HeldOn, PupilCame, FamilyCame, Text.Kept(Others), Text.Kept(PupilsWords), Text.Kept(FamilysWords), Text.Kept(WhatHelped), Findings(), Decision, NextOn,
            Decision is ReviewDecision.End ? Outcome : null);
        if (this.HasErrors(form.Errors(open.Plan, open.Viewer.Today).Concat(LookErrors())))
        {
            return this.Invalid();
        }

        if (!await review.RunAsync(planId, form, (current.ChangedBy("Reviewed a plan"), current.Viewer, Seen), stop))
        {
            return this.Conflict("Somebody else changed the plan while you wrote. What you typed is below; read the plan, then save again");
        }

        TempData["Notice"] = "The review is on the record";
        return Redirect(open.Address());
    }

    private ReviewFindings Findings() => new(
        [.. Targets.Where(look => look.Judgement is not null).Select(look => new TargetFinding(look.TargetId, look.Judgement!.Value, Number.Read(look.Value)))],
        [.. Support.Where(look => look.Effect is not null).Select(look => new SupportFinding(look.SupportId, look.Effect!.Value, (int?)Number.Read(look.TimesUsed)))]);

    private IEnumerable<FieldError> LookErrors()
    {
        for (var at = 0; at < Targets.Count; at++)
        {
            if (Targets[at].Judgement is null)
            {
                yield return new($"{nameof(Targets)}[{at}].{nameof(TargetLook.Judgement)}", "Say how far each target is");
            }

            if (Number.IsNoNumber(Targets[at].Value) || Number.Read(Targets[at].Value) > 10)
            {
                yield return new($"{nameof(Targets)}[{at}].{nameof(TargetLook.Value)}", "Enter a number from 0 to 10");
            }
        }

        for (var at = 0; at < Support.Count; at++)
        {
            if (Text.Kept(Support[at].TimesUsed) is { } typed && !(int.TryParse(typed, out var times) && times is >= 0 and <= 1000))
            {
                yield return new($"{nameof(Support)}[{at}].{nameof(SupportLook.TimesUsed)}", "Enter a whole number, such as 14");
            }
        }
    }

    private async Task<bool> OpenAsync(Guid planId, CancellationToken stop)
    {
        if (!await open.OpenAsync(planId, "Review a support plan", stop) || !open.IsOwn || open.Plan.State != PlanState.InForce)
        {
            return false;
        }

        // The lists stand in the plan's order, whatever the browser sends.
        Targets = [.. open.Answers.AllTargets.Select(t => Targets.Find(look => look.TargetId == t.TargetId) ?? new TargetLook { TargetId = t.TargetId })];
        Support = [.. open.Answers.AllSupport.Select(s => Support.Find(look => look.SupportId == s.SupportId) ?? new SupportLook { SupportId = s.SupportId })];
        return true;
    }
}

/// <summary>What was found of a target, as it is typed.</summary>
public sealed class TargetLook
{
    public Guid TargetId { get; set; }

    public TargetJudgement? Judgement { get; set; }

    public string? Value { get; set; }
}

/// <summary>What was found of something done, as it is typed.</summary>
public sealed class SupportLook
{
    public Guid SupportId { get; set; }

    public SupportEffect? Effect { get; set; }

    public string? TimesUsed { get; set; }
}
