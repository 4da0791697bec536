using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>The second step at the door: the code of an app, or a recovery code.</summary>
[AtTheDoor, EnableRateLimiting(AccessSetup.ProofLimit)]
public sealed class SignInCodeModel(DoorShell door, SignInSteps steps) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the code from your app, or a recovery code")]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await door.FillAsync(stop);
        return await steps.HalfWayAsync() is null ? RedirectToPage("/Accounts/SignIn", new { ReturnUrl }) : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ProveByCode prove, CancellationToken stop)
    {
        if (await steps.HalfWayAsync() is not { } user)
        {
            return RedirectToPage("/Accounts/SignIn", new { ReturnUrl });
        }

        if (ModelState.IsValid && await ProveAsync(prove, user, stop) is { } session)
        {
            return session;
        }

        await door.FillAsync(stop);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> ProveAsync(ProveByCode prove, User user, CancellationToken stop)
    {
        try
        {
            if (await prove.RunAsync(user, Code!, stop) is { } method)   // it is required
            {
                return await steps.BeginAsync(user, method, ReturnUrl, stop);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same recovery code came twice at once: one of the two is refused.
        }

        ModelState.AddModelError(nameof(Code), "The code is not right, was used before, or the account is shut for 15 minutes after 5 wrong tries");
        return null;
    }
}
