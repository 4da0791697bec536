using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.Accounts;

/// <summary>Invites somebody to take up a role.</summary>
[Requires(Permission.ManagePeople)]
public sealed class InviteModel(OnrollDbContext db, CurrentViewer viewer, InvitePerson invite, Messages messages) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter their name"), StringLength(Core.Access.User.NameMaxLength, ErrorMessage = "Name must be 150 characters or fewer")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter their email address"), EmailAddress(ErrorMessage = "Enter an email address like name@school.example"), StringLength(Invitation.EmailMaxLength, ErrorMessage = "Email address must be 254 characters or fewer")]
    public string? Email { get; set; }

    [BindProperty]
    public RoleForm Offer { get; set; } = new();

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    public IReadOnlyList<Choice> Places => [.. Organisations.Select(place => new Choice(place.OrganisationId.ToString(), place.Name))];

    public async Task OnGetAsync(CancellationToken stop) => Organisations = await db.OpenOrganisationsAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Organisations = await db.OpenOrganisationsAsync(stop);
        if (Offer.Read(Organisations, ModelState, nameof(Offer)) is not { } offer)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var place = Organisations.First(o => o.OrganisationId == offer.OrganisationId).Name;
        await invite.RunAsync(
            Email!, Name!, offer, viewer.ChangedBy("Invited a person"),   // both are required
            secret => messages.Invitation(Email!, Name!, viewer.Viewer.Name, place, secret), stop);
        TempData["Notice"] = $"{Name} is invited. The link works for {Invitation.DaysValid} days.";
        return RedirectToPage("/Accounts/People");
    }
}
