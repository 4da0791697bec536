using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>A person's own account: who they are here, how they sign in, and where they are signed in.</summary>
[RequiresAccount]
public sealed class AccountModel(
    OnrollDbContext db, CurrentViewer viewer, UserManager<User> users, OwnAccount accounts, Messages messages, EndSessions end, HostOptions options) : PageModel
{
    public CurrentViewer Viewer => viewer;

    public User Me { get; private set; } = null!;   // every handler begins by finding it

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    public int RecoveryCodesLeft { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => FillAsync(stop);

    /// <summary>What the browser is to make a passkey for.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync([FromServices] SignInManager<User> identity)
    {
        var me = await MeAsync();
        if (me.IsPersona)
        {
            return NotFound();
        }

        var entity = new PasskeyUserEntity { Id = me.Id.ToString(), Name = me.Email!, DisplayName = me.Name };   // no account is without an e-mail address
        return Content(await identity.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    public async Task<IActionResult> OnPostAddPasskeyAsync(string credential, [FromServices] SignInManager<User> identity, CancellationToken stop)
    {
        var me = await MeAsync();
        if (me.IsPersona)
        {
            return NotFound();
        }

        var made = await identity.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded)
        {
            await FillAsync(stop);
            ModelState.AddModelError("", "The passkey could not be added. Try again");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        made.Passkey.Name = Device.Of(Request);
        await accounts.AddPasskeyAsync(me, made.Passkey, messages.Changed(me, "A passkey was added to your account."), stop);
        return Done("Passkey added. Next time choose Use a passkey.");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string passkey, CancellationToken stop)
    {
        var me = await MeAsync();
        if (me.IsPersona)
        {
            return NotFound();
        }

        await accounts.RemovePasskeyAsync(me, Base64Url.DecodeFromChars(passkey), messages.Changed(me, "A passkey was removed from your account."), stop);
        return Done("Passkey removed.");
    }

    public async Task<IActionResult> OnPostEndSessionAsync(SessionId session, CancellationToken stop) =>
        await end.OneAsync(viewer.ChangedBy(AccountEvents.SignedOutElsewhere), session, stop) ? Done("Signed out there.") : NotFound();

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken stop)
    {
        var me = viewer.Session.Session.UserId;
        await end.MarkAllAsync(me, null, stop);
        db.Note(AccountEvents.Subject, me.Value, null);
        await db.SaveAsync(viewer.ChangedBy(AccountEvents.SignedOutEverywhere), stop);
        await SessionCookie.SignOutAsync(HttpContext);
        TempData["Notice"] = "You are signed out everywhere.";
        return RedirectToPage("/Accounts/SignIn");
    }

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private async Task<User> MeAsync() => Me = await users.FindByIdAsync(viewer.Session.Session.UserId.ToString())
        ?? throw new InvalidOperationException("A session is in force without its account.");

    private async Task FillAsync(CancellationToken stop)
    {
        var me = await MeAsync();
        Passkeys = [.. await users.GetPasskeysAsync(me)];
        RecoveryCodesLeft = me.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(me) : 0;
        Sessions = await db.OpenSessionsAsync(me.Id, options.SessionLengths, stop);
    }

    private RedirectToPageResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return RedirectToPage();
    }
}
