using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Begins a sign-in, once a person has proved who they are. Always a new session: one from before is never taken over.</summary>
public sealed class StartSession(OnrollDbContext db, CurrentArea area, TimeProvider time)
{
    /// <param name="chosen">The role they asked to begin in. Null, or one that is not theirs, leaves it to where they worked last.</param>
    /// <remarks>Saves what the proof changed on the account too, such as the failures it forgives.</remarks>
    public async Task<UserSession> RunAsync(User user, SignInMethod method, string device, CancellationToken stop, AppointmentId? chosen = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(device);
        var place = await FirstPlaceAsync(user.Id, chosen, stop);
        area.Set(place?.AreaId ?? AreaId.None);
        var now = time.UtcNowStored();
        var session = new UserSession
        {
            SessionId = SessionId.New(),
            UserId = user.Id,
            AreaId = place?.AreaId,
            AppointmentId = place?.AppointmentId,
            Method = method,
            Device = device.Length > UserSession.DeviceMaxLength ? device[..UserSession.DeviceMaxLength] : device,
            CreatedAtUtc = now,
            LastSeenAtUtc = now,
        };
        db.UserSessions.Add(session);
        db.Note(AccountEvents.Subject, user.Id.Value, null);
        await db.SaveAsync(new ChangedBy(user.Id, user.Name, AccountEvents.SignedIn(method)), stop);
        return session;
    }

    // What they chose, else where they worked last, if the role is still theirs; the first time in the first of their roles, as the door says it.
    private async Task<PlaceOfWork?> FirstPlaceAsync(UserId userId, AppointmentId? chosen, CancellationToken stop)
    {
        var places = await db.PlacesOfWorkAsync(userId, time.TodayInLondon(), stop);
        var last = await db.UserSessions
            .Where(s => s.UserId == userId && s.AppointmentId != null)
            .OrderByDescending(s => s.LastSeenAtUtc)
            .Select(s => s.AppointmentId)
            .FirstOrDefaultAsync(stop);
        return places.Find(place => place.AppointmentId == chosen) ?? places.Find(place => place.AppointmentId == last) ?? places.MinBy(place => place.Role);
    }
}
