using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>Takes up an invitation: with a new account, or with the one the person has.</summary>
[AtTheDoor, EnableRateLimiting(AccessSetup.ProofLimit)]
public sealed class InvitedModel(OnrollDbContext db, DoorShell door, AcceptInvitation accept, SignInSteps steps, UserManager<User> users) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Null when the link was used, is too old, or was taken back.</summary>
    public Invitation? Invitation { get; private set; }

    public string OrganisationName { get; private set; } = "";

    /// <summary>The address has an account already: nothing more is asked.</summary>
    public bool IsKnown { get; private set; }

    public async Task OnGetAsync(string secret, CancellationToken stop)
    {
        await FillAsync(secret, stop);
        Name = Invitation?.Name;
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        try
        {
            await FillAsync(secret, stop);
            if (Invitation is not null && await AcceptAsync(Invitation, stop) is { } accepted)
            {
                return accepted;
            }
        }
        catch (DbUpdateException)
        {
            // Somebody with the same link was quicker.
            (Invitation, IsKnown) = (null, false);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> AcceptAsync(Invitation invitation, CancellationToken stop)
    {
        if (await users.FindByEmailAsync(invitation.Email) is { } known)
        {
            await accept.AsKnownAsync(invitation, known, stop);
            TempData["Notice"] = "The new role is yours. Sign in, and change to it from the place menu.";
            return RedirectToPage("/Accounts/SignIn");
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > Core.Access.User.NameMaxLength)
        {
            ModelState.AddModelError(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "Enter your name" : $"Name must be {Core.Access.User.NameMaxLength} characters or fewer");
            return null;
        }

        var (user, problem) = await accept.AsNewAsync(invitation, Name, Password ?? "", stop);
        if (user is null)
        {
            ModelState.AddModelError(nameof(Password), problem!);   // there is one or the other
            return null;
        }

        TempData["Notice"] = "Welcome to Onroll. Add a passkey, and you need no password on this device.";
        return await steps.BeginAsync(user, SignInMethod.Password, "/account", stop);
    }

    private async Task FillAsync(string secret, CancellationToken stop)
    {
        await door.FillAsync(stop);
        Invitation = await db.OpenInvitationAsync(secret, stop);
        if (Invitation is not null)
        {
            var place = Invitation.OrganisationId;
            OrganisationName = await db.Organisations.IgnoreQueryFilters().Where(o => o.OrganisationId == place).Select(o => o.Name).SingleAsync(stop);
            IsKnown = await users.FindByEmailAsync(Invitation.Email) is not null;
        }
    }
}
