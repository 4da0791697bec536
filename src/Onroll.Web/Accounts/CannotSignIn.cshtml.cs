using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Onroll.Core.Access;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>Help at the door: a link for a new password, and whom to ask when that is not enough.</summary>
[AtTheDoor, EnableRateLimiting(AccessSetup.ProofLimit)]
public sealed class CannotSignInModel(DoorShell door, OwnAccount accounts, Messages messages) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your email address"), EmailAddress(ErrorMessage = "Enter an email address like name@school.example")]
    public string? Email { get; set; }

    /// <summary>Whether the form has been sent; what follows is the same whoever it was.</summary>
    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool IsSent { get; set; }

    public Task OnGetAsync(CancellationToken stop)
    {
        ModelState.Clear();
        return door.FillAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            await door.FillAsync(stop);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await accounts.AskForNewPasswordAsync(Email!, messages.NewPassword, stop);   // it is required
        return RedirectToPage(new { sent = true });
    }
}
