using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Onroll.Core.Access;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>Sets a new password from the link sent by e-mail.</summary>
[AtTheDoor, EnableRateLimiting(AccessSetup.ProofLimit)]
public sealed class NewPasswordModel(DoorShell door, OwnAccount accounts, Messages messages, UserManager<User> users) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The link was used, is too old, or was cut short.</summary>
    public bool IsSpent { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await door.FillAsync(stop);
        IsSpent = await UserAsync() is null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await UserAsync() is not { } user)
        {
            IsSpent = true;
        }
        else if (await accounts.SetNewPasswordAsync(user, Token!, Password ?? "", messages.Changed(user, "A new password was set from a link sent to this address."), stop) is { } problem)   // UserAsync has looked at it
        {
            ModelState.AddModelError(nameof(Password), problem);
        }
        else
        {
            TempData["Notice"] = "Your password is set. Sign in with it.";
            return RedirectToPage("/Accounts/SignIn");
        }

        await door.FillAsync(stop);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <returns>Null when the link is not good for anybody.</returns>
    private async Task<User?> UserAsync()
    {
        var user = Core.Store.UserId.TryParse(Id, null, out _) ? await users.FindByIdAsync(Id!) : null;   // parsed, so not null
        var isGood = user is { ClosedAtUtc: null, IsPersona: false } && Token is not null
            && await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<User>.ResetPasswordTokenPurpose, Token);
        return isGood ? user : null;
    }
}
