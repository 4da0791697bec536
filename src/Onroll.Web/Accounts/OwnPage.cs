using Microsoft.AspNetCore.Identity;
using Onroll.Core.Access;
using Onroll.Web.Access;

namespace Onroll.Web.Accounts;

/// <summary>The account of whoever is asking.</summary>
internal static class OwnPage
{
    /// <returns>Null for a person of the demonstration, for whom these pages are not there: how they sign in cannot be changed.</returns>
    public static async Task<User?> MineAsync(this UserManager<User> users, CurrentViewer viewer) =>
        await users.FindByIdAsync(viewer.Session.Session.UserId.ToString()) is { IsPersona: false } me ? me : null;

    /// <summary>Whether the present password is right. Somebody who has none proved themselves by passkey.</summary>
    public static async Task<bool> IsMineAsync(this UserManager<User> users, User me, string? password) =>
        me.PasswordHash is null || await users.CheckPasswordAsync(me, password ?? "");
}
