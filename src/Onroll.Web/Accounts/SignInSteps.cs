using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Accounts;

/// <summary>From proof to session, the same for every way of signing in.</summary>
public sealed class SignInSteps(IHttpContextAccessor accessor, OnrollDbContext db, StartSession start, UserManager<User> users, TimeProvider time)
{
    private HttpContext Http => accessor.HttpContext!;   // only pages use this

    /// <summary>Begins the session, or asks for the code first.</summary>
    public async Task<IActionResult> AfterPasswordAsync(User user, bool needsCode, string? returnUrl, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!needsCode)
        {
            return await BeginAsync(user, SignInMethod.Password, returnUrl, stop);
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString())], AccountsSetup.HalfWayScheme);
        await Http.SignInAsync(AccountsSetup.HalfWayScheme, new ClaimsPrincipal(identity));
        return new RedirectToPageResult("/Accounts/SignInCode", new { returnUrl });
    }

    /// <returns>Who has given the right password in this browser within the last minutes. Null when nobody has.</returns>
    public async Task<User?> HalfWayAsync()
    {
        var halfWay = await Http.AuthenticateAsync(AccountsSetup.HalfWayScheme);
        return halfWay.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await users.FindByIdAsync(id) : null;
    }

    /// <summary>Begins a new session; whatever this browser was signed in as before ends.</summary>
    public async Task<IActionResult> BeginAsync(User user, SignInMethod method, string? returnUrl, CancellationToken stop)
    {
        await EndPresentAsync(stop);
        var session = await start.RunAsync(user, method, Device.Of(Http.Request), stop);
        await Http.SignOutAsync(AccountsSetup.HalfWayScheme);
        await SessionCookie.SignInAsync(Http, session);
        return new LocalRedirectResult(ReturnAddress.Checked(returnUrl));
    }

    private async Task EndPresentAsync(CancellationToken stop)
    {
        if (await SessionCookie.AtTheDoorAsync(Http) is { } present)
        {
            DateTime? now = time.UtcNowStored();
            await db.UserSessions.Where(s => s.SessionId == present && s.EndedAtUtc == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAtUtc, now), stop);
        }
    }
}

/// <summary>What stands around the pages at the door, where nobody is signed in: the partnership's name, if there is just one.</summary>
public sealed class DoorShell(OnrollDbContext db, Shell shell)
{
    public async Task FillAsync(CancellationToken stop)
    {
        var names = await db.Partnerships.IgnoreQueryFilters().Select(partnership => partnership.Name).OrderBy(name => name).Take(2).ToListAsync(stop);
        shell.Model = shell.Model with { PartnershipName = names is [var only] ? only : null };
    }
}
