using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Onroll.Core.Access;

namespace Onroll.Web.Access;

/// <summary>Who is asking, and whether they may: closed unless an endpoint says otherwise.</summary>
public static class AccessSetup
{
    /// <summary>The rate limit on everything that tries to prove who somebody is.</summary>
    public const string ProofLimit = "proof";

    /// <summary>A whole school signs in from one address before the first lesson, so the limit is wide; lock-out guards each account.</summary>
    private const int ProofsPerMinute = 60;

    public static IServiceCollection AddOnrollAccess(this IServiceCollection services, HostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddScoped<CurrentViewer>().AddScoped<SessionResumption>().AddScoped<ShellFilling>();
        services.AddScoped<StartSession>().AddScoped<EndSessions>();
        services.AddScoped<IAuthorizationHandler, DecisionHandler>();
        services.AddAuthorization(policies => policies.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new Undecided()).Build());
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie => Configure(cookie, options));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = CookieName("forms", options);
            Secure(forms.Cookie, options);
        });
        services.Configure<CookieTempDataProviderOptions>(notice =>
        {
            notice.Cookie.Name = CookieName("notice", options);
            Secure(notice.Cookie, options);
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(ProofLimit, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = ProofsPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("reading"));
        });
        return services;
    }

    /// <summary>After routing: who it is, then whether they may, then whether the form is ours.</summary>
    public static WebApplication UseOnrollAccess(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseAuthentication();
        app.UseMiddleware<SessionMiddleware>();
        app.UseAuthorization();
        app.UseRateLimiter();   // whoever is turned away has tried nothing
        app.UseMiddleware<RefuseForgeries>();
        return app;
    }

    public static WebApplication MapOnrollAccess(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapSessionEndpoints();
        if (app.Services.GetRequiredService<HostOptions>().IsDemonstration)
        {
            app.MapPersonaEndpoint();
        }

        return app;
    }

    /// <summary>Under HTTPS the browser itself refuses such a name to anything but this host.</summary>
    internal static string CookieName(string name, HostOptions options) => (options.IsHttps ? "__Host-onroll-" : "onroll-") + name;

    internal static void Secure(CookieBuilder cookie, HostOptions options)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
        cookie.SecurePolicy = options.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static void Configure(CookieAuthenticationOptions cookie, HostOptions options)
    {
        cookie.Cookie.Name = CookieName("session", options);
        Secure(cookie.Cookie, options);
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";

        // The session's row says when it ends; the cookie only has to outlive it.
        cookie.ExpireTimeSpan = options.SessionLengths.AtMost;
        cookie.SlidingExpiration = false;
        cookie.Events.OnRedirectToLogin = Challenge;
        cookie.Events.OnRedirectToAccessDenied = Forbid;
    }

    private static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey("RequestVerificationToken"))
        {
            // A script asked: it wants an answer, not a page.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        context.Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(PageToReturnTo(request))}");
        return Task.CompletedTask;
    }

    // After a form was sent too late, the page it stood on.
    private static string PageToReturnTo(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return request.PathBase + request.Path + request.QueryString;
        }

        var from = request.GetTypedHeaders().Referer;
        return from?.Authority == request.Host.Value ? from!.PathAndQuery : "/";
    }

    private static Task Forbid(RedirectContext<CookieAuthenticationOptions> context)
    {
        var viewer = context.HttpContext.RequestServices.GetRequiredService<CurrentViewer>();
        if (viewer.HasAccount && !viewer.IsSignedIn && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect("/account");   // it says that they hold no role at present
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }
}
