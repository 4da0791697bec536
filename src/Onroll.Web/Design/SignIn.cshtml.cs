using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Web.Shared;

namespace Onroll.Web.Design;

/// <summary>How the door looks, with no lock on it: signs nobody in. Demonstration only.</summary>
[AllowAnonymous]
public sealed class DesignSignInModel(Shell shell, IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public string? Email { get; set; } = "r.adeyemi@alderway.example";

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet()
    {
        if (!shell.Model.IsDemonstration && !environment.IsDevelopment())
        {
            return NotFound();
        }

        shell.Model = new() { PartnershipName = "Aldermere Partnership", IsDemonstration = true };
        return Page();
    }

    public IActionResult OnPost()
    {
        ModelState.AddModelError(nameof(Password), "Enter your password");
        return OnGet();
    }
}
