using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>The door.</summary>
[AtTheDoor]
public sealed class SignInModel(OnrollDbContext db, HostOptions options) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<Persona> Personas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await SessionCookie.AtTheDoorAsync(HttpContext) is { } session && await db.OpenSessionAsync(session, options.SessionLengths, stop) is not null)
        {
            return LocalRedirect(ReturnAddress.Checked(ReturnUrl));
        }

        await FillAsync(stop);
        return Page();
    }

    private async Task FillAsync(CancellationToken stop) =>
        Personas = options.IsDemonstration ? await Access.Personas.ListAsync(db, stop) : [];
}
