using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Web.Access;

/// <summary>What the shell itself sends: going home, changing place, staying signed in, signing out.</summary>
internal static class SessionEndpoints
{
    public static void MapSessionEndpoints(this WebApplication app)
    {
        app.MapGet("/", Home).WithMetadata(new RequiresSignInAttribute());
        app.MapPost("/places/{appointmentId}", ChangePlaceAsync).WithMetadata(new RequiresSignInAttribute());
        app.MapPost("/session/keep-alive", () => Results.NoContent()).WithMetadata(new RequiresAccountAttribute());
        app.MapPost("/sign-out", SignOutAsync).WithMetadata(new RequiresAccountAttribute());
    }

    private static IResult Home(Shared.Shell shell) => Results.LocalRedirect(shell.Model.Navigation[0].Href);

    private static async Task<IResult> ChangePlaceAsync(AppointmentId appointmentId, CurrentViewer viewer, OnrollDbContext db, CancellationToken stop)
    {
        var place = viewer.Places.FirstOrDefault(p => p.AppointmentId == appointmentId);
        if (place is null)
        {
            return Results.NotFound();
        }

        await db.WorkAtAsync(viewer.Session.Session.SessionId, place, stop);
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> SignOutAsync(CurrentViewer viewer, EndSessions end, HttpContext http, CancellationToken stop)
    {
        await end.OneAsync(viewer.ChangedBy(AccountEvents.SignedOut), viewer.Session.Session.SessionId, stop);
        await SessionCookie.SignOutAsync(http);
        return Results.LocalRedirect("/sign-in");
    }
}
