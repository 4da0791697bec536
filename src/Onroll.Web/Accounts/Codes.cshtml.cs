using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Onroll.Core.Access;
using Onroll.Web.Access;
using QRCoder;

namespace Onroll.Web.Accounts;

/// <summary>One-time codes of an app: switching on and off, and the recovery codes for the day the phone is lost.</summary>
[RequiresAccount, EnableRateLimiting(AccessSetup.ProofLimit)]
public sealed class CodesModel(CurrentViewer viewer, UserManager<User> users, OwnAccount accounts, Messages messages) : PageModel
{
    private const int PixelsPerDot = 4;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Present { get; set; }

    public bool IsOn { get; private set; }

    /// <summary>For people whose app cannot read the picture, in groups of four.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Shown this once. Empty at any other time.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await users.MineAsync(viewer) is { } me ? await ShowAsync(me, stop) : NotFound();

    /// <summary>The key as a picture for the app. Only while codes are off: afterwards nobody sees it again.</summary>
    public async Task<IActionResult> OnGetPictureAsync(CancellationToken stop)
    {
        if (await users.MineAsync(viewer) is not { TwoFactorEnabled: false } me)
        {
            return NotFound();
        }

        var label = Uri.EscapeDataString($"Onroll:{me.Email}");
        using var code = QRCodeGenerator.GenerateQrCode(
            $"otpauth://totp/{label}?secret={await accounts.KeyForAppAsync(me, stop)}&issuer=Onroll", QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        Response.Headers.CacheControl = "no-store";
        return File(picture.GetGraphic(PixelsPerDot), "image/png");
    }

    public async Task<IActionResult> OnPostOnAsync(CancellationToken stop)
    {
        if (await users.MineAsync(viewer) is not { TwoFactorEnabled: false } me)
        {
            return NotFound();
        }

        var told = messages.Changed(me, "One-time codes were switched on.");
        if (await accounts.SwitchCodesOnAsync(me, Code ?? "", told, stop) is { } recovery)
        {
            (IsOn, RecoveryCodes) = (true, recovery);
            return Page();   // not a redirect: the codes are shown once and kept nowhere
        }

        ModelState.AddModelError(nameof(Code), "The code is not right. Wait for the next one and try again");
        return await RefuseAsync(me, stop);
    }

    public Task<IActionResult> OnPostOffAsync(CancellationToken stop) => WithPasswordAsync(async me =>
    {
        await accounts.SwitchCodesOffAsync(me, messages.Changed(me, "One-time codes were switched off."), stop);
        TempData["Notice"] = "One-time codes are off.";
        return RedirectToPage("/Accounts/Account");
    }, stop);

    public Task<IActionResult> OnPostRenewAsync(CancellationToken stop) => WithPasswordAsync(async me =>
    {
        (IsOn, RecoveryCodes) = (true, await accounts.NewRecoveryCodesAsync(me, stop));
        return Page();
    }, stop);

    private async Task<IActionResult> WithPasswordAsync(Func<User, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await users.MineAsync(viewer) is not { TwoFactorEnabled: true } me)
        {
            return NotFound();
        }

        if (await users.IsMineAsync(me, Present))
        {
            return await act(me);
        }

        ModelState.AddModelError(nameof(Present), "Present password is not right");
        return await RefuseAsync(me, stop);
    }

    private async Task<IActionResult> RefuseAsync(User me, CancellationToken stop)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(me, stop);
    }

    private async Task<PageResult> ShowAsync(User me, CancellationToken stop)
    {
        IsOn = me.TwoFactorEnabled;
        if (!IsOn)
        {
            var key = await accounts.KeyForAppAsync(me, stop);
            Key = string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(four => new string(four)));
        }

        return Page();
    }
}
