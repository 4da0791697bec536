using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>The door: a passkey first, or e-mail address and password.</summary>
[AtTheDoor, EnableRateLimiting(AccessSetup.ProofLimit)]
public sealed class SignInModel(OnrollDbContext db, HostOptions options, DoorShell door, SignInSteps steps, TimeProvider time) : PageModel
{
    /// <summary>One answer to everything that is wrong, so that nobody learns who has an account.</summary>
    private const string Refused = "The email address or password is not right, or the account is shut for 15 minutes after 5 wrong tries";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Display(Name = "Email address"), Required(ErrorMessage = "Enter your email address")]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your password")]
    public string? Password { get; set; }

    public IReadOnlyList<IGrouping<string, Persona>> Personas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await SessionCookie.AtTheDoorAsync(HttpContext) is { } session && await db.OpenSessionAsync(session, options.SessionLengths, stop) is not null)
        {
            return LocalRedirect(ReturnAddress.Checked(ReturnUrl));
        }

        await FillAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ProveByPassword prove, CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            var proof = await prove.RunAsync(Email!, Password!, stop);   // both are required
            if (proof.User is { } user)
            {
                return await steps.AfterPasswordAsync(user, proof.NeedsCode, ReturnUrl, stop);
            }

            ModelState.AddModelError(nameof(Password), Refused);
        }

        return await AgainAsync(stop);
    }

    /// <summary>What the browser is to sign, for whoever holds a passkey of this host.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync([FromServices] SignInManager<User> identity) =>
        Content(await identity.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(
        string? credential, [FromServices] SignInManager<User> identity, [FromServices] UserManager<User> users, CancellationToken stop)
    {
        ModelState.Clear();
        var proof = string.IsNullOrEmpty(credential) ? null : await identity.PerformPasskeyAssertionAsync(credential);
        if (proof is not { Succeeded: true, User.ClosedAtUtc: null })
        {
            ModelState.AddModelError("", "That passkey does not open an account here. Use your password, or choose I cannot sign in");
            return await AgainAsync(stop);
        }

        await users.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey);   // its count of uses went up
        return await steps.BeginAsync(proof.User, SignInMethod.Passkey, ReturnUrl, stop);
    }

    private async Task<IActionResult> AgainAsync(CancellationToken stop)
    {
        await FillAsync(stop);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task FillAsync(CancellationToken stop)
    {
        await door.FillAsync(stop);
        Personas = options.IsDemonstration ? [.. (await Access.Personas.ListAsync(db, time.TodayInLondon(), stop)).GroupBy(persona => persona.OrganisationName)] : [];
    }
}
