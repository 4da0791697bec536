using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Today;
using Microsoft.AspNetCore.Authorization;

namespace Onroll.Web.Today;

/// <summary>A person's own deadlines, for the calendar program that holds the secret address.</summary>
internal static class CalendarFeedEndpoint
{
    public static void MapCalendarFeed(this WebApplication app) =>
        app.MapGet("/calendar-feed/{secret}.ics", WriteAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> WriteAsync(string secret, HttpContext http, IServiceScopeFactory scopes, TimeProvider time, CancellationToken stop)
    {
        var today = time.TodayInLondon();
        await using var door = scopes.CreateAsyncScope();
        var owner = await door.ServiceProvider.GetRequiredService<OnrollDbContext>().FeedOwnerAsync(secret, stop);
        if (owner is not { } userId)
        {
            return Results.NotFound();
        }

        var files = new List<(IReadOnlyList<DueItem> Due, string Place)>();
        foreach (var place in await door.ServiceProvider.GetRequiredService<OnrollDbContext>().PlacesOfWorkAsync(userId, today, stop))
        {
            files.Add((await DueAtAsync(scopes, userId, place, today, stop), place.OrganisationName));
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(CalendarFeed.Write(files, time.GetUtcNow().UtcDateTime), "text/calendar; charset=utf-8");
    }

    // Each place of work may lie in another area, and a scope knows one.
    private static async Task<IReadOnlyList<DueItem>> DueAtAsync(IServiceScopeFactory scopes, UserId userId, PlaceOfWork place, DateOnly today, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(place.AreaId);
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        var viewer = await db.ViewerAsync(userId, place.AppointmentId, today, stop);
        return viewer is null ? [] : await (await Workday.StartAsync(db, viewer, stop)).DueAsync(stop);
    }
}
