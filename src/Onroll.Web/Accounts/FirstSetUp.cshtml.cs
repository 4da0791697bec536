using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>The first page of a new Onroll: names the area and makes its first administrator.</summary>
[AtTheDoor, EnableRateLimiting(AccessSetup.ProofLimit)]
public sealed class FirstSetUpModel(OnrollDbContext db, FirstSetUp setUp, SignInSteps steps) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Secret { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the name of the area"), StringLength(Area.NameMaxLength, ErrorMessage = "Name of the area must be 100 characters or fewer")]
    public string? AreaName { get; set; }

    [BindProperty, RegularExpression("[0-9]{3}", ErrorMessage = "Local authority number must be 3 digits, like 919")]
    public string? LaCode { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the name of the partnership"), StringLength(Partnership.NameMaxLength, ErrorMessage = "Name of the partnership must be 100 characters or fewer")]
    public string? PartnershipName { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your name"), StringLength(Core.Access.User.NameMaxLength, ErrorMessage = "Your name must be 150 characters or fewer")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your email address"), EmailAddress(ErrorMessage = "Enter an email address like name@school.example"), StringLength(Invitation.EmailMaxLength, ErrorMessage = "Email address must be 254 characters or fewer")]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter a password")]
    public string? Password { get; set; }

    /// <summary>The link was used, is too old, or was cut short.</summary>
    public bool IsSpent { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        ModelState.Clear();
        IsSpent = await LinkAsync(stop) is null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            if (await LinkAsync(stop) is not { } link)
            {
                IsSpent = true;
            }
            else if (ModelState.IsValid && await SetUpAsync(link, stop) is { } done)
            {
                return done;
            }
        }
        catch (DbUpdateException)
        {
            IsSpent = true;   // somebody with the same link was quicker
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private Task<SetUpLink?> LinkAsync(CancellationToken stop) => db.OpenSetUpLinkAsync(Secret ?? "", stop);

    private async Task<IActionResult?> SetUpAsync(SetUpLink link, CancellationToken stop)
    {
        // All of these are required.
        var details = new FirstDetails(AreaName!.Trim(), LaCode, PartnershipName!.Trim(), Name!.Trim(), Email!.Trim(), Password!);
        var (user, problem) = await setUp.RunAsync(link, details, stop);
        if (user is null)
        {
            ModelState.AddModelError(nameof(Password), problem!);   // there is one or the other
            return null;
        }

        TempData["Notice"] = "Onroll is yours to set up. Add a passkey, and you need no password on this device.";
        return await steps.BeginAsync(user, SignInMethod.Password, "/account", stop);
    }
}
