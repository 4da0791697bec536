using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.Accounts;

/// <summary>One person's roles in the area, and help when they cannot sign in.</summary>
[Requires(Permission.ManagePeople)]
public sealed class PersonModel(OnrollDbContext db, CurrentViewer viewer, ManagePerson manage, Messages messages) : PageModel
{
    [BindProperty]
    public RoleForm Offer { get; set; } = new();

    public User Person { get; private set; } = null!;   // a handler that does not find it answers "not found"

    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    public IReadOnlyList<Choice> Places => [.. Organisations.Select(place => new Choice(place.OrganisationId.ToString(), place.Name))];

    public DateOnly Today => viewer.Viewer.Today;

    public bool IsMe => Person.Id == viewer.Viewer.UserId;

    public async Task<IActionResult> OnGetAsync(UserId userId, CancellationToken stop) => await FillAsync(userId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGiveRoleAsync(UserId userId, CancellationToken stop)
    {
        if (!await FillAsync(userId, stop))
        {
            return NotFound();
        }

        if (Offer.Read(Organisations, ModelState, nameof(Offer)) is not { } offer)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await manage.GiveRoleAsync(userId, offer, viewer.ChangedBy("Gave a role"), stop);
        return Done(userId, $"{Person.Name} is now {RoleWords.Of(offer.Role).ToLowerInvariant()}.");
    }

    public async Task<IActionResult> OnPostEndRoleAsync(UserId userId, AppointmentId role, CancellationToken stop)
    {
        if (!await FillAsync(userId, stop) || Find(role) is not { } held)
        {
            return NotFound();
        }

        return await manage.EndRoleAsync(held.Appointment, viewer.ChangedBy("Ended a role"), stop) is { } problem
            ? Refuse(problem)
            : Done(userId, $"{RoleWords.Of(held.Appointment.Role)} of {held.OrganisationName} has ended.");
    }

    public async Task<IActionResult> OnPostGrantsAsync(UserId userId, AppointmentId role, string[] grants, CancellationToken stop)
    {
        if (!await FillAsync(userId, stop) || Find(role) is not { } held)
        {
            return NotFound();
        }

        await manage.SetGrantsAsync(held.Appointment, RoleForm.SectionsOf(grants), viewer.ChangedBy("Changed what a role opens"), stop);
        return Done(userId, "Saved.");
    }

    public async Task<IActionResult> OnPostCloseAsync(UserId userId, CancellationToken stop)
    {
        if (!await FillAsync(userId, stop))
        {
            return NotFound();
        }

        return await manage.CloseAsync(Person, viewer.ChangedBy(AccountEvents.Closed), stop) is { } problem
            ? Refuse(problem)
            : Done(userId, $"{Person.Name} cannot sign in any more.");
    }

    public async Task<IActionResult> OnPostReopenAsync(UserId userId, CancellationToken stop)
    {
        if (!await FillAsync(userId, stop))
        {
            return NotFound();
        }

        await manage.ReopenAsync(Person, viewer.ChangedBy(AccountEvents.Reopened), stop);
        return Done(userId, $"{Person.Name} can sign in again.");
    }

    public async Task<IActionResult> OnPostResetAsync(UserId userId, CancellationToken stop)
    {
        if (!await FillAsync(userId, stop) || Person.IsPersona)
        {
            return NotFound();
        }

        await manage.ResetSignInAsync(Person, viewer.ChangedBy("Helped somebody to sign in again"), token => messages.NewPassword(Person, token), stop);
        return Done(userId, $"A link to set a new password is on its way to {Person.Email}.");
    }

    private HeldRole? Find(AppointmentId role) => Roles.FirstOrDefault(held => held.Appointment.AppointmentId == role);

    private async Task<bool> FillAsync(UserId userId, CancellationToken stop)
    {
        if (await manage.FindAsync(userId, stop) is not { } person)
        {
            return false;
        }

        Person = person;
        Roles = await db.RolesHereAsync(userId, stop);
        Organisations = await db.OpenOrganisationsAsync(stop);
        return true;
    }

    private PageResult Refuse(string problem)
    {
        ModelState.AddModelError("", problem);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private RedirectToPageResult Done(UserId userId, string notice)
    {
        TempData["Notice"] = notice;
        return RedirectToPage(new { userId });
    }
}
