using Microsoft.AspNetCore.HttpOverrides;
using Onroll.Core.Store;

namespace Onroll.Web.Host;

/// <summary>What the people who run Onroll need of it: the truth about who asks through a proxy, and whether it is well.</summary>
public static class Operation
{
    public static IServiceCollection AddOnrollOperation(this IServiceCollection services)
    {
        // Only what a proxy on this machine says is believed; the framework's own switch trusts others.
        services.Configure<ForwardedHeadersOptions>(proxies =>
            proxies.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        return services;
    }

    /// <summary>Comes before anything that asks for the address, the scheme or the host.</summary>
    public static WebApplication UseOnrollOperation(this WebApplication app)
    {
        app.UseForwardedHeaders();
        return app;
    }

    public static WebApplication MapOnrollOperation(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
        return app;
    }

    private static async Task<IResult> ReadyAsync(OnrollDbContext db, CancellationToken stop) =>
        await db.Database.CanConnectAsync(stop)
            ? Results.Text("ready")
            : Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
}
