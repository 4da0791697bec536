using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Onroll.Core.Access;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>Changes one's own password.</summary>
[RequiresAccount, EnableRateLimiting(AccessSetup.ProofLimit)]
public sealed class PasswordModel(CurrentViewer viewer, UserManager<User> users, OwnAccount accounts, Messages messages) : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool HasPassword { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await FindAsync() is not { } me)
        {
            return NotFound();
        }

        if (!await users.IsMineAsync(me, Present))
        {
            ModelState.AddModelError(nameof(Present), "Present password is not right");
        }
        else if (await accounts.ChangePasswordAsync(
            me, Password ?? "", viewer.Session.Session.SessionId, messages.Changed(me, "Your password was changed."), stop) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
        }
        else
        {
            TempData["Notice"] = "Password changed. You are signed out on every other device.";
            return RedirectToPage("/Accounts/Account");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<User?> FindAsync()
    {
        var me = await users.MineAsync(viewer);
        HasPassword = me?.PasswordHash is not null;
        return me;
    }
}
