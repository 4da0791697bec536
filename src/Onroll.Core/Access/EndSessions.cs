using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Ends sign-ins: one, or all of a person's.</summary>
public sealed class EndSessions(OnrollDbContext db, TimeProvider time)
{
    /// <returns>False when it is not the person's own, or is over already.</returns>
    public async Task<bool> OneAsync(ChangedBy owner, SessionId sessionId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (await MarkAsync(db.UserSessions.Where(s => s.SessionId == sessionId && s.UserId == owner.UserId), stop) == 0)
        {
            return false;
        }

        db.Note(AccountEvents.Subject, owner.UserId.Value, null);
        await db.SaveAsync(owner, stop);
        return true;
    }

    /// <summary>Marks every session of a person as ended, to be saved with the change that asks for it.</summary>
    /// <param name="except">The session to leave. Null leaves none.</param>
    public Task MarkAllAsync(UserId userId, SessionId? except, CancellationToken stop) =>
        MarkAsync(db.UserSessions.Where(s => s.UserId == userId && s.SessionId != except), stop);

    private async Task<int> MarkAsync(IQueryable<UserSession> which, CancellationToken stop)
    {
        var open = await which.Where(s => s.EndedAtUtc == null).ToListAsync(stop);
        foreach (var session in open)
        {
            session.EndedAtUtc = time.UtcNowStored();
        }

        return open.Count;
    }
}
