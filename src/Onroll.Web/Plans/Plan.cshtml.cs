using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Forms;
using Onroll.Core.Plans;
using Onroll.Core.PreExclusion;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Plans;

/// <summary>A target as the plan's page shows it.</summary>
public sealed record TargetShown(Target Target, string Before, string Now, string Aim, string Judged);

/// <summary>One plan: what is to be different and whether it is, what it says, what comes next.</summary>
[Requires(Permission.SeePupils)]
public sealed class PlanModel(OpenPlan open, OnrollDbContext db, CurrentViewer current, ApprovePlan approve) : PageModel
{
    public OpenPlan Open => open;

    public DateTime ShownAt => PupilWords.Now(HttpContext);

    public IReadOnlyList<TargetShown> TargetRows { get; private set; } = [];

    /// <summary>Which days are compared. Null while nothing is.</summary>
    public string? Compared { get; private set; }

    /// <summary>Whether it is an assessment before exclusion that this person may decide about.</summary>
    public bool MayDecide { get; private set; }

    public int ReviewIn { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid planId, CancellationToken stop) => await LoadAsync(planId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSendAsync(Guid planId, CancellationToken stop)
    {
        if (!await LoadAsync(planId, stop) || !open.IsOwn)
        {
            return NotFound();
        }

        var approver = open.Plan.Approver is { } role ? await db.PlaceOfRoleAsync(role, open.Plan.OrganisationId, open.Viewer.Today, stop) : null;
        if (open.Plan.Approver is not null && approver is null)
        {
            ModelState.AddModelError("", $"There is no {RoleWords.Of(open.Plan.Approver.Value).ToLowerInvariant()} to send it to. Ask who sets up the partnership");
            return this.Invalid();
        }

        if (!await approve.SendAsync(planId, Seen, approver, (current.ChangedBy("Sent a plan to be approved"), open.Viewer.Today), stop))
        {
            return this.Conflict("Somebody else changed the plan while you looked at it. Read it again, then send it");
        }

        TempData["Notice"] = approver is null ? "The plan is in force" : "The plan is sent";
        return Redirect(open.Address());
    }

    private async Task<bool> LoadAsync(Guid planId, CancellationToken stop)
    {
        if (!await open.OpenAsync(planId, "Support plan", stop))
        {
            return false;
        }

        var (plan, today) = (open.Plan, open.Viewer.Today);
        MayDecide = open.IsOwn && open.Viewer.May(Permission.KeepSupport) && await db.IsAssessmentAsync(plan, today, stop);
        var calendar = (await db.CalendarOfAsync(plan.OrganisationId, stop)).Calendar;
        ReviewIn = plan.ReviewOn is { } on ? calendar.SchoolDaysUntil(today, on) ?? on.DayNumber - today.DayNumber : 0;
        var around = await db.AroundAsync(plan.PupilId, calendar, (plan.InForceFrom ?? plan.StartedOn, plan.EndedOn ?? today), stop);
        Compared = around is { Before: { } before } ? $"{around.Since.SchoolDays} school days since {around.Since.From.ToBrief()}, beside the {before.SchoolDays} before" : null;
        var judged = open.Whole.Reviews is [var last, ..] ? last.Read() : null;
        TargetRows = [.. open.Answers.AllTargets.Select(target => Row(target, around, judged))];
        return true;
    }

    private TargetShown Row(Target target, BeforeAndSince? around, ReviewFindings? judged)
    {
        var finding = judged?.Targets.FirstOrDefault(f => f.TargetId == target.TargetId);
        var mayKnow = target.Measure switch
        {
            TargetMeasure.Attendance or TargetMeasure.UnauthorisedAbsence => open.Record.Access.Opens(RecordSections.Attendance),
            TargetMeasure.Incidents => open.Record.Access.Opens(RecordSections.Behaviour),
            TargetMeasure.SuspensionDays => open.Record.Access.Opens(RecordSections.Exclusions),
            _ => true,
        };
        var (before, now) = target.Measure == TargetMeasure.OwnScale
            ? (target.Start, finding?.Value)
            : mayKnow ? (around?.Before?.Of(target.Measure), around?.Since.Of(target.Measure)) : (null, null);
        return new TargetShown(
            target, Words(target.Measure, before), Words(target.Measure, now), AnswerWords.Aim(target) ?? "People will say",
            finding is null ? "Not yet looked at" : PlanWords.Of(finding.Judgement));
    }

    private static string Words(TargetMeasure measure, decimal? value) => value is { } known ? AnswerWords.Value(measure, known) : measure == TargetMeasure.Judgement ? "" : "Not known yet";
}
