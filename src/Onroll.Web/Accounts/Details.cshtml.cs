using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Onroll.Core.Access;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>One's own name and e-mail address. A new address counts once the link sent to it has been opened.</summary>
[RequiresAccount, EnableRateLimiting(AccessSetup.ProofLimit)]
public sealed class DetailsModel(CurrentViewer viewer, UserManager<User> users, OwnAccount accounts, Messages messages) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your name"), StringLength(Core.Access.User.NameMaxLength, ErrorMessage = "Your name must be 150 characters or fewer")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your email address"), EmailAddress(ErrorMessage = "Enter an email address like name@school.example"), StringLength(Invitation.EmailMaxLength, ErrorMessage = "Email address must be 254 characters or fewer")]
    public string? Email { get; set; }

    [BindProperty]
    public string? Present { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        if (await users.MineAsync(viewer) is not { } me)
        {
            return NotFound();
        }

        (Name, Email) = (me.Name, me.Email);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await users.MineAsync(viewer) is not { } me)
        {
            return NotFound();
        }

        var isNewAddress = !string.Equals(Email?.Trim(), me.Email, StringComparison.OrdinalIgnoreCase);
        if (isNewAddress && !await users.IsMineAsync(me, Present))
        {
            ModelState.AddModelError(nameof(Present), "Enter your present password to change the email address");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await SaveAsync(me, isNewAddress, stop);
        return RedirectToPage("/Accounts/Account");
    }

    private async Task SaveAsync(User me, bool isNewAddress, CancellationToken stop)
    {
        TempData["Notice"] = "Saved.";
        if (Name!.Trim() != me.Name)   // both are required
        {
            await accounts.ChangeNameAsync(me, Name, stop);
        }

        if (isNewAddress)
        {
            var email = Email!.Trim();
            await accounts.AskForEmailAsync(me, email, token => messages.ConfirmAddress(me, email, token), stop);
            TempData["Notice"] = $"Open the link sent to {email}. Until then your address stays as it is.";
        }
    }
}
