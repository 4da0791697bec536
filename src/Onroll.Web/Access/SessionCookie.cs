using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Web.Access;

/// <summary>The cookie of a sign-in. It names the session and nothing more; the session's row decides.</summary>
public static class SessionCookie
{
    private const string SessionClaim = "onroll:session";

    /// <summary>Present when more than a password was asked for.</summary>
    private const string StrongClaim = "onroll:strong";

    public static Task SignInAsync(HttpContext http, UserSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, session.UserId.ToString()));
        identity.AddClaim(new Claim(SessionClaim, session.SessionId.ToString()));
        if (session.IsStrong)
        {
            identity.AddClaim(new Claim(StrongClaim, "true"));
        }

        // Without an expiry of its own the cookie goes with the browser: computers in staff rooms are shared.
        return http.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
    }

    public static Task SignOutAsync(HttpContext http) => http.SignOutAsync(IdentityConstants.ApplicationScheme);

    /// <summary>The session a request's cookie names, also at the door, where the request itself runs as nobody.</summary>
    public static async Task<SessionId?> AtTheDoorAsync(HttpContext http)
    {
        var cookie = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return cookie.Principal is { } principal ? Read(principal)?.SessionId : null;
    }

    /// <returns>Null when the request came with none.</returns>
    public static (SessionId SessionId, UserId UserId)? Read(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return SessionId.TryParse(principal.FindFirstValue(SessionClaim), null, out var session)
            && UserId.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), null, out var user)
                ? (session, user)
                : null;
    }
}
