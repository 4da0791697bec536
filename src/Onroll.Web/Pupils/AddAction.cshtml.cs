using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Pupils;

/// <summary>Somebody says who will do what by when.</summary>
[Requires(Permission.AddToRecord)]
public sealed class AddActionModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, PlanAction plan) : PageModel
{
    public PupilRecord Record => record;

    /// <summary>The people who work where the action is to be done.</summary>
    public IReadOnlyList<Choice> Owners { get; private set; } = [];

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public UserId? Owner { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        Owner = current.Viewer.UserId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        await plan.RunAsync(pupilId, current.Viewer.OrganisationId, (What!.Trim(), DueOn!.Value, Owner), current.ChangedBy("Planned an action"), stop);   // checked just above
        TempData["Notice"] = "The action is planned";
        TempData["NoticeMore"] = "It comes up on Today until it is done.";
        return Redirect(record.Address());   // where what is to come stands
    }

    private IEnumerable<FieldError> Errors()
    {
        if (Text.Kept(What) is not { } what)
        {
            yield return new(nameof(What), "Enter what will be done");
        }
        else if (what.Length > PlannedAction.TitleMaxLength)
        {
            yield return new(nameof(What), $"Use {PlannedAction.TitleMaxLength} characters or fewer");
        }

        if (DueOn is null)
        {
            yield return new(nameof(DueOn), "Enter the day it will be done by");
        }
        else if (DueOn < record.Today)
        {
            yield return new(nameof(DueOn), "The day it will be done by must be today or later");
        }

        if (Owner is { } owner && !Owners.Any(choice => choice.Value == owner.ToString()))
        {
            yield return new(nameof(Owner), "Choose somebody who works here");
        }
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Plan an action", RecordSections.Support, stop))
        {
            return false;
        }

        var people = await (
            from appointment in db.Appointments
            where appointment.OrganisationId == current.Viewer.OrganisationId && appointment.StartsOn <= record.Today && (appointment.EndsOn == null || appointment.EndsOn >= record.Today)
            join user in db.Users on appointment.UserId equals user.Id
            where user.ClosedAtUtc == null
            select new { user.Id, user.Name, appointment.Role }).ToListAsync(stop);
        Owners = [.. people.Where(p => RolePermissions.Allows(p.Role, Permission.AddToRecord)).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Choice(p.Id.ToString(), p.Name))];
        return true;
    }
}
