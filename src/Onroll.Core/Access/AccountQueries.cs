using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

public static class AccountQueries
{
    /// <summary>Marks a time step's code as used.</summary>
    /// <returns>False when it, or a later one, was used before.</returns>
    public static async Task<bool> TakeOneTimeCodeAsync(this OnrollDbContext db, UserId userId, long step, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Users
            .Where(u => u.Id == userId && (u.LastOneTimeCodeStep == null || u.LastOneTimeCodeStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastOneTimeCodeStep, step), stop) == 1;
    }

    /// <returns>Null when no link with this secret is open. The area is not confined: a link knows nothing but its secret.</returns>
    public static async Task<Invitation?> OpenInvitationAsync(this OnrollDbContext db, string secret, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hash = Secret.HashOf(secret);
        var invitation = await db.Invitations.IgnoreQueryFilters().SingleOrDefaultAsync(i => i.SecretHash == hash, stop);
        return invitation?.IsOpen(db.Time.UtcNowStored()) is true ? invitation : null;
    }

    /// <returns>Null when no link with this secret is open.</returns>
    public static Task<SetUpLink?> OpenSetUpLinkAsync(this OnrollDbContext db, string secret, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (hash, now) = (Secret.HashOf(secret), db.Time.UtcNowStored());
        return db.SetUpLinks.SingleOrDefaultAsync(l => l.SecretHash == hash && l.UsedAtUtc == null && l.ExpiresAtUtc > now, stop);
    }
}
