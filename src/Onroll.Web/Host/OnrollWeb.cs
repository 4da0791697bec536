using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Host;

/// <summary>What every Onroll web host has, whatever it stores and whoever signs in: pages, assets, headers, problem pages.</summary>
public static class OnrollWeb
{
    /// <summary>Adds the pages (each in its subject folder), the shell around them and the field binders.</summary>
    public static IServiceCollection AddOnrollPages(this IServiceCollection services)
    {
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.AddScoped<Shell>();
        services
            .AddRazorPages(pages => pages.RootDirectory = "/")
            .AddMvcOptions(mvc => mvc.ModelBinderProviders.Insert(0, new DateInputBinderProvider()));
        return services;
    }

    /// <summary>The pipeline up to authentication: headers first, so that problem pages carry them too.</summary>
    public static WebApplication UseOnrollPages(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.Use(KeepFonts);
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseRouting();
        return app;
    }

    // Styles cannot know a font's fingerprinted address, so its name carries the version and the browser may keep it.
    private static Task KeepFonts(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/assets/fonts"))
        {
            context.Response.OnStarting(static state =>
            {
                var response = (HttpResponse)state;
                if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    response.Headers.CacheControl = "public, max-age=31536000, immutable";
                }

                return Task.CompletedTask;
            }, context.Response);
        }

        return next(context);
    }

    /// <summary>The endpoints. Static assets are open to all: a browser needs them to show the sign-in page.</summary>
    public static WebApplication MapOnrollPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
