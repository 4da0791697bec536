using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>Opened from the link sent to a new address. It asks once more, so that a mail scanner that opens links changes nothing.</summary>
[RequiresAccount]
public sealed class ConfirmEmailModel(CurrentViewer viewer, UserManager<User> users, OwnAccount accounts, Messages messages) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>The link was used, is too old, or belongs to somebody else.</summary>
    public bool IsSpent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await users.MineAsync(viewer) is not { } me)
        {
            return NotFound();
        }

        // The old address is told, in case it was not its owner who asked.
        var told = messages.Changed(me, $"Your e-mail address was changed to {Email}.");
        if (Email is null || Token is null || !await accounts.ConfirmEmailAsync(me, Email, Token, told, stop))
        {
            IsSpent = true;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Notice"] = $"You sign in with {Email} from now on.";
        return RedirectToPage("/Accounts/Account");
    }
}
