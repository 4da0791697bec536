using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>How long a sign-in lasts.</summary>
/// <param name="Idle">Without a request.</param>
/// <param name="AtMost">However busy the person is: a working day.</param>
public sealed record SessionLengths(TimeSpan Idle, TimeSpan AtMost)
{
    public static readonly SessionLengths Usual = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(12));
}

/// <summary>A sign-in that is in force, and whose it is.</summary>
public sealed record OpenSession(UserSession Session, string UserName, string Email);

public static class SessionQueries
{
    /// <summary>A request within this time of the one before it is not written down: the list of sign-ins needs no seconds.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <returns>Null when it has ended, or was left alone too long, or the account is closed.</returns>
    public static Task<OpenSession?> OpenSessionAsync(
        this OnrollDbContext db, SessionId sessionId, SessionLengths lengths, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lengths);
        var now = db.Time.UtcNowStored();
        var (seenSince, begunSince) = (now - lengths.Idle, now - lengths.AtMost);
        return (
            from session in db.UserSessions.AsNoTracking()
            where session.SessionId == sessionId && session.EndedAtUtc == null
                && session.LastSeenAtUtc > seenSince && session.CreatedAtUtc > begunSince
            join user in db.Users on session.UserId equals user.Id
            where user.ClosedAtUtc == null
            select new OpenSession(session, user.Name, user.Email!)).SingleOrDefaultAsync(stop);   // no account is without one
    }

    /// <summary>The person's sign-ins that are in force, the latest used first.</summary>
    public static Task<List<UserSession>> OpenSessionsAsync(
        this OnrollDbContext db, UserId userId, SessionLengths lengths, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lengths);
        var now = db.Time.UtcNowStored();
        var (seenSince, begunSince) = (now - lengths.Idle, now - lengths.AtMost);
        return db.UserSessions.AsNoTracking()
            .Where(s => s.UserId == userId && s.EndedAtUtc == null && s.LastSeenAtUtc > seenSince && s.CreatedAtUtc > begunSince)
            .OrderByDescending(s => s.LastSeenAtUtc)
            .ToListAsync(stop);
    }

    /// <summary>Notes that the session is in use.</summary>
    public static async Task SeenAsync(this OnrollDbContext db, UserSession session, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(session);
        var now = db.Time.UtcNowStored();
        if (now - session.LastSeenAtUtc >= SeenEvery)
        {
            await db.UserSessions
                .Where(s => s.SessionId == session.SessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAtUtc, now), stop);
        }
    }

    /// <summary>Lets the session go on in another of the person's places.</summary>
    public static Task WorkAtAsync(this OnrollDbContext db, SessionId sessionId, PlaceOfWork? place, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        AreaId? area = place?.AreaId;
        AppointmentId? appointment = place?.AppointmentId;
        return db.UserSessions
            .Where(s => s.SessionId == sessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.AreaId, area).SetProperty(s => s.AppointmentId, appointment), stop);
    }
}
