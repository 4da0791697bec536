using System.Security.Claims;
using Microsoft.AspNetCore.StaticAssets;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Web.Access;

/// <summary>Resumes the session a cookie names: who is asking, in which area, and what stands around their page.</summary>
/// <remarks>A session that was ended, left alone or belongs to a closed account leaves the request as nobody's.</remarks>
public sealed class SessionMiddleware(RequestDelegate next)
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    public async Task InvokeAsync(HttpContext http, SessionResumption resumption, CurrentViewer viewer)
    {
        var cookie = SessionCookie.Read(http.User);
        var resumed = viewer.HasAccount
            || (cookie is { } named && NeedsSession(http) && await resumption.ResumeAsync(named.SessionId, named.UserId, http.RequestAborted));
        if (!resumed)
        {
            http.User = Nobody;
        }

        await next(http);
    }

    // Style sheets are asked for with the cookie too, but are the same for everybody.
    private static bool NeedsSession(HttpContext http) =>
        http.GetEndpoint()?.Metadata is not { } metadata
        || (metadata.GetMetadata<StaticAssetDescriptor>() is null && metadata.GetMetadata<AtTheDoorAttribute>() is null);
}

/// <summary>Finds the session's row and fills what the rest of the request works with.</summary>
public sealed class SessionResumption(
    OnrollDbContext db, CurrentArea area, CurrentViewer viewer, ShellFilling shell, HostOptions options, TimeProvider time)
{
    public async Task<bool> ResumeAsync(SessionId sessionId, UserId userId, CancellationToken stop)
    {
        var open = await db.OpenSessionAsync(sessionId, options.SessionLengths, stop);
        if (open is null || open.Session.UserId != userId)
        {
            return false;
        }

        await db.SeenAsync(open.Session, stop);
        var places = await db.PlacesOfWorkAsync(userId, time.TodayInLondon(), stop);
        var place = places.Find(p => p.AppointmentId == open.Session.AppointmentId) ?? places.FirstOrDefault();
        if (place?.AppointmentId != open.Session.AppointmentId)
        {
            // The role ended while they were signed in: they carry on in another, or in none.
            await db.WorkAtAsync(sessionId, place, stop);
        }

        viewer.Fill(open, places, place is null ? null : await ViewerAtAsync(userId, place, stop));
        await shell.FillAsync(viewer, place, stop);
        return true;
    }

    private Task<Viewer?> ViewerAtAsync(UserId userId, PlaceOfWork place, CancellationToken stop)
    {
        area.Set(place.AreaId);
        return db.ViewerAsync(userId, place.AppointmentId, time.TodayInLondon(), stop);
    }
}
